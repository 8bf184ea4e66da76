import { describe, expect, test } from 'vitest';
import { checksOf } from '../../src/check/checksOf.ts';
import { planJobs } from '../../src/cli/planJobs.ts';
import { loadBundledSpec } from '../../src/spec/loadBundledSpec.ts';
import { UsageError } from '../../src/UsageError.ts';

const ID = 'itwin-reality-analysis';
const specs = [{ given: ID, spec: loadBundledSpec(ID) }];

const plan = (filter: string | null, path?: string) =>
  planJobs({ client: 'client.ts' }, specs, { params: {}, seed: 1, filter, path, shard: null }, checksOf);

describe('the path of a counterexample', () => {
  test('leads to a case of the one check that is named beside it', () => {
    const [job] = plan(`${ID}/backoff/any-history`, '13:0');
    expect(job?.checks.map(({ property }) => property?.path)).toEqual(['13:0']);
    expect(job?.reproduction.path).toBe('13:0');
  });
  test('that leads to no case is no fault of Pollspec', () => {
    const path = `13${':0'.repeat(20)}`;
    const filter = `${ID}/backoff/any-history`;
    expect(() => plan(filter, path)).toThrow(UsageError);
    expect(() => plan(filter, path)).toThrow(
      `--path ${path}: expected the path of a case of ${filter}, but it leads to none.`,
    );
  });

  test.each([
    [
      null,
      /^--path 13:0: expected -t beside it with the one check that the counterexample is of, got \d+ checks\./,
    ],
    ['backoff/any-history*', /got 2 checks\./],
    [`${ID}/request/method`, /got itwin-reality-analysis\/request\/method, which asks of one case alone\./],
  ])('leads nowhere with -t %s', (filter, message) => {
    expect(() => plan(filter, '13:0')).toThrow(UsageError);
    expect(() => plan(filter, '13:0')).toThrow(message);
  });
});
