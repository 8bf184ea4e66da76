import fc from 'fast-check';
import type { Scenario } from '../../scenario/Scenario.ts';
import type { BoundTemplate } from '../bindTemplates.ts';

/** The checks that a recorded run can answer, each asked of the cases that it makes of the recording, and of no others. */
export function replayed(bound: readonly BoundTemplate[], recorded: Scenario): BoundTemplate[] {
  return bound.flatMap((one) => {
    const { template } = one;
    const [first, ...others] = template.replay?.cases(recorded) ?? [];
    if (template.replay === undefined || first === undefined) return [];
    const { plan, judge } = first;
    const property = { boundaries: [first, ...others], cases: () => fc.constant(first) };
    return { ...one, template: { ...template, title: template.replay.title, plan, judge, property } };
  });
}
