import { describe, expect, test } from 'vitest';
import { describeAhead } from '../../src/cli/describeAhead.ts';
import { filterIds } from '../../src/cli/filterIds.ts';
import { isInShard } from '../../src/cli/isInShard.ts';
import { isSupportedNode } from '../../src/cli/isSupportedNode.ts';
import { numberedFile } from '../../src/cli/numberedFile.ts';
import { parseBaseUrl } from '../../src/cli/parseBaseUrl.ts';
import { parseClock } from '../../src/cli/parseClock.ts';
import { parseJobs } from '../../src/cli/parseJobs.ts';
import { parseLevels } from '../../src/cli/parseLevels.ts';
import { parseParams } from '../../src/cli/parseParams.ts';
import { parsePath } from '../../src/cli/parsePath.ts';
import { parseRuns } from '../../src/cli/parseRuns.ts';
import { parseSeed } from '../../src/cli/parseSeed.ts';
import { parseShard } from '../../src/cli/parseShard.ts';
import { parseSpeed } from '../../src/cli/parseSpeed.ts';
import { suggest } from '../../src/cli/suggest.ts';
import { wantsColour } from '../../src/cli/wantsColour.ts';

describe('a filter', () => {
  const ids = [
    'a/backoff/retry-after-7',
    'a/backoff/retry-after-71',
    'b/backoff/retry-after-7',
    'b/errors/404',
  ];
  test.each<[string | null, string[]]>([
    [null, ids],
    ['a/backoff/retry-after-7', ['a/backoff/retry-after-7']],
    ['backoff/retry-after-7', ['a/backoff/retry-after-7', 'b/backoff/retry-after-7']],
    ['retry-after-7', ['a/backoff/retry-after-7', 'a/backoff/retry-after-71', 'b/backoff/retry-after-7']],
    ['backoff/*', ['a/backoff/retry-after-7', 'a/backoff/retry-after-71', 'b/backoff/retry-after-7']],
    ['b/*', ['b/backoff/retry-after-7', 'b/errors/404']],
    ['*4', ['b/errors/404']],
    ['*', ids],
    ['retry*', []],
    ['(', []],
  ])('%s picks the right checks', (filter, want) => expect(filterIds(ids, filter)).toEqual(want));
});

describe('shards', () => {
  const ids = Array.from({ length: 300 }, (_, index) => `kiln/group/check-${index}`);

  test.each([1, 2, 3, 7])('put each check into exactly one of %i', (of) => {
    const shards = Array.from({ length: of }, (_, index) =>
      ids.filter((id) => isInShard(id, { index: index + 1, of })),
    );
    expect(shards.flat().sort()).toEqual([...ids].sort());
    for (const shard of shards) expect(shard.length).toBeGreaterThan(300 / of / 2);
  });

  test('stay as they are from version to version', () => {
    expect(ids.slice(0, 8).map((id) => isInShard(id, { index: 1, of: 2 }))).toMatchInlineSnapshot(`
      [
        false,
        true,
        false,
        true,
        false,
        true,
        false,
        true,
      ]
    `);
  });
});

describe('values of options are read', () => {
  test.each([
    ['0', 0],
    ['42', 42],
    [7, 7],
  ])('seed %s', (given, want) => expect(parseSeed(given, '--seed')).toBe(want));

  test('seed random: another one each time', () => {
    const drawn = Array.from({ length: 20 }, () => parseSeed('random', '--seed'));
    expect(new Set(drawn).size).toBeGreaterThan(15);
    for (const seed of drawn) expect(parseSeed(seed, '--seed')).toBe(seed);
  });

  test.each([
    ['1', 1],
    ['100000', 100_000],
  ])('runs %s', (given, want) => expect(parseRuns(given, '--runs')).toBe(want));
  test.each(['0', '13:0:2'])('path %s', (given) => expect(parsePath(given, '--path')).toBe(given));

  test.each([
    ['https://a.example/', 'https://a.example'],
    ['http://a.example:8080/v1//', 'http://a.example:8080/v1'],
  ])('base URL %s', (given, want) => expect(parseBaseUrl(given, '--base-url')).toBe(want));

  test.each(['auto', 'virtual', 'scaled', 'real'])('clock %s', (given) =>
    expect(parseClock(given, '--clock')).toBe(given),
  );

  test.each([
    ['1.5', 1.5],
    ['20', 20],
    ['60', 60],
  ])('speed %s', (given, want) => expect(parseSpeed(given, '--speed')).toBe(want));

  test.each([
    ['1', 1],
    ['256', 256],
  ])('jobs %s', (given, want) => expect(parseJobs(given, '--jobs')).toBe(want));

  test('levels, in their order and once', () =>
    expect(parseLevels(['advice', ' must ', 'must'], '')).toEqual(['must', 'advice']));
  test('shards', () => expect(parseShard('2/3', '--shard')).toEqual({ index: 2, of: 3 }));
  test('parameters, whatever their value holds', () =>
    expect(parseParams(['id=a=b', 'x=1', 'x=2'], '')).toEqual({ id: 'a=b', x: '2' }));
});

