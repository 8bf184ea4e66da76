import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { missingOutput } from '../../scripts/site/runs/missingOutput.ts';
import { runCli } from '../helpers/runCli.ts';
import { words } from '../helpers/words.ts';
import { codeBlocks } from './codeBlocks.ts';

const files = ['README.md', ...readdirSync('docs/guides').map((name) => `docs/guides/${name}`)];
const blocks = files.flatMap((file) => codeBlocks(file).map((block) => ({ where: file, ...block })));

describe('code that is shown is code that runs', () => {
  test.each(blocks.filter(({ file }) => file !== undefined))(
    '$where shows $file as it stands',
    ({ file = '', text }) => {
      expect(text).toBe(readFileSync(file, 'utf8'));
    },
  );

  test.each(blocks.filter(({ part }) => part !== undefined))(
    '$where shows a part of $part as it stands',
    ({ part = '', text }) => {
      expect(readFileSync(part, 'utf8')).toContain(text);
    },
  );

  test('every block of TypeScript or Python is the text of a file', () => {
    const isCode = ({ language }: { language: string }) => language === 'ts' || language === 'python';
    expect(blocks.filter((block) => isCode(block) && (block.file ?? block.part) === undefined)).toEqual([]);
  });
});

describe('output that is shown is what the command prints', () => {
  test.each(blocks.filter(({ language }) => language === 'console'))('$where: $text', async ({ text }) => {
    const [, command = '', output = ''] = /^\$ npx pollspec ([^\n]+)\n([\s\S]*)$/.exec(text) ?? [];
    const { stdout } = await runCli(words(command));
    expect(missingOutput(output, stdout)).toBeUndefined();
  });
});

test('every link of the guides leads to a file', () => {
  const links = [...files, ...readdirSync('docs/decisions').map((name) => `docs/decisions/${name}`)].flatMap(
    (file) =>
      [...readFileSync(file, 'utf8').matchAll(/\]\((?!https?:)([^)#]+)/g)].map(
        ([, link = '']) => new URL(link, `file://${process.cwd()}/${file}`).pathname,
      ),
  );
  expect(links.filter((path) => !exists(path))).toEqual([]);
});

function exists(path: string): boolean {
  try {
    readFileSync(path);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EISDIR';
  }
}
