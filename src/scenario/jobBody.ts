import { withPointer } from '../json/withPointer.ts';
import type { Spec } from '../spec/Spec.ts';

/** What a 200 body shall say; `null` leaves the property out, `undefined` keeps the documented example's value. */
export interface JobView {
  state?: string | null;
  /** 0 to 100. */
  percent?: number | null;
  step?: string | null;
}

/** A 200 body: the page's first documented example with the given state, percentage and step. */
export function jobBody(spec: Spec, view: JobView): unknown {
  let body: unknown = spec.responses.find((response) => response.status === 200)?.examples[0]?.value ?? {};
  const set = (pointer: string | undefined, value: string | number | null | undefined) => {
    if (pointer !== undefined && value !== undefined) body = withPointer(body, pointer, value ?? undefined);
  };
  set(spec.progress.state, view.state);
  set(spec.progress.step, view.step);
  const rule = spec.progress.percent;
  if (rule === undefined || view.percent === undefined) return body;
  if ('at' in rule) {
    set(rule.at, view.percent === null ? null : (view.percent * rule.of) / 100);
  } else {
    // Whole steps: a fraction of a percent needs a larger total.
    const total = view.percent === null || Number.isInteger(view.percent) ? 100 : 1000;
    set(rule.total, view.percent === null ? null : total);
    set(rule.done, view.percent === null ? null : Math.round((view.percent * total) / 100));
  }
  return body;
}
