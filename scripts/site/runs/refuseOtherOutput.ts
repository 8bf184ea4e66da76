import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { codeBlocks } from '../../../tests/docs/codeBlocks.ts';
import { words } from '../../../tests/helpers/words.ts';
import { missingOutput } from './missingOutput.ts';
import { runCli } from './runCli.ts';

/**
 * Runs the judgements that the guides show, and holds them to what they show. Those of programs in other languages, which a machine may
 * lack, are left to the tests.
 * @throws {Error} that names the guide and what is not printed any more
 */
export async function refuseOtherOutput(root: string): Promise<number> {
  const folder = join(root, 'docs/guides');
  const sessions = readdirSync(folder).flatMap((name) =>
    codeBlocks(join(folder, name)).flatMap(({ language, text }) => {
      const [, command, shown] = /^\$ npx pollspec ([^\n]+)\n([\s\S]*)$/.exec(text) ?? [];
      if (language !== 'console' || command === undefined || shown === undefined) return [];
      return /--(command|exec)\b/.test(command) ? [] : [{ name, command, shown }];
    }),
  );
  for (const { name, command, shown } of sessions) {
    const { stdout } = await runCli(words(command), root);
    const missing = missingOutput(shown, stdout);
    if (missing !== undefined)
      throw new Error(
        `docs/guides/${name}: expected \`npx pollspec ${command}\` to print what is shown, but it does not print:\n${missing}`,
      );
  }
  return sessions.length;
}
