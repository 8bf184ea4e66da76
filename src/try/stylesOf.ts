import { toEndpointFacts } from '../init/toEndpointFacts.ts';
import { formatSeconds } from '../judge/formatSeconds.ts';
import type { Spec } from '../spec/Spec.ts';
import { renderClient } from './renderClient.ts';
import type { StyleHabits } from './StyleHabits.ts';
import type { TryStyle } from './TryStyle.ts';

/** Where the page has a schedule, too often for it; where it has none, too often for anyone. */
const FIXED_SECONDS = { scheduled: 2, free: 0.5 };

/** The ways to wait that can be tried at one endpoint, the right one first. */
export function stylesOf(spec: Spec): TryStyle[] {
  const facts = toEndpointFacts(spec);
  const isScheduled = spec.backoff !== undefined;
  const fixedSeconds = isScheduled ? FIXED_SECONDS.scheduled : FIXED_SECONDS.free;
  const schedule = facts.intervalsSeconds.map(formatSeconds).join(', ');
  const right: StyleHabits = { isPatient: true, restarts: isScheduled, obeysRetryAfter: true };
  const style = (
    id: string,
    title: string,
    habits: StyleHabits,
    intervalsSeconds = facts.intervalsSeconds,
  ) => ({
    id,
    title,
    source: renderClient(spec, { ...facts, intervalsSeconds }, title, habits),
  });
  return [
    style(
      'right',
      isScheduled ? 'Waits as the page asks' : `Waits ${schedule}, as the page names no interval`,
      right,
    ),
    style(
      'fixed-interval',
      `Asks every ${formatSeconds(fixedSeconds)}, whatever is answered`,
      { isPatient: false, restarts: false, obeysRetryAfter: true },
      [fixedSeconds],
    ),
    ...(isScheduled
      ? [style('no-restart', 'Never starts the waits over', { ...right, restarts: false })]
      : []),
    style('ignores-retry-after', 'Ignores Retry-After', { ...right, obeysRetryAfter: false }),
  ];
}
