import type { Arbitrary } from 'fast-check';
import type { DraftCase, Template } from '../Template.ts';

/** A template that asks its question of many cases; the boundaries are at least one. Arbitraries are made when they are needed. */
export function propertyTemplate(
  template: Pick<Template, 'slug' | 'title'> & Partial<Template>,
  boundaries: [DraftCase, ...DraftCase[]],
  cases: () => Arbitrary<DraftCase>,
): Template {
  const [{ plan, judge }] = boundaries;
  return { ...template, plan, judge, property: { boundaries, cases } };
}
