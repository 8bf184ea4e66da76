import { checksOf } from '../../../src/check/checksOf.ts';
import { loadBundledSpecs } from '../../../src/spec/loadBundledSpecs.ts';
import { median } from '../../helpers/median.ts';
import { inRounds } from '../tools/inRounds.ts';
import { node } from '../tools/node.ts';
import { timed } from '../tools/timed.ts';

const CASES = 100;

/** What more random cases of each property check add to a whole run of the reference clients, beside a run with one of each. */
export function measureRandomCases(rounds: number): string {
  const run = (cases: number) => timed(() => node('dist/cli/bin.js', 'test', '--runs', `${cases}`));
  // None at all cannot be asked for. Both in one round, so that both meet the same machine.
  const pairs = inRounds(rounds, () => ({ fewMs: run(1), manyMs: run(1 + CASES) }));
  const fewMs = median(pairs.map((pair) => pair.fewMs));
  const addedMs = median(pairs.map((pair) => pair.manyMs - pair.fewMs));
  const times = median(pairs.map((pair) => (pair.manyMs - pair.fewMs) / pair.fewMs));
  const properties = loadBundledSpecs()
    .flatMap((spec) => checksOf(spec, { seed: 1, params: {} }))
    .filter(({ property }) => property !== undefined).length;
  return `${CASES} random cases of each of the ${properties} property checks: ${(addedMs / 1000).toFixed(1)} s more, ${times.toFixed(2)} times a whole run with one of each (${(fewMs / 1000).toFixed(1)} s); ${(addedMs / CASES / properties).toFixed(1)} ms a case`;
}
