import { median } from '../../helpers/median.ts';
import { inRounds } from '../tools/inRounds.ts';
import { node } from '../tools/node.ts';

const FIXTURES_A_BODY = 2_000;

/** Valid values of the documented 200 bodies, beside those of json-schema-faker. */
export function measureFixtures(rounds: number): string {
  const made = inRounds(
    rounds,
    () =>
      JSON.parse(node('tests/bench/fixtures.ts', `${FIXTURES_A_BODY}`)) as Record<
        'ours' | 'faker',
        { perSecond: number; validShare: number }
      >,
  );
  const times = median(made.map(({ ours, faker }) => ours.perSecond / faker.perSecond));
  const validOf = (whose: 'ours' | 'faker') => `${(100 * (made[0]?.[whose].validShare ?? 0)).toFixed(1)} %`;
  return `valid fixtures of the 200 bodies per second: ${times.toFixed(2)} times those of json-schema-faker (valid: ${validOf('ours')} of ours, ${validOf('faker')} of theirs)`;
}
