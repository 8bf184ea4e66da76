import { readFileSync } from 'node:fs';

/** What the comment at the top of a file says, on one line; empty where there is none. */
export function firstComment(file: string): string {
  const [, comment = ''] = /^\s*\/\*\*([\s\S]*?)\*\//.exec(readFileSync(file, 'utf8')) ?? [];
  return comment.replaceAll(/\s*\n\s*\*?\s*/g, ' ').trim();
}
