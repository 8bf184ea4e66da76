import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createProgram } from '../../../src/cli/createProgram.ts';
import { checkOutputs } from '../../../src/cli/outputs/checkOutputs.ts';
import { numberedOutputs } from '../../../src/cli/outputs/numberedOutputs.ts';
import { OUTPUTS } from '../../../src/cli/outputs/OUTPUTS.ts';
import { outputNames } from '../../../src/cli/outputs/outputNames.ts';
import { pickOutputs } from '../../../src/cli/outputs/pickOutputs.ts';
import { writeOutputs } from '../../../src/cli/outputs/writeOutputs.ts';
import { validateConfig } from '../../../src/cli/validateConfig.ts';
import { aReport } from '../../helpers/aReport.ts';
import { aResult } from '../../helpers/aResult.ts';

const drawable = { report: aReport({ results: [aResult()] }), specs: new Map() };
const folder = () => mkdtempSync(join(tmpdir(), 'pollspec-'));

describe.each(outputNames())('the output %s', (name) => {
  test('is an option of every command that has a report', () => {
    const program = createProgram({} as never, () => {});
    for (const command of program.commands.filter((one) =>
      ['test', 'merge', 'report', 'smoke'].includes(one.name()),
    ))
      expect(command.options.map(({ long }) => long)).toContain(`--${name}`);
  });

  test('is a member of the configuration', () => {
    expect(validateConfig({ [name]: 'a.txt' }, 'pollspec.config.ts')).toEqual({ [name]: 'a.txt' });
    expect(() => validateConfig({ [name]: 3 }, 'pollspec.config.ts')).toThrow(`${name}: expected a text`);
  });

  test('is written as it is drawn', async () => {
    const cwd = folder();
    await writeOutputs({ [name]: 'report' }, drawable, cwd);
    expect(readFileSync(join(cwd, 'report'), 'utf8')).toBe(await OUTPUTS[name].draw(drawable));
    expect(readdirSync(cwd)).toEqual(['report']);
  });

  test('that can no longer be written is said to the user', async () => {
    const given = join('gone', 'report');
    await expect(writeOutputs({ [name]: given }, drawable, folder())).rejects.toThrow(
      `--${name} ${given}: expected a file that can be written, got ENOENT`,
    );
  });
});

test('what stands on the command line wins over the configuration', () => {
  expect(pickOutputs({ json: 'a' }, { json: 'b', junit: 'c' })).toEqual({ json: 'a', junit: 'c' });
});

test('each of several reports has files of its own', () => {
  expect(numberedOutputs({ json: 'a.json', junit: 'b' }, 1, 3)).toEqual({ json: 'a-2.json', junit: 'b-2' });
  expect(numberedOutputs({ json: 'a.json' }, 0, 1)).toEqual({ json: 'a.json' });
});

test.each([
  [{ json: 'a', junit: './a' }, '--json, --junit: expected two files, got a for both.'],
  [{ junit: '.' }, '--junit .: expected a file that can be written, but it is a folder'],
])('files that cannot be written are refused before the run: %j', async (files, message) => {
  await expect(checkOutputs(files, folder())).rejects.toThrow(message);
});
