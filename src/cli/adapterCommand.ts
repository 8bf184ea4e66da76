import pc from 'picocolors';
import type { Hello } from '../adapter/FromAdapter.ts';
import type { checksOf as ChecksOf } from '../check/checksOf.ts';
import { shellQuote } from '../process/shellQuote.ts';
import { withoutProxies } from '../run/process/withoutProxies.ts';
import type { Spec } from '../spec/Spec.ts';
import { UsageError } from '../UsageError.ts';
import { drawMistake } from '../walk/drawMistake.ts';
import { drawWalkEnd } from '../walk/drawWalkEnd.ts';
import { WALK_LIMITS, type WalkLimits } from '../walk/WalkLimits.ts';
import { WalkScreen } from '../walk/WalkScreen.ts';
import { WatchedLauncher } from '../walk/WatchedLauncher.ts';
import { walkAdapter } from '../walk/walkAdapter.ts';
import type { AdapterCommandOptions } from './AdapterCommandOptions.ts';
import { EXIT_CODES } from './EXIT_CODES.ts';
import type { Io } from './Io.ts';
import { loadGivenSpecs } from './loadGivenSpecs.ts';
import { resolveSpec } from './resolveSpec.ts';
import { specsFor } from './specsFor.ts';
import { suggest } from './suggest.ts';
import { wantsColour } from './wantsColour.ts';

const WRONG = 1;
const INCOMPLETE = EXIT_CODES.incomplete.code;

/**
 * `pollspec adapter`: goes through the protocol with an adapter step by step, up to the first wrong frame.
 * @returns the exit code: 0 nothing was wrong · 1 something was · 3 interrupted
 * @throws {UsageError} on bad input
 */
export async function adapterCommand(
  { command, spec }: AdapterCommandOptions,
  io: Io,
  { checksOf, limits }: { checksOf: typeof ChecksOf; limits?: Partial<WalkLimits> | undefined },
): Promise<number> {
  if (command.trim() === '') throw new UsageError('--command: expected a command line, got an empty one.');
  const chooseSpec = await specChooser(command, spec, io.cwd);
  const paint = pc.createColors(wantsColour(io.outIsTerminal, io.env));
  const launcher = new WatchedLauncher({ cwd: io.cwd, env: withoutProxies(io.env), speed: 1 });
  const screen = new WalkScreen(io.out, paint);
  let isInterrupted = false;
  const stopListening = io.onInterrupt(() => {
    isInterrupted = true;
    launcher.close();
  });
  try {
    const { breach, said, hello, differing } = await walkAdapter({
      command,
      launcher,
      screen,
      limits: { ...WALK_LIMITS, ...limits },
      chooseSpec,
      checksOf: (own) => checksOf(own, { seed: 1, params: {} }),
    });
    if (isInterrupted) {
      io.err('pollspec: interrupted.\n');
      return INCOMPLETE;
    }
    if (breach !== undefined) {
      screen.showRest();
      io.out(drawMistake(breach, said, paint));
      return WRONG;
    }
    const given = spec === undefined ? '' : ` --spec ${shellQuote(spec)}`;
    const next = `npx pollspec test --command ${shellQuote(command)}${given}`;
    if (hello !== undefined) io.out(`\n${drawWalkEnd(hello, differing, next, paint)}`);
    return 0;
  } finally {
    stopListening();
    launcher.close();
  }
}

/** The spec that the user named, else the first one of the adapter's that is known. */
async function specChooser(
  command: string,
  asked: string | undefined,
  cwd: string,
): Promise<(hello: Hello) => Promise<Spec>> {
  if (asked !== undefined) {
    const given = await resolveSpec(asked, cwd);
    return async ({ client, specs }) => {
      await specsFor({ ...client, specs }, [given], { alone: true, cwd });
      return given.spec;
    };
  }
  const known = await loadGivenSpecs(undefined, cwd);
  return async ({ client, specs }) => {
    const found = specs.flatMap((id) => known.find((spec) => spec.id === id) ?? [])[0];
    if (found !== undefined) return found;
    const ids = known.map(({ id }) => id);
    throw new UsageError(
      `--command ${command}: expected ${client.name} to implement a spec that is known (${ids.join(', ')}), got ${specs.join(', ')}. Mend specs in its frame hello, or name the file of a spec of your own with --spec.${suggest(specs[0] ?? '', ids)}`,
    );
  };
}
