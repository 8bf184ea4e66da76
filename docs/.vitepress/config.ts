import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitepress';
import { routeOf } from './routeOf.ts';
import { sidebarOf } from './sidebarOf.ts';
import { siteMarkdown } from './siteMarkdown.ts';
import { tryPlugin } from './tryPlugin.ts';

const docs = fileURLToPath(new URL('..', import.meta.url));
// Such as /pollspec/ where the site is not at the root of its host.
const base = process.env['DOCS_BASE'] ?? '/';

export default defineConfig({
  title: 'Pollspec',
  description: "Judges clients of documented job-progress endpoints against the vendor's own page.",
  lang: 'en',
  base,
  cleanUrls: true,
  // A folder with an index.html each, which every static server gives out at the clean address.
  rewrites: (path) => `${routeOf(path)}index.md`,
  head: [['link', { rel: 'icon', type: 'image/svg+xml', href: `${base}favicon.svg` }]],
  // The picture of this page takes all the room there is.
  transformPageData: ({ relativePath }) =>
    relativePath === 'reference/broken-clients/index.md' ? { frontmatter: { aside: false } } : undefined,
  // Nothing that differs from build to build.
  lastUpdated: false,
  vite: { plugins: [tryPlugin()] },
  markdown: {
    config: (md) => siteMarkdown(md, docs),
    languageAlias: { ci: 'shellsession', session: 'shellsession', smoke: 'shellsession' },
    theme: { light: 'github-light-high-contrast', dark: 'github-dark-high-contrast' },
  },
  themeConfig: {
    nav: [
      { text: 'Guides', link: '/guides/test-a-client/', activeMatch: '^/guides/' },
      {
        text: 'Endpoints',
        link: '/#endpoints',
        activeMatch: '^/(endpoints|checks|scenarios|open|practices)/',
      },
      { text: 'Clients', link: '/clients/', activeMatch: '^/clients/' },
      { text: 'Reference', link: '/reference/cli/', activeMatch: '^/reference/' },
      { text: 'Try it', link: '/try/' },
    ],
    sidebar: sidebarOf(docs),
    outline: { level: 2, label: 'On this page' },
    search: {
      provider: 'local',
      options: {
        detailedView: true,
        miniSearch: {
          // Someone who types two words wants both.
          searchOptions: {
            combineWith: 'AND',
            prefix: true,
            fuzzy: 0.1,
            boost: { title: 4, titles: 2, text: 1 },
          },
        },
      },
    },
    docFooter: { prev: false, next: false },
  },
});
