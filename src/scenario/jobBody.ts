import type { Spec } from '../spec/Spec.ts';
import type { JobView } from './JobView.ts';
import { withView } from './withView.ts';

/** A 200 body: the page's first documented example with the given state, percentage and step. */
export function jobBody(spec: Spec, view: JobView): unknown {
  const example = spec.responses.find((response) => response.status === 200)?.examples[0];
  return withView(spec, example?.value ?? {}, view);
}
