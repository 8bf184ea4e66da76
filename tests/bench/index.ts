import { measureFixtures } from './parts/measureFixtures.ts';
import { measureIsolatedJobs } from './parts/measureIsolatedJobs.ts';
import { measureJudges } from './parts/measureJudges.ts';
import { measureLongWait } from './parts/measureLongWait.ts';
import { measureRandomCases } from './parts/measureRandomCases.ts';
import { measureServing } from './parts/measureServing.ts';
import { measureStarts } from './parts/measureStarts.ts';
import { measureWholeRun } from './parts/measureWholeRun.ts';

/*
 * `npm run bench [-- ROUNDS [PART ...]]`: what the suite costs beside the bare means, in one run on one machine: ratios,
 * never absolute times. Prints the median of three rounds of each part, or of as many as the argument says.
 */
const PARTS: Record<string, (rounds: number) => string> = {
  whole: measureWholeRun,
  wait: measureLongWait,
  fixtures: measureFixtures,
  judges: measureJudges,
  cases: measureRandomCases,
  serving: measureServing,
  starts: measureStarts,
  jobs: measureIsolatedJobs,
};

const [rounds = '3', ...given] = process.argv.slice(2);
const strange = given.filter((name) => !(name in PARTS));
if (strange.length > 0 || !(Number(rounds) >= 1))
  throw new Error(
    `expected a number of rounds and some of ${Object.keys(PARTS).join(', ')}, got ${rounds} ${given.join(' ')}`,
  );
for (const [name, measure] of Object.entries(PARTS))
  if (given.length === 0 || given.includes(name)) console.log(measure(Number(rounds)));
