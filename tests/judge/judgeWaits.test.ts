import { describe, expect, it } from 'vitest';
import { judgeWaits } from '../../src/judge/judgeWaits.ts';
import { inventedSpec as spec } from '../helpers/inventedSpec.ts';
import { failed, type Poll, placesOf, pollsAt, recordOf, unsettled } from '../helpers/journal.ts';

const judge = (
  polls: Poll[],
  waits: number[],
  fault: 'early-or-wrong-step' | 'late' = 'early-or-wrong-step',
) => judgeWaits(recordOf(polls), { spec, waits, fault });

describe('waits of a plateau', () => {
  const CASES: { name: string; polls: Poll[]; waits: number[]; want: string[] }[] = [
    {
      name: 'passes the intervals exactly',
      polls: pollsAt([0, 15, 45, 105, 225]),
      waits: [1, 2, 3, 4],
      want: [],
    },
    {
      name: 'finds a first wait 1 ms short',
      polls: pollsAt([0, 14.999, 45]),
      waits: [1],
      want: ['#2 at 14.999 s'],
    },
    {
      name: 'finds a second wait 1 ms short',
      polls: pollsAt([0, 15, 44.999]),
      waits: [2],
      want: ['#3 at 44.999 s'],
    },
    {
      name: 'finds each of several short waits at its own poll',
      polls: pollsAt([0, 5, 10, 15, 20]),
      waits: [1, 2, 3, 4],
      want: ['#2 at 5 s', '#3 at 10 s', '#4 at 15 s', '#5 at 20 s'],
    },
    { name: 'passes over waits that are not asked about', polls: pollsAt([0, 1, 31]), waits: [2], want: [] },
    {
      name: 'finds a first wait as long as the second interval',
      polls: pollsAt([0, 30]),
      waits: [1],
      want: ['#2 at 30 s'],
    },
    {
      name: 'passes a first wait 1 ms below the second interval',
      polls: pollsAt([0, 29.999]),
      waits: [1],
      want: [],
    },
    {
      name: 'finds a fixed wait of 120 s',
      polls: pollsAt([0, 120, 240, 360, 480]),
      waits: [1, 2, 3, 4],
      want: ['#2 at 120 s', '#3 at 240 s', '#4 at 360 s'],
    },
    {
      name: 'knows no wrong step after the last interval',
      polls: pollsAt([0, 15, 45, 105, 1e6]),
      waits: [4],
      want: [],
    },
    {
      name: 'finds a last interval 1 ms short',
      polls: pollsAt([0, 15, 45, 105, 224.999]),
      waits: [4],
      want: ['#5 at 224.999 s'],
    },
    {
      name: 'holds the last interval for as long as the plateau does',
      polls: pollsAt([0, 15, 45, 105, 225, 344]),
      waits: [4, 5],
      want: ['#6 at 344 s'],
    },
    {
      name: 'passes jitter above every interval',
      polls: pollsAt([0, 17.2, 51.6, 120.6, 258.6]),
      waits: [1, 2, 3, 4],
      want: [],
    },
  ];
  it.each(CASES)('$name', ({ polls, waits, want }) => {
    const judgement = judge(polls, waits);
    expect(placesOf(judgement)).toEqual(want);
    expect(judgement.verdict).toBe(want.length === 0 ? 'pass' : 'fail');
  });
});

describe('slow answers', () => {
  const slow = (times: number[]) => pollsAt(times, [], 8);
  const CASES: { name: string; polls: Poll[]; want: string[] }[] = [
    { name: 'passes waits that count from the request', polls: slow([0, 15, 45, 105]), want: [] },
    { name: 'passes waits that count from the answer', polls: slow([0, 23, 61, 129]), want: [] },
    {
      name: 'finds 1 ms less than due from the request',
      polls: slow([0, 14.999, 45, 105]),
      want: ['#2 at 14.999 s'],
    },
    {
      name: 'passes a first wait that reaches the next interval only from the request',
      polls: slow([0, 37.999, 76, 144]),
      want: [],
    },
    {
      name: 'finds a first wait that reaches the next interval from the answer',
      polls: slow([0, 38, 76, 144]),
      want: ['#2 at 38 s'],
    },
  ];
  it.each(CASES)('$name', ({ polls, want }) => {
    expect(placesOf(judge(polls, [1, 2, 3]))).toEqual(want);
  });
});

