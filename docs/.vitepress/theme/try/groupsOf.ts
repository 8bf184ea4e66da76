import type { TryScenario } from '../../../../src/try/TryScenario.ts';

const TITLES: Record<string, string> = {
  stories: 'Stories: all that the traffic shows is judged',
  examples: 'Documented examples',
};

/** The scenarios under a heading each, in order. */
export function groupsOf(scenarios: readonly TryScenario[]): { title: string; scenarios: TryScenario[] }[] {
  const groups = new Map<string, TryScenario[]>();
  for (const scenario of scenarios) {
    const group = groups.get(scenario.group);
    if (group === undefined) groups.set(scenario.group, [scenario]);
    else group.push(scenario);
  }
  return [...groups].map(([group, members]) => ({
    title: TITLES[group] ?? `Checks: ${group}`,
    scenarios: members,
  }));
}
