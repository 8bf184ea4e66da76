import { readFileSync } from 'node:fs';

/** A fenced block of a Markdown file: the words after the fence, and its text. */
export interface CodeBlock {
  language: string;
  /** The file whose text the block shows. */
  file?: string;
  /** The file of whose text the block shows a part. */
  part?: string;
  text: string;
}

/** The fenced code blocks of a Markdown file, in order. */
export function codeBlocks(file: string): CodeBlock[] {
  const markdown = readFileSync(file, 'utf8');
  return [...markdown.matchAll(/^```(\w*)(?: (file|part)=(\S+))?\n([\s\S]*?)^```$/gm)].map(
    ([, language = '', how, shown, text = '']) => ({
      language,
      ...(how === undefined ? {} : { [how]: shown }),
      text,
    }),
  );
}