describe('changes of the percentage', () => {
  const CASES: { name: string; polls: Poll[]; waits: number[]; want: string[] }[] = [
    {
      name: 'a rise brings back the first interval',
      polls: pollsAt([0, 15, 45, 60], [10, 10, 40]),
      waits: [3],
      want: [],
    },
    {
      name: 'a sequence that goes on after a rise is on the wrong step',
      polls: pollsAt([0, 15, 45, 105], [10, 10, 40]),
      waits: [3],
      want: ['#4 at 105 s'],
    },
    {
      name: 'a decrease brings back the first interval',
      polls: pollsAt([0, 15, 45, 60], [50, 50, 40]),
      waits: [3],
      want: [],
    },
    {
      name: 'a sequence that goes on after a decrease is on the wrong step',
      polls: pollsAt([0, 15, 45, 105], [50, 50, 40]),
      waits: [3],
      want: ['#4 at 105 s'],
    },
    {
      name: 'half a percent is a change',
      polls: pollsAt([0, 15, 45, 105], [56, 56, 56.5]),
      waits: [3],
      want: ['#4 at 105 s'],
    },
    {
      name: 'after the restart the second interval follows',
      polls: pollsAt([0, 15, 30, 60], [10, 40, 40]),
      waits: [1, 2, 3],
      want: [],
    },
    {
      name: 'the first interval again on a plateau after a change is too early',
      polls: pollsAt([0, 15, 30, 45], [10, 40, 40]),
      waits: [3],
      want: ['#4 at 45 s'],
    },
    {
      name: 'a percentage that changes at each poll keeps the first interval',
      polls: pollsAt([0, 15, 30, 45], [10, 20, 30]),
      waits: [1, 2, 3],
      want: [],
    },
    {
      name: 'a change of the state alone is no restart',
      polls: [{ atSeconds: 0, state: 'queued' }, { atSeconds: 15 }, { atSeconds: 30 }],
      waits: [2],
      want: ['#3 at 30 s'],
    },
    {
      name: 'a change of a step alone is no restart',
      polls: [
        { atSeconds: 0, body: '{"state":"running","percent":10,"step":"a"}' },
        { atSeconds: 15, body: '{"state":"running","percent":10,"step":"b"}' },
        { atSeconds: 30 },
      ],
      waits: [2],
      want: ['#3 at 30 s'],
    },
  ];
  it.each(CASES)('$name', ({ polls, waits, want }) => {
    expect(placesOf(judge(polls, waits))).toEqual(want);
  });
});

describe('an error between two answers', () => {
  const past = (between: Partial<Poll>, percents: [number, number], lastSeconds: number) => [
    { atSeconds: 0, percent: percents[0] },
    { atSeconds: 15, ...between },
    { atSeconds: 45, percent: percents[1] },
    { atSeconds: 45 + lastSeconds },
  ];
  const CASES: { name: string; polls: Poll[]; want: string }[] = [
    { name: 'hides no change', polls: past({ status: 503 }, [10, 40], 60), want: 'fail' },
    {
      name: 'and a change bring back the first interval',
      polls: past({ status: 429 }, [10, 40], 15),
      want: 'pass',
    },
    { name: 'that has no answer hides none either', polls: past({ lost: true }, [10, 40], 60), want: 'fail' },
    {
      name: 'without a change leaves open what is due',
      polls: past({ status: 503 }, [10, 10], 60),
      want: 'unverified',
    },
    {
      name: 'that is a 200 without a percentage leaves it open',
      polls: past({ percent: null }, [10, 40], 60),
      want: 'unverified',
    },
    {
      name: 'whose client gave it up tells no percentage',
      polls: past({ abortedAfterSeconds: 5, percent: 40 }, [10, 40], 60),
      want: 'fail',
    },
  ];
  it.each(CASES)('$name', ({ polls, want }) => {
    expect(judge(polls, [3]).verdict).toBe(want);
  });
});

