import type { Check } from '../check/Check.ts';
import { exampleScenarios } from '../serve/exampleScenarios.ts';
import { storyScenarios } from '../serve/storyScenarios.ts';
import type { Spec } from '../spec/Spec.ts';
import type { TryScenario } from './TryScenario.ts';

/** Everything that can be tried at one endpoint, in the order in which people look for it. */
export function scenariosOf(spec: Spec, checks: readonly Check[]): TryScenario[] {
  return [
    ...storyScenarios(spec).map(({ name, title }) => ({ name, title, group: 'stories' })),
    ...exampleScenarios(spec).map(({ name, title }) => ({ name, title, group: 'examples' })),
    ...checks.map(({ group, slug, title, level }) => ({ name: `${group}/${slug}`, title, group, level })),
  ];
}
