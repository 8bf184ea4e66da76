import { formatSeconds } from '../judge/formatSeconds.ts';
import type { Scenario } from '../scenario/Scenario.ts';
import type { NamedScenario } from './NamedScenario.ts';

const NAME = 'replay';

/** A recorded run by the name under which it is served; what it was called before is in its title. */
export function replayScenario(recorded: Scenario): NamedScenario {
  const { name: file, replies, fromSeconds = [] } = recorded;
  const count = `${replies.length} ${replies.length === 1 ? 'answer' : 'answers'}`;
  const ends = [...new Set([replies[0]?.label, replies.at(-1)?.label])].join(' to ');
  const title = `recorded in ${file}: ${count} in ${formatSeconds(fromSeconds.at(-1) ?? 0)}, ${ends}`;
  return { name: NAME, title, scenario: { ...recorded, name: NAME } };
}
