import { UsageError } from '../UsageError.ts';
import { CLOCK_CHOICES, type ClockChoice } from './ClockChoice.ts';
import { suggest } from './suggest.ts';

/** @param where names the option in the message */
export function parseClock(value: string, where: string): ClockChoice {
  const clock = CLOCK_CHOICES.find((choice) => choice === value);
  if (clock !== undefined) return clock;
  throw new UsageError(
    `${where}: expected one of ${CLOCK_CHOICES.join(', ')}, got ${JSON.stringify(value)}.${suggest(value, CLOCK_CHOICES)}`,
  );
}
