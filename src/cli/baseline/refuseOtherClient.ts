import type { Baseline } from '../../baseline/Baseline.ts';
import { UsageError } from '../../UsageError.ts';

/**
 * A baseline that names its client is good for that one alone.
 * @param option the one that named the baseline
 * @throws {UsageError} for another one
 */
export function refuseOtherClient(
  { file, client }: Baseline,
  name: string,
  option: '--baseline' | '--out' = '--baseline',
): void {
  if (client === undefined || client === name) return;
  throw new UsageError(
    `${option} ${file}: expected the client ${client}, of which it lists the known failures, got ${name}. Judge that one, or name another baseline.`,
    { file },
  );
}
