import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, extname, join, posix, relative } from 'node:path';
import { fence } from '../html/fence.ts';
import type { Page } from './Page.ts';
import { toPage } from './toPage.ts';

const LANGUAGES: Record<string, string> = {
  '.ts': 'ts',
  '.mjs': 'js',
  '.py': 'python',
  '.sh': 'sh',
  '.java': 'java',
  '.yaml': 'yaml',
  '.json': 'json',
  '.har': 'json',
};

/** A page for each file of the repository that the guides, or the files among them, lead to. */
export function sourcePages(root: string, others: readonly string[]): Page[] {
  const docs = ['guides', 'decisions'].flatMap((folder) =>
    readdirSync(join(root, 'docs', folder)).map((name) => `docs/${folder}/${name}`),
  );
  const seen = new Set<string>(others);
  const queue = [...docs, ...others];
  for (let file = queue.shift(); file !== undefined; file = queue.shift()) {
    if (extname(file) !== '.md') continue;
    for (const target of linksOf(root, file)) {
      if (target.startsWith('docs/') || seen.has(target)) continue;
      seen.add(target);
      queue.push(target);
    }
  }
  return [...seen].toSorted().map((file) => sourcePage(root, file));
}

function linksOf(root: string, file: string): string[] {
  return [...readFileSync(join(root, file), 'utf8').matchAll(/\]\((?![a-z]+:|#)([^)#\s]+)/g)]
    .map(([, link = '']) => posix.normalize(relative(root, join(root, dirname(file), link))))
    .filter((target) => existsSync(join(root, target)) && statSync(join(root, target)).isFile());
}

function sourcePage(root: string, file: string): Page {
  const text = readFileSync(join(root, file), 'utf8');
  const head = {
    title: file,
    description: `The file ${file}, as it stands in the repository.`,
    search: false,
  } as const;
  const body =
    extname(file) === '.md' ? text.replace(/^# .*\n/, '') : fence(LANGUAGES[extname(file)] ?? 'txt', text);
  return toPage(`source/${file}`, head, [body]);
}
