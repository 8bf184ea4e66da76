import { posix } from 'node:path';
import type { MarkdownRenderer } from 'vitepress';
import { routeOf } from './routeOf.ts';

/** Shown on the site as a picture that can be searched, and in the repository as the two tables of the file. */
const MATRIX = 'reference/broken-clients.md';

interface Env {
  path?: string;
  realPath?: string;
}

type Token = ReturnType<MarkdownRenderer['parse']>[number];

/** The links of the files are those of the repository; on the site each leads to the page of its file. */
export function siteMarkdown(md: MarkdownRenderer, docs: string): void {
  md.core.ruler.push('site-links', ({ tokens, env }) => {
    const file = fileOf(env, docs);
    if (file === undefined) return;
    for (const link of tokens.flatMap(({ children }) => children ?? [])) {
      const href = link.type === 'link_open' ? link.attrGet('href') : null;
      if (href !== null) link.attrSet('href', siteLink(href, file));
    }
  });
  md.core.ruler.push('site-matrix', (state) => {
    if (fileOf(state.env, docs) !== MATRIX) return;
    const tables = state.tokens.findIndex(({ type, tag }: Token) => type === 'heading_open' && tag === 'h2');
    const matrix = new state.Token('html_block', '', 0);
    matrix.content = '<KillMatrix />\n';
    state.tokens.splice(tables, state.tokens.length, matrix);
  });
}

/** Its path below docs/; undefined for a heading or another part that is rendered by itself. */
function fileOf({ realPath, path }: Env, docs: string): string | undefined {
  const file = realPath ?? path;
  return file === undefined ? undefined : posix.relative(docs, file);
}

function siteLink(href: string, file: string): string {
  if (/^([a-z]+:|#|\/)/.test(href)) return href;
  const [path = '', anchor] = href.split('#');
  const target = posix.normalize(posix.join(posix.dirname(inRepository(file)), path));
  const route = target.startsWith('docs/') ? routeOf(target.slice('docs/'.length)) : `source/${target}/`;
  return `/${route}${anchor === undefined ? '' : `#${anchor}`}`;
}

/** The page of a source file stands for that file. */
function inRepository(file: string): string {
  const [, source] = /^generated\/source\/(.*)\.md$/.exec(file) ?? [];
  return source ?? `docs/${file}`;
}
