import { describe, expect, it } from 'vitest';
import { timelineOf } from '../../src/judge/timelineOf.ts';
import { inventedSpec } from '../helpers/inventedSpec.ts';
import { journalOf, pollsAt } from '../helpers/journal.ts';

const everySecond = (count: number) => journalOf(pollsAt(Array.from({ length: count }, (_, index) => index)));
const shown = (text: string) => text.split('\n').map((line) => line.replaceAll(/ +/g, ' '));

describe('a timeline', () => {
  it('has a line for each poll, with its wait, what was due and a remark', () => {
    const { timeline } = timelineOf(inventedSpec, journalOf(pollsAt([0, 15, 35])), new Map([[3, 'early']]));
    expect(timeline.split('\n')).toEqual([
      '#1  0 s                     200',
      '#2  15 s  +15 s  due +15 s  200',
      '#3  35 s  +20 s  due +30 s  200  <- early',
    ]);
  });
  it('tells the same of each poll in figures', () => {
    const { polls } = timelineOf(
      inventedSpec,
      journalOf(pollsAt([0, 15], [10, 40])),
      new Map([[2, 'early']]),
    );
    expect(polls).toEqual([
      {
        exchange: 1,
        sentAtSeconds: 0,
        answeredAtSeconds: 0,
        label: '200',
        status: 200,
        state: 'running',
        percent: 10,
      },
      {
        exchange: 2,
        sentAtSeconds: 15,
        answeredAtSeconds: 15,
        waitedSeconds: 15,
        dueSeconds: 15,
        label: '200',
        status: 200,
        state: 'running',
        percent: 40,
        mark: 'early',
      },
    ]);
  });
  it.each([
    ['30', 30],
    ['0', 0],
    ['-3', undefined],
    ['1.5', undefined],
    ['soon', undefined],
    ['Mon, 02 Mar 2026 10:00:30 GMT', undefined],
  ])('tells the wait that an answer asks for: Retry-After: %s', (value, want) => {
    const [exchange] = journalOf(pollsAt([0]));
    if (exchange === undefined) throw new Error('expected an exchange');
    exchange.reply = { ...exchange.reply, status: 429, headers: { 'retry-after': value } };
    expect(timelineOf(inventedSpec, [exchange]).polls[0]?.retryAfterSeconds).toBe(want);
  });
  it('says where the page leaves open how long to wait: once the whole sequence has been waited, and after an error', () => {
    const { timeline, polls } = timelineOf(inventedSpec, [
      ...journalOf(pollsAt([0, 15, 45, 105, 225, 345, 465])),
    ]);
    expect(polls.map(({ dueSeconds, isOpen }) => dueSeconds ?? isOpen)).toEqual([
      undefined,
      15,
      30,
      60,
      120,
      true,
      true,
    ]);
    expect(timeline.split('\n').at(-1)).toContain('due: open');
    const afterError = timelineOf(
      inventedSpec,
      journalOf([{ atSeconds: 0 }, { atSeconds: 15, status: 503 }, { atSeconds: 45 }]),
    );
    expect(afterError.polls.map(({ isOpen }) => isOpen)).toEqual([undefined, undefined, true]);
  });
  it('leaves nothing open where the page has no sequence, and after a 429 that says how long', () => {
    const { backoff: _, ...without } = inventedSpec;
    expect(timelineOf(without, journalOf(pollsAt([0, 15]))).polls[1]?.isOpen).toBeUndefined();
    const [refused, next] = journalOf([{ atSeconds: 0, status: 429 }, { atSeconds: 30 }]);
    if (refused === undefined || next === undefined) throw new Error('expected two exchanges');
    refused.reply = { ...refused.reply, headers: { 'retry-after': '30' } };
    expect(timelineOf(inventedSpec, [refused, next]).polls[1]?.isOpen).toBeUndefined();
  });
  it('shows the wait that a judge reckons with in place of the header', () => {
    const { polls } = timelineOf(inventedSpec, journalOf(pollsAt([0, 15])), new Map(), new Map([[1, 31]]));
    expect(polls[0]?.retryAfterSeconds).toBe(31);
  });
  it('of nothing is empty', () => {
    expect(timelineOf(inventedSpec, [])).toEqual({ timeline: '', polls: [] });
  });
});

describe('a long timeline', () => {
  it('is cut in the middle', () => {
    const { timeline, polls } = timelineOf(inventedSpec, everySecond(100));
    const lines = shown(timeline);
    expect(lines).toHaveLength(16);
    expect(lines[12]).toBe('... 85 more');
    expect(lines.at(-1)).toMatch(/^#100 /);
    expect(polls.map(({ skipped }) => skipped).filter(Boolean)).toEqual([85]);
  });
  it('is whole up to 16 polls', () => {
    expect(shown(timelineOf(inventedSpec, everySecond(16)).timeline)).toHaveLength(16);
  });
  it('keeps what is marked, with the poll before it', () => {
    const { timeline } = timelineOf(inventedSpec, everySecond(100), new Map([[50, 'early']]));
    expect(shown(timeline).slice(11, 17)).toEqual([
      expect.stringMatching(/^#12 /),
      '... 36 more',
      expect.stringMatching(/^#49 /),
      expect.stringMatching(/^#50 .*<- early$/),
      '... 47 more',
      expect.stringMatching(/^#98 /),
    ]);
  });
  it('is bounded, however much is marked', () => {
    const exchanges = everySecond(1000);
    const marks = new Map(exchanges.map(({ number }) => [number, 'early']));
    expect(timelineOf(inventedSpec, exchanges, marks).polls.length).toBeLessThan(40);
  });
});
