import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { describePolls } from '../../../src/driver/process/describePolls.ts';
import { hidePorts } from '../../../src/driver/process/hidePorts.ts';
import { precisionOf } from '../../../src/driver/process/precisionOf.ts';
import { programCommand } from '../../../src/driver/process/programCommand.ts';
import { watchedSeconds } from '../../../src/driver/process/watchedSeconds.ts';
import { inventedPlan } from '../../helpers/inventedPlan.ts';
import { journalOf } from '../../helpers/journal.ts';

describe('a command line', () => {
  const baseUrl = 'http://127.0.0.1:41233/v1';

  test.each<[string, string, Record<string, string>, string]>([
    ['is told the base URL', 'poll {baseUrl}', {}, `poll ${baseUrl}`],
    ['is told it as often as it asks', 'poll {baseUrl}/a {baseUrl}/b', {}, `poll ${baseUrl}/a ${baseUrl}/b`],
    ['is told its parameters', 'poll {baseUrl} {jobId}', { jobId: 'a-1' }, `poll ${baseUrl} a-1`],
    ['has them quoted for the shell', 'poll {jobId}', { jobId: "it's $HOME" }, "poll 'it'\\''s $HOME'"],
    ['keeps what is no parameter', 'poll {other} {} $HOME {1}', { jobId: 'a' }, 'poll {other} {} $HOME {1}'],
    [
      'keeps names that every object has',
      'poll {toString} {constructor}',
      {},
      'poll {toString} {constructor}',
    ],
    [
      'is not told what stands in a value',
      'poll {jobId}',
      { jobId: '{baseUrl} $& $1' },
      "poll '{baseUrl} $& $1'",
    ],
    [
      'prefers our base URL to a parameter of that name',
      'poll {baseUrl}',
      { baseUrl: 'x' },
      `poll ${baseUrl}`,
    ],
    ['may ask for nothing', './poll.sh', { jobId: 'a' }, './poll.sh'],
  ])('%s', (_, command, params, want) => {
    expect(programCommand(command, { baseUrl, params })).toBe(want);
  });

  test.each(['a b', "it's", '"$(id)"', '*', 'né/日本 😀?#%', '; exit 1'])(
    'hands %j over to the program as it is',
    (jobId) => {
      const command = programCommand('printf %s. {jobId}', { baseUrl, params: { jobId } });
      expect(execFileSync('/bin/sh', ['-c', command], { encoding: 'utf8' })).toBe(`${jobId}.`);
    },
  );
});

describe('where a run stands', () => {
  test.each([
    ['before its first poll', [], 7, 'no poll yet'],
    ['after its last', [{ atSeconds: 0 }, { atSeconds: 15.2 }], 27, 'poll 2 was 12 s ago (200)'],
    ['in the same second', [{ atSeconds: 15.2 }], 15.1, 'poll 1 was 0 s ago (200)'],
  ])('%s', (_, polls, nowSeconds, want) => expect(describePolls(journalOf(polls), nowSeconds)).toBe(want));
});

describe('ports of loopback are left out', () => {
  test.each([
    ['connect ECONNREFUSED 127.0.0.1:41233', 'connect ECONNREFUSED 127.0.0.1'],
    ['http://localhost:8080/a and http://127.0.0.1:1/b', 'http://localhost/a and http://127.0.0.1/b'],
    ['https://api.example.com:8443/a at 10:15', 'https://api.example.com:8443/a at 10:15'],
    ['', ''],
  ])('%s', (text, want) => expect(hidePorts(text)).toBe(want));
});

describe('the times of a journal', () => {
  test('are exact on a virtual clock', () => expect(precisionOf({ clock: 'virtual', speed: 1 })).toEqual({}));

  test.each([
    [{ clock: 'scaled', speed: 20 } as const, 2],
    [{ clock: 'real', speed: 1 } as const, 0.1],
  ])('may be off by a tenth, or by a tenth of a second of ours: %j', (pace, seconds) => {
    expect(precisionOf(pace)).toEqual({ precision: { share: 0.1, seconds } });
  });
});

describe('a client is watched after its end', () => {
  test.each([
    ['as long as the plan asks', 30, { intervalsSeconds: [15, 120] }, 30],
    ['for the longest interval and a quarter', 7200, { intervalsSeconds: [120, 15] }, 150],
    ['for 15 s and a quarter where intervals are shorter', 7200, { intervalsSeconds: [2] }, 18.75],
    ['not at all', 0, { intervalsSeconds: [15] }, 0],
  ])('%s', (_, watchSeconds, backoff, want) => {
    expect(watchedSeconds(inventedPlan([], { watchSeconds }), { backoff })).toBe(want);
  });
});
