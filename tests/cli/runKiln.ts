import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Check } from '../../src/check/Check.ts';
import { main } from '../../src/cli/main.ts';
import type { Report } from '../../src/report/Report.ts';
import type { Spec } from '../../src/spec/Spec.ts';
import { aCheck } from '../helpers/aCheck.ts';
import { scriptedSetup } from '../run/scriptedSetup.ts';
import { testIo } from './testIo.ts';

// The scripted worker says that its client implements `kiln`, the spec of this file.
const KILN = new URL('../../examples/own-spec/kiln-firing.openapi.yaml', import.meta.url).pathname;

/** Runs the command line in a folder of its own, with scripted workers and with checks named after what they do. */
export async function runKiln(
  args: string[],
  {
    slugs = ['a-passes', 'b-passes'],
    files = {},
    io: different = {},
  }: {
    slugs?: string[];
    files?: Record<string, string>;
    io?: Parameters<typeof testIo>[1];
  } = {},
) {
  const folder = mkdtempSync(join(tmpdir(), 'pollspec-'));
  writeFileSync(join(folder, 'client.mjs'), '');
  const kiln = readFileSync(KILN, 'utf8').replace('id: kiln-firing', 'id: kiln');
  writeFileSync(join(folder, 'kiln.yaml'), kiln);
  writeFileSync(join(folder, 'other.yaml'), kiln.replace(/^ {2}title: .*$/m, '  title: Another'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const io = testIo(folder, different);
  const checksOf = (spec: Spec): Check[] =>
    slugs.map((slug) => aCheck({ id: `${spec.id}/group/${slug}`, statements: [] }));
  const deps = { checksOf, setup: (signal: AbortSignal) => scriptedSetup({ signal, silenceMs: 20_000 }) };
  const code = await main(args, io, deps);
  const read = (name: string): Report => JSON.parse(readFileSync(join(folder, name), 'utf8'));
  return { code, folder, read, ...io.printed };
}
