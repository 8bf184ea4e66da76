import { writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { EndpointFacts } from '../init/EndpointFacts.ts';
import { FILL_IN } from '../init/FILL_IN.ts';
import { hasPollspec } from '../init/hasPollspec.ts';
import { renderAdapter } from '../init/renderAdapter.ts';
import { startOf } from '../init/startOf.ts';
import { testCommandFor } from '../init/testCommandFor.ts';
import { toEndpointFacts } from '../init/toEndpointFacts.ts';
import { neutralise } from '../report/neutralise.ts';
import { bundledSpecIds } from '../spec/bundledSpecIds.ts';
import { UsageError } from '../UsageError.ts';
import { checkWritable } from './checkWritable.ts';
import type { Io } from './Io.ts';
import { parseLanguage } from './parseLanguage.ts';
import { resolveSpec } from './resolveSpec.ts';

/**
 * `pollspec init`: writes an adapter with a small client in it that conforms, and says what to do next.
 * @throws {UsageError} on bad input, and rather than overwrite a file
 */
export async function initCommand(
  options: { language?: string; spec?: string; out?: string },
  io: Io,
): Promise<number> {
  const language = parseLanguage(options.language, '--language');
  const [first = '', ...others] = bundledSpecIds();
  const { given, spec } = await resolveSpec(options.spec ?? first, io.cwd);
  const file = options.out ?? `pollspec-adapter${startOf(language).ending}`;
  const command = testCommandFor(language, file, given === spec.id ? undefined : given);
  const facts = toEndpointFacts(spec);
  await writeNew(file, renderAdapter(language, spec, facts, command), io.cwd);

  const isInstalled = language !== 'typescript' || hasPollspec(dirname(resolve(io.cwd, file)));
  const lines = [
    `Wrote ${file}: an adapter with a small client of ${spec.id} in it.`,
    ...(options.spec === undefined ? [`For another page: --spec with ${others.join(', ')} or a file.`] : []),
    ...describeFillIns(facts),
    '',
    'Judge it; it conforms as it stands:',
    ...(isInstalled ? [] : ['  npm install --save-dev pollspec']),
    `  ${command}`,
    'Then put your own client in the place that part 2 of the file marks, and judge that.',
  ];
  io.out(neutralise(`${lines.join('\n')}\n`));
  return 0;
}

async function writeNew(file: string, text: string, cwd: string): Promise<void> {
  await checkWritable(file, '--out', cwd);
  try {
    await writeFile(resolve(cwd, file), text, { flag: 'wx' });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    throw new UsageError(
      `--out ${file}: expected a file that does not exist yet, got one that does. Name another with --out, or remove it.`,
    );
  }
}

function describeFillIns({ query, headers }: EndpointFacts): string[] {
  return Object.entries({ ...query, ...headers })
    .filter(([, value]) => value === FILL_IN)
    .map(([name]) => `The page asks for ${name} and names no value: put one in the place of '${FILL_IN}'.`);
}
