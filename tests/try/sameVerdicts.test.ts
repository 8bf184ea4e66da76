import { describe, expect, test } from 'vitest';
import { createInProcessEnvironment } from '../../src/driver/createInProcessEnvironment.ts';
import type { Driver } from '../../src/driver/InProcessEnvironment.ts';
import { judgeCheck } from '../../src/run/judgeCheck.ts';
import { loadBundledSpecs } from '../../src/spec/loadBundledSpecs.ts';
import { runTry } from '../../src/try/runTry.ts';
import { stylesOf } from '../../src/try/stylesOf.ts';
import { toTryClient } from '../../src/try/toTryClient.ts';
import { tryChecksOf } from '../../src/try/tryChecksOf.ts';
import { importSource } from './lib/importSource.ts';
import { openTry } from './lib/openTry.ts';

/** What the other ways to wait do not differ in need not be asked of each. */
const OF_WAITING = ['backoff', 'lifecycle'];
/** One question with many cases shows that cases are the same too. */
const WITH_CASES = ['any-history'];

const runs = loadBundledSpecs().flatMap((spec) => stylesOf(spec).map((style) => ({ spec, style })));

describe('the player of the page and the in-process driver come to the same', () => {
  test.each(runs)('$spec.id, $style.id', async ({ spec, style }) => {
    const client = toTryClient(await importSource(style.source), spec.id);
    const checks = tryChecksOf(spec).filter(
      ({ group, slug, property }) =>
        (property === undefined || WITH_CASES.includes(slug)) &&
        (style.id === 'right' || OF_WAITING.includes(group)),
    );
    expect(checks.length).toBeGreaterThan(20);

    const page = openTry();
    const tried = await eachOf(checks, async ({ group, slug }) => {
      const driver = page.driver({ spec, client });
      return (await runTry({ spec, checks, scenario: `${group}/${slug}`, driver })).results[0];
    }).finally(() => page.close());

    const environment = await createInProcessEnvironment();
    const driver: Driver = environment.driver({ spec, client });
    const judged = await eachOf(checks, (check) =>
      judgeCheck(check, { driver, credentials: spec.credentials, reproduce: () => '' }),
    ).finally(() => environment.close());

    const shown = (results: typeof tried) =>
      results.map((result) => ({
        ...result,
        reproduce: '',
        journal: result?.journal.map(toShown).sort(byTime),
      }));
    expect(shown(tried)).toEqual(shown(judged));
  });
});

async function eachOf<Item, Result>(items: Item[], ask: (item: Item) => Promise<Result>): Promise<Result[]> {
  const results: Result[] = [];
  for (const item of items) results.push(await ask(item));
  return results;
}

type Shown = Awaited<ReturnType<typeof judgeCheck>>['journal'][number];

/** Every time and every word; of the headers, which platforms fill up in ways of their own, none. */
function toShown({ number: _, request, reply, ...times }: Shown) {
  const { method, url, body } = request;
  const { index, label, status } = reply;
  return { ...times, request: { method, url, body }, reply: { index, label, status, body: reply.body } };
}

/** Of two waits that ask at the same time, either may be the first. */
function byTime(one: ReturnType<typeof toShown>, other: ReturnType<typeof toShown>): number {
  return one.sentAtSeconds - other.sentAtSeconds || one.wait - other.wait;
}
