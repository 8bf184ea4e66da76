import { bodyProperties } from '../fixture/bodyProperties.ts';
import { withPointer } from '../json/withPointer.ts';
import type { Spec } from '../spec/Spec.ts';

/** A 200 body without its optional properties but those that tell state and percentage. */
export function bareBody(spec: Spec, body: unknown): unknown {
  const { state, percent } = spec.progress;
  const kept = [
    state,
    ...(percent === undefined ? [] : 'at' in percent ? [percent.at] : [percent.done, percent.total]),
  ];
  return bodyProperties(spec)
    .filter(
      ({ pointer, required }) =>
        !required && !kept.some((one) => one === pointer || one.startsWith(`${pointer}/`)),
    )
    .reduce((rest: unknown, { pointer }) => withPointer(rest, pointer, undefined), body);
}
