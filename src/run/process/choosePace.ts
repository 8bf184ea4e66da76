import type { Pace } from '../../driver/process/Pace.ts';
import { UsageError } from '../../UsageError.ts';

/** From x10 to x30 is reliable. */
const DEFAULT_SPEED = 20;

const OTHERWISE =
  'Let the adapter leave its waits to us (`sleep`), or ask for the real clock with --clock real, which takes as long as the waits do.';

/**
 * Which clock a client is to live on. Real time is for those who ask for it; or for a client that never waits.
 *
 * @param can what the adapter can do; a program can `waitForJob`
 * @param takesTo whether the time of the program goes by as fast as faketime tells it
 * @throws {UsageError} when the clock that was asked for, or any but the real one, cannot be had
 */
export async function choosePace(
  clock: 'auto' | 'virtual' | 'scaled' | 'real',
  {
    speed,
    can,
    hasFaketime,
    takesTo,
  }: {
    speed?: number | undefined;
    can: readonly string[];
    hasFaketime(): boolean;
    takesTo(): Promise<boolean>;
  },
): Promise<Pace> {
  const canSleep = can.includes('sleep');
  if (clock === 'real') return { clock: 'real', speed: 1 };
  if (clock === 'virtual' && !canSleep) {
    throw new UsageError(
      `--clock virtual: expected an adapter that can \`sleep\`, got one that can ${can.join(', ')}. The virtual clock moves by the sleeps that the adapter asks for.`,
    );
  }
  const isVirtual = clock === 'virtual' || (clock === 'auto' && canSleep);
  const neverWaits = clock === 'auto' && !can.includes('waitForJob');
  if (speed !== undefined && (isVirtual || neverWaits)) {
    throw new UsageError(
      `--speed ${speed}: expected a client on the scaled clock, got one that ${isVirtual ? 'leaves its waits to us (`sleep`), so that no time goes by' : 'never waits'}. Leave --speed out, or ask for --clock scaled beside it.`,
    );
  }
  if (isVirtual) return { clock: 'virtual', speed: 1 };
  if (neverWaits) return { clock: 'real', speed: 1 };
  if (!hasFaketime()) {
    throw new UsageError(
      `--clock ${clock}: expected faketime on the PATH, which scales the clock of a program, found none. Install it (Debian: apt-get install faketime). ${OTHERWISE}`,
    );
  }
  if (!(await takesTo())) {
    throw new UsageError(
      `--clock ${clock}: expected the program to take to a scaled clock, but its waits were as long at x30 as at x10. Static programs and those of Go do not load the library that scales it. ${OTHERWISE}`,
    );
  }
  return { clock: 'scaled', speed: speed ?? DEFAULT_SPEED };
}
