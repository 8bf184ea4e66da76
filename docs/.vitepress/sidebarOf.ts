import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DefaultTheme } from 'vitepress';
import { routeOf } from './routeOf.ts';

type Item = DefaultTheme.SidebarItem;

/** The order in which people need them; what is not named here comes last. */
const GUIDES = [
  'test-a-client',
  'test-a-client-in-any-language',
  'write-an-adapter',
  'test-a-client-you-cannot-change',
  'run-the-mock-server',
  'smoke-test-the-live-endpoint',
  'replay-a-recording',
  'configure-a-run',
  'run-in-ci',
  'read-a-report',
  'a-spec-of-your-own',
];
const REFERENCE = ['cli', 'config', 'words', 'report', 'baseline', 'frames', 'x-pollspec'];

/** The sidebar, made of the files that are there and of their titles. */
export function sidebarOf(docs: string): Item[] {
  const item = (file: string): Item => ({ text: titleOf(join(docs, file)), link: `/${routeOf(file)}` });
  const items = (folder: string, order: readonly string[] = []): Item[] =>
    inOrder(namesIn(join(docs, folder)), order).map((name) => item(`${folder}/${name}.md`));
  return [
    { text: 'Guides', items: items('guides', GUIDES) },
    {
      text: 'Endpoints',
      items: [
        ...namesIn(join(docs, 'generated/endpoints')).map((id) => ({
          ...item(`generated/endpoints/${id}.md`),
          collapsed: true,
          items: [
            { text: 'Checks', link: `/checks/${id}/` },
            { text: 'Scenarios', link: `/scenarios/${id}/` },
          ],
        })),
        item('generated/open.md'),
        item('generated/practices.md'),
      ],
    },
    {
      text: 'Clients',
      items: [
        item('generated/clients.md'),
        ...items('generated/clients'),
        item('reference/broken-clients.md'),
      ],
    },
    { text: 'Reference', items: items('generated/reference', REFERENCE) },
    // Not to be folded: a button with a button in it is none for a screen reader.
    { text: 'Decisions', items: items('decisions') },
  ];
}

function namesIn(folder: string): string[] {
  if (!existsSync(folder)) throw new Error(`${folder}: expected generated pages; run: npm run docs:pages`);
  return readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .map((name) => name.replace(/\.md$/, ''))
    .sort();
}

function inOrder(names: string[], order: readonly string[]): string[] {
  const place = (name: string) => (order.includes(name) ? order.indexOf(name) : order.length);
  return names.sort((a, b) => place(a) - place(b));
}

function titleOf(file: string): string {
  const text = readFileSync(file, 'utf8');
  const [, front] = /^---\n[\s\S]*?^title: (".*")$/m.exec(text) ?? [];
  if (front !== undefined) return JSON.parse(front);
  return /^# (.*)$/m.exec(text)?.[1] ?? file;
}