describe('late waits', () => {
  const short = { ...spec, backoff: { intervalsSeconds: [4, 100] } };
  const CASES: { name: string; spec: typeof spec; polls: Poll[]; wait: number; want: string[] }[] = [
    { name: 'passes 20 % above the interval exactly', spec, polls: pollsAt([0, 18]), wait: 1, want: [] },
    {
      name: 'finds 1 ms more than 20 % above',
      spec,
      polls: pollsAt([0, 18.001]),
      wait: 1,
      want: ['#2 at 18.001 s'],
    },
    {
      name: 'passes 1 s above a short interval exactly',
      spec: short,
      polls: pollsAt([0, 5]),
      wait: 1,
      want: [],
    },
    {
      name: 'finds 1 ms more than 1 s above a short interval',
      spec: short,
      polls: pollsAt([0, 5.001]),
      wait: 1,
      want: ['#2 at 5.001 s'],
    },
    { name: 'counts from the answer', spec, polls: pollsAt([0, 26], [], 8), wait: 1, want: [] },
    {
      name: 'finds lateness counted from the answer',
      spec,
      polls: pollsAt([0, 26.001], [], 8),
      wait: 1,
      want: ['#2 at 26.001 s'],
    },
    { name: 'does not mind a wait that is too early', spec, polls: pollsAt([0, 1]), wait: 1, want: [] },
  ];
  it.each(CASES)('$name', ({ spec: one, polls, wait, want }) => {
    expect(placesOf(judgeWaits(recordOf(polls), { spec: one, waits: [wait], fault: 'late' }))).toEqual(want);
  });
});

describe('waits that cannot be judged', () => {
  it('proves nothing of a client that gave up before the wait, for reasons of its own', () => {
    const record = recordOf(pollsAt([0, 15]), { outcome: failed({ kind: 'other' }, 15) });
    expect(judgeWaits(record, { spec, waits: [2], fault: 'early-or-wrong-step' })).toMatchObject({
      verdict: 'unverified',
      message: 'the wait ended before poll 3: it failed with {"kind":"other"}',
    });
  });

  it('fails a client that refused a documented answer before the wait, at its last poll', () => {
    const judgement = judgeWaits(recordOf(pollsAt([0, 15]), { outcome: failed({ kind: 'malformed' }, 15) }), {
      spec,
      waits: [2],
      fault: 'early-or-wrong-step',
    });
    expect(judgement.verdict).toBe('fail');
    expect(judgement.findings).toEqual([
      {
        expected: 'poll 3 of a job that is still running',
        actual: 'it failed with {"kind":"malformed"}',
        exchange: 2,
      },
    ]);
  });

  it('names the exchange of the last poll by its number in the journal, requests elsewhere included', () => {
    const polls: Poll[] = [{ atSeconds: 0, wait: -1, status: 599 }, { atSeconds: 0 }];
    const judgement = judgeWaits(recordOf(polls, { outcome: unsettled('stalled') }), {
      spec,
      waits: [1],
      fault: 'late',
    });
    expect(judgement.findings[0]?.exchange).toBe(2);
  });

  it('passes over requests elsewhere between two polls', () => {
    expect(
      judge([{ atSeconds: 0 }, { atSeconds: 3, wait: -1, status: 599 }, { atSeconds: 15 }], [1]).verdict,
    ).toBe('pass');
  });

  const UNKNOWN: { name: string; polls: Poll[] }[] = [
    { name: 'an answer without a percentage', polls: [{ atSeconds: 0, percent: null }, { atSeconds: 1 }] },
    { name: 'an answer that is no JSON', polls: [{ atSeconds: 0, body: '<html>' }, { atSeconds: 1 }] },
    { name: 'an error', polls: [{ atSeconds: 0, status: 503 }, { atSeconds: 1 }] },
    {
      name: 'a request that the client gave up',
      polls: [{ atSeconds: 0, abortedAfterSeconds: 5 }, { atSeconds: 5 }],
    },
  ];
  it.each(UNKNOWN)('leaves a wait after $name unverified, as no interval is due', ({ polls }) => {
    expect(judge(polls, [1])).toMatchObject({ verdict: 'unverified', findings: [] });
  });
});

it('draws a timeline with the failure marked', () => {
  const { timeline, message } = judge(pollsAt([0, 15, 30]), [1, 2]);
  expect(message).toBe('expected a wait of at least 30 s after poll 2; got 15 s');
  expect(timeline?.split('\n')).toEqual([
    '#1  0 s                     200',
    '#2  15 s  +15 s  due +15 s  200',
    '#3  30 s  +15 s  due +30 s  200  <- 15 s too early',
  ]);
});
