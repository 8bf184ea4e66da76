import { withPointer } from '../json/withPointer.ts';
import type { Spec } from '../spec/Spec.ts';
import type { JobView } from './JobView.ts';

/** A copy of a 200 body that says what `view` says. */
export function withView({ progress }: Spec, body: unknown, { state, percent, step }: JobView): unknown {
  let viewed = body;
  const set = (pointer: string | undefined, value: string | number | null | undefined) => {
    if (pointer !== undefined && value !== undefined)
      viewed = withPointer(viewed, pointer, value ?? undefined);
  };
  set(progress.state, state);
  set(progress.step, step);
  const rule = progress.percent;
  if (rule === undefined || percent === undefined) return viewed;
  if ('at' in rule) {
    set(rule.at, percent === null ? null : (percent * rule.of) / 100);
  } else {
    // Whole steps: a fraction of a percent needs a larger total.
    const total = percent === null || Number.isInteger(percent) ? 100 : 1000;
    set(rule.total, percent === null ? null : total);
    set(rule.done, percent === null ? null : Math.round((percent * total) / 100));
  }
  return viewed;
}
