import type { Observation } from '../client/Observation.ts';

/** What a client understood, for people: `state "active" · phase running · 56 % · 3 fields`. */
export function describeReading({ state, phase, percent, fields }: Observation): string {
  const count = Object.keys(fields ?? {}).length;
  const parts = [
    ...(state === undefined ? [] : [`state ${JSON.stringify(state)}`]),
    ...(phase === undefined ? [] : [`phase ${phase}`]),
    ...(percent === undefined ? [] : [`${percent} %`]),
    ...(count === 0 ? [] : [`${count} field${count === 1 ? '' : 's'}`]),
  ];
  return parts.length === 0 ? 'nothing: the observation is empty' : parts.join(' · ');
}
