import { describe, expect, test } from 'vitest';
import { judgeHistory } from '../../src/judge/judgeHistory.ts';
import { inventedSpec as spec } from '../helpers/inventedSpec.ts';
import { failed, type Poll, placesOf, pollsAt, recordOf } from '../helpers/journal.ts';

const judge = (polls: Poll[]) => judgeHistory(recordOf(polls), spec, 'running');
const error = (atSeconds: number, status = 503): Poll => ({ atSeconds, status });

describe('the waits of a history', () => {
  test.each<[string, Poll[], string[]]>([
    ['fit when they are those of the sequence', pollsAt([0, 15, 45, 105, 225]), []],
    ['fit when the last interval holds', pollsAt([0, 15, 45, 105, 225, 345, 465]), []],
    ['fit when the sequence starts over after the last', pollsAt([0, 15, 45, 105, 225, 240, 270]), []],
    [
      'do not fit when they change from one to the other in the middle',
      pollsAt([0, 15, 45, 105, 225, 240, 360]),
      ['#7 at 360 s'],
    ],
    ['do not fit 1 ms short', pollsAt([0, 14.999, 45]), ['#2 at 14.999 s']],
    ['do not fit when the next longer interval is reached', pollsAt([0, 30]), ['#2 at 30 s']],
    ['fit 1 ms below the next longer interval', pollsAt([0, 29.999]), []],
    ['fit when a change brings back the first', pollsAt([0, 15, 45, 60, 90], [10, 10, 20, 20, 20]), []],
    [
      'do not fit when a change does not bring back the first',
      pollsAt([0, 15, 45, 105], [10, 10, 20, 20]),
      ['#4 at 105 s'],
    ],
    [
      'do not fit between two intervals of which either may be due',
      pollsAt([0, 15, 45, 105, 225, 285]),
      ['#6 at 285 s'],
    ],
    [
      'are not asked about after an error until the percentage changes',
      [...pollsAt([0, 15]), error(45), ...pollsAt([46, 47, 48])],
      [],
    ],
    [
      'are asked about again once it has',
      [
        ...pollsAt([0]),
        error(15),
        { atSeconds: 16, percent: 10 },
        { atSeconds: 17, percent: 20 },
        { atSeconds: 20, percent: 20 },
      ],
      ['#5 at 20 s'],
    ],
    [
      'fit either way after a percentage that is absent: as a change',
      [...pollsAt([0, 15]), { atSeconds: 45, percent: null }, { atSeconds: 60, percent: null }],
      [],
    ],
    [
      'fit either way after a percentage that is absent: as none',
      [...pollsAt([0, 15]), { atSeconds: 45, percent: null }, { atSeconds: 105, percent: null }],
      [],
    ],
    [
      'do not fit below the first after a percentage that is absent',
      [...pollsAt([0, 15]), { atSeconds: 45, percent: null }, { atSeconds: 59, percent: null }],
      ['#4 at 59 s'],
    ],
    [
      'fit either way where only the state changed beside the percentage',
      [{ atSeconds: 0, state: 'queued' }, { atSeconds: 15 }, { atSeconds: 30 }],
      [],
    ],
    ['fit when counted from a slow answer', pollsAt([0, 23, 61], [], 8), []],
    ['fit when counted from the request of a slow answer', pollsAt([0, 15, 45], [], 8), []],
  ])('%s', (_, polls, want) => {
    const judgement = judge(polls);
    expect(placesOf(judgement)).toEqual(want);
    expect(judgement.verdict).toBe(want.length === 0 ? 'pass' : 'fail');
  });

  test('show nothing where there is none', () => {
    const judgement = judgeHistory(recordOf(pollsAt([0]), { outcome: failed({}) }), spec, 'running');
    expect(judgement).toMatchObject({ verdict: 'unverified', message: expect.stringContaining('it failed') });
  });

  test('show nothing after errors alone', () => {
    expect(judge([error(0), ...pollsAt([1, 2])]).verdict).toBe('unverified');
  });

  test('tell what was expected, and mark it in the timeline', () => {
    const judgement = judge(pollsAt([0, 15, 45, 105, 225, 285]));
    expect(judgement.findings).toEqual([
      { expected: 'a wait of 120 s or 15 s after poll 5', actual: '60 s', exchange: 6, atSeconds: 285 },
    ]);
    expect(judgement.timeline).toContain('<- 60 s instead of 120 s or 15 s');
  });

  test('that seem too long prove nothing on a clock that is not ours', () => {
    const precision = { share: 0.1, seconds: 2 };
    const on = (times: number[]) =>
      judgeHistory(recordOf(pollsAt(times), {}, { precision }), spec, 'running').verdict;
    expect([on([0, 120]), on([0, 13]), on([0, 12.9])]).toEqual(['pass', 'pass', 'fail']);
  });
});