describe('values that cannot be used are refused with what was expected', () => {
  const cases: [
    option: string,
    parse: (value: string, where: string) => unknown,
    values: string[],
    message: RegExp,
  ][] = [
    [
      '--seed',
      parseSeed,
      ['', 'x', '-1', '1.5', '1e3', '99999999999'],
      /^--seed: expected a whole number from 0 to 2147483647, or random, got /,
    ],
    [
      '--runs',
      parseRuns,
      ['', 'x', '0', '-1', '1.5', '100001'],
      /^--runs: expected how many random cases a question gets, a whole number from 1 to 100000, got /,
    ],
    [
      '--path',
      parsePath,
      ['', 'x', '1:', ':1', '1:a', '-1'],
      /^--path: expected the path of a counterexample, numbers with colons between them as a report names it, got /,
    ],
    [
      '--shard',
      parseShard,
      ['', '1', '0/2', '3/2', '1/2/3', '-1/2', 'a/b', '1/0'],
      /^--shard: expected I\/N with I from 1 to N, such as 1\/3, got /,
    ],
    [
      '--base-url',
      parseBaseUrl,
      ['', 'x', 'ftp://x', 'https://x/?a=1', 'https://x/#a', 'https://me@x/'],
      /^--base-url: expected an http or https URL/,
    ],
    [
      '--fail-on',
      (value, where) => parseLevels([value], where),
      ['', 'x', 'MUST'],
      /^--fail-on: expected levels out of must, should, implied, advice, open, got /,
    ],
    [
      '--clock',
      parseClock,
      ['', 'x', 'Real', 'fake'],
      /^--clock: expected one of auto, virtual, scaled, real, got /,
    ],
    [
      '--speed',
      parseSpeed,
      ['', 'x', '0', '1', '60.1', '600', '-20', '1e1', 'Infinity', '20x', '.5'],
      /^--speed: expected a number above 1 and up to 60, got ".*"\. From 10 to 30 is reliable/,
    ],
    [
      '--jobs',
      parseJobs,
      ['', 'x', '0', '-1', '1.5', '257', '1e2'],
      /^--jobs: expected a whole number from 1 to 256, got /,
    ],
    [
      '--param',
      (value, where) => parseParams([value], where),
      ['', 'x', '=1', 'x='],
      /^--param: expected name=value, got /,
    ],
  ];
  for (const [option, parse, values, message] of cases) {
    test.each(values)(`${option} %j`, (value) => expect(() => parse(value, option)).toThrow(message));
  }

  test('with the nearest clock', () =>
    expect(() => parseClock('scalde', '--clock')).toThrow(/Did you mean scaled\?$/));

  test('with the nearest level', () =>
    expect(() => parseLevels(['shuold'], '--fail-on')).toThrow(/Did you mean should\?$/));
});

describe('what a run on a clock that cannot be hurried takes is told ahead', () => {
  test.each([
    [{ clock: 'real', speed: 1 } as const, 24, 700, 'On the real clock, 24 checks at once: about 12 min.'],
    [
      { clock: 'scaled', speed: 20 } as const,
      10,
      3.2,
      'On a scaled clock (x20), 10 checks at once: about 4 s.',
    ],
    [
      { clock: 'real', speed: 1 } as const,
      1,
      89.5,
      'On the real clock, one check after the other: about 90 s.',
    ],
    [{ clock: 'real', speed: 1 } as const, 2, 90, 'On the real clock, 2 checks at once: about 2 min.'],
    [
      { clock: 'scaled', speed: 2.5 } as const,
      10,
      0,
      'On a scaled clock (x2.5), 10 checks at once: about 0 s.',
    ],
  ])('%j, %i at once, %d s', (pace, lanes, seconds, want) =>
    expect(describeAhead(pace, lanes, seconds)).toBe(want),
  );
});

describe('small decisions', () => {
  test.each([
    ['v20.20.2', false],
    ['v22.18.0', false],
    ['v22.19.0', true],
    ['v23.0.0', true],
    ['v24.1.0', true],
  ])('Node %s is supported: %s', (given, want) => expect(isSupportedNode(given)).toBe(want));

  test.each([
    ['a terminal', true, {}, true],
    ['a pipe', false, {}, false],
    ['a terminal with NO_COLOR', true, { NO_COLOR: '1' }, false],
    ['a terminal with an empty NO_COLOR', true, { NO_COLOR: '' }, true],
    ['a pipe with FORCE_COLOR', false, { FORCE_COLOR: '1' }, true],
    ['a terminal with FORCE_COLOR=0', true, { FORCE_COLOR: '0' }, false],
    ['both variables', true, { NO_COLOR: '1', FORCE_COLOR: '1' }, false],
    ['a dumb terminal', true, { TERM: 'dumb' }, false],
  ])('%s: colour is %4$s', (_, isTerminal, env, want) => expect(wantsColour(isTerminal, env)).toBe(want));

  test.each([
    ['report.json', 0, 1, 'report.json'],
    ['out/report.json', 1, 2, 'out/report-2.json'],
    ['report', 0, 2, 'report-1'],
  ])('%s is the file of report %i of %i: %s', (file, index, of, want) =>
    expect(numberedFile(file, index, of)).toBe(want),
  );

  test.each([
    ['backof/first', ['backoff/first', 'errors/404'], ' Did you mean backoff/first?'],
    ['interval-first', ['backoff/first-interval', 'errors/404'], ' Did you mean backoff/first-interval?'],
    ['zzz', ['backoff/first-interval'], ''],
  ])('the nearest to %s', (word, candidates, want) => expect(suggest(word, candidates)).toBe(want));
});
