import { neutralise } from '../neutralise.ts';

/** Text as a fenced block of Markdown; no line of it can end the block. */
export function codeBlock(text: string): string {
  const safe = neutralise(text);
  const runs = [...safe.matchAll(/`+/g)].map(([run]) => run.length);
  const fence = '`'.repeat(Math.max(3, ...runs.map((length) => length + 1)));
  return `${fence}text\n${safe}\n${fence}`;
}
