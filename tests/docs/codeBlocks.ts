import { readFileSync } from 'node:fs';

/** A fenced block of a Markdown file: the words after the fence, and its text. */
export interface CodeBlock {
  language: string;
  /** The file whose text the block shows. */
  file?: string;
  text: string;
}

/** The fenced code blocks of a Markdown file, in order. */
export function codeBlocks(file: string): CodeBlock[] {
  const markdown = readFileSync(file, 'utf8');
  return [...markdown.matchAll(/^```(\w*)(?: file=(\S+))?\n([\s\S]*?)^```$/gm)].map(
    ([, language = '', shown, text = '']) => ({
      language,
      ...(shown === undefined ? {} : { file: shown }),
      text,
    }),
  );
}
