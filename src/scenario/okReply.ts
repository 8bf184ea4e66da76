import type { Spec } from '../spec/Spec.ts';
import type { JobView } from './JobView.ts';
import { jobBody } from './jobBody.ts';
import { jsonReply } from './jsonReply.ts';
import type { Reply } from './Scenario.ts';

/** A documented 200 answer that says what `view` says. */
export function okReply(spec: Spec, view: JobView, extra: Partial<Reply> = {}): Reply {
  const percent = view.percent === null ? 'no percentage' : `${view.percent} %`;
  return {
    ...jsonReply(spec, jobBody(spec, view)),
    label: `${percent} ${view.state ?? 'no state'}`,
    ...extra,
  };
}
