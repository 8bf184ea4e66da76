import { sampleParameter } from '../fixture/sampleParameter.ts';
import type { Spec } from '../spec/Spec.ts';

/** Path parameters that look like the page's own; those that are given stay. */
export function drawParams(
  { params }: Pick<Spec, 'params'>,
  seedText: string,
  given: Record<string, string> = {},
): Record<string, string> {
  return Object.fromEntries(
    params.map((parameter) => [
      parameter.name,
      given[parameter.name] ?? sampleParameter(parameter, seedText),
    ]),
  );
}
