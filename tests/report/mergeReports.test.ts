import { describe, expect, test } from 'vitest';
import { mergeReports } from '../../src/report/mergeReports.ts';
import { aReport } from '../helpers/aReport.ts';
import { aResult } from '../helpers/aResult.ts';

const specs = [{ id: 'kiln', revision: 'undated' }];
const one = aReport({ specs, results: [aResult({ check: 'kiln/errors/404' })], run: { shard: '1/2' } });
const two = aReport({
  specs,
  results: [aResult({ check: 'kiln/request/path', verdict: 'fail' })],
  run: { shard: '2/2' },
});

describe('merging the shards of a run', () => {
  test('gives the report of the whole run, in whatever order the files come', () => {
    const whole = aReport({ specs, results: [...two.results, ...one.results] });
    for (const files of [
      [one, two],
      [two, one],
    ]) {
      const { run, ...merged } = mergeReports(
        files.map((report, index) => ({ file: `${index}.json`, report })),
      );
      const { run: _, ...wanted } = whole;
      expect(merged).toEqual(wanted);
      expect(run).toMatchObject({ shard: null, durationMs: 2400 });
    }
  });

  test('is incomplete when a shard is missing', () => {
    expect(mergeReports([{ file: '1.json', report: one }])).toMatchObject({
      complete: false,
      summary: { conforms: false },
    });
  });

  test('is incomplete when a shard is', () => {
    const broken = { ...two, complete: false };
    expect(mergeReports([one, broken].map((report, i) => ({ file: `${i}`, report }))).complete).toBe(false);
  });

  test.each([
    [
      'another client',
      { client: { ...two.client, version: '3' } },
      /b\.json is not of the same run as a\.json: expected client .*Merge only the shards of one run/,
    ],
    ['another seed', { seed: 2 }, /expected seed 1, got 2/],
    ['other specs', { specs: [] }, /expected specs/],
    ['other levels', { failOn: ['must' as const] }, /expected failOn/],
    ['another filter', { filter: 'x' }, /expected filter null, got "x"/],
    ['another version of Pollspec', { pollspec: '9' }, /expected pollspec/],
    [
      'another number of shards',
      { run: { ...two.run, shard: '2/3' } },
      /b\.json is one of 3 shards, a\.json one of 2/,
    ],
    ['the same shard', { run: { ...two.run, shard: '1/2' } }, /shard 1\/2 is in a\.json and in b\.json/],
    ['the same check', { results: one.results }, /check kiln\/errors\/404 is in a\.json and in b\.json/],
    [
      'no shard that can be read',
      { run: { ...two.run, shard: 'x' } },
      /b\.json: expected run\.shard like "1\/3", got "x"/,
    ],
  ])('is refused for %s', (_, different, message) => {
    const files = [
      { file: 'a.json', report: one },
      { file: 'b.json', report: { ...two, ...different } },
    ];
    expect(() => mergeReports(files)).toThrow(message);
  });
});
