import type { Phase } from '../client/Phase.ts';
import { readPointer } from '../json/readPointer.ts';
import type { Spec } from '../spec/Spec.ts';

/** What a 200 body says, read by the spec alone. */
export interface Progress {
  state?: string;
  /** Every phase that a right reader may take the state for; empty where the state is absent or unknown. */
  phases: Phase[];
  /** 0 to 100. */
  percent?: number;
}

/** Reads a 200 body by the spec's pointers. Whatever is absent, null or of another type stays out. */
export function readProgress(spec: Spec, body: unknown): Progress {
  const state = readPointer(body, spec.progress.state);
  const percent = percentOf(spec, body);
  return {
    ...(typeof state === 'string' ? { state } : {}),
    phases: typeof state === 'string' ? phasesOf(spec, state, body) : [],
    ...(percent === undefined ? {} : { percent }),
  };
}

function phasesOf(spec: Spec, state: string, body: unknown): Phase[] {
  const flag = spec.flags.find((rule) => rule.state === state && readPointer(body, rule.at) === rule.equals);
  const own = (phases: Record<string, Phase[]>) => (Object.hasOwn(phases, state) ? phases[state] : undefined);
  return flag?.phases ?? own(spec.phases) ?? own(spec.alsoSeen) ?? [];
}

function percentOf(spec: Spec, body: unknown): number | undefined {
  const rule = spec.progress.percent;
  if (rule === undefined) return undefined;
  if ('at' in rule) {
    const value = readPointer(body, rule.at);
    return typeof value === 'number' ? (value * 100) / rule.of : undefined;
  }
  const done = readPointer(body, rule.done);
  const total = readPointer(body, rule.total);
  if (typeof done !== 'number' || typeof total !== 'number' || total <= 0) return undefined;
  return (done / total) * 100;
}
