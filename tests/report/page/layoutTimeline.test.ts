import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TimelinePoll } from '../../../src/judge/TimelinePoll.ts';
import { layoutTimeline } from '../../../src/report/page/model/layoutTimeline.ts';

const WIDTH = 700;
const poll = (exchange: number, sentAtSeconds: number, more: Partial<TimelinePoll> = {}): TimelinePoll => ({
  exchange,
  sentAtSeconds,
  answeredAtSeconds: sentAtSeconds,
  label: '10 % running',
  status: 200,
  ...more,
});
const early = [
  poll(1, 0),
  poll(2, 2, { waitedSeconds: 2, dueSeconds: 15, mark: '13 s too early' }),
  poll(3, 32, { waitedSeconds: 30, dueSeconds: 30 }),
];

describe('the picture of a timeline', () => {
  it('has one axis of time for all polls: twice the time is twice as far', () => {
    const { rows } = layoutTimeline(early, WIDTH);
    const [first, second, third] = rows.map(({ x }) => x) as [number, number, number];
    expect(first).toBe(9);
    expect(third).toBe(WIDTH - 9);
    expect((third - first) / (second - first)).toBeCloseTo(16);
  });
  it('shades what is due from the poll before on, so that an early poll lies in it', () => {
    const [first, second, third] = layoutTimeline(early, WIDTH).rows;
    expect(first?.due).toBeUndefined();
    expect(second?.due?.x).toBe(first?.x);
    expect((second?.due?.x ?? 0) + (second?.due?.width ?? 0)).toBeGreaterThan(second?.x ?? Infinity);
    expect((third?.due?.x ?? 0) + (third?.due?.width ?? 0)).toBeCloseTo(third?.x ?? 0);
  });
  it('shades a Retry-After from the answer on', () => {
    const { rows } = layoutTimeline(
      [
        poll(1, 0, { status: 429, answeredAtSeconds: 10, retryAfterSeconds: 30 }),
        poll(2, 40, { waitedSeconds: 40 }),
      ],
      WIDTH,
    );
    const [first, second] = rows;
    const { x = 0, width = 0 } = second?.retryAfter ?? {};
    expect((x - (first?.x ?? 0)) * 3).toBeCloseTo(width);
    expect(x + width).toBeCloseTo(second?.x ?? 0);
  });
  it('leaves out the time between polls that were left out, and says where', () => {
    const { rows, cuts } = layoutTimeline(
      [
        poll(1, 0),
        poll(2, 15, { waitedSeconds: 15, dueSeconds: 15 }),
        poll(700, 86_385, { waitedSeconds: 15, dueSeconds: 15, skipped: 697 }),
        poll(701, 86_400, { waitedSeconds: 15, dueSeconds: 15 }),
      ],
      WIDTH,
    );
    expect(cuts).toHaveLength(1);
    const [, second, third, fourth] = rows.map(({ x }) => x) as [number, number, number, number];
    expect(cuts[0]).toBeGreaterThan(second);
    expect(cuts[0]).toBeLessThan(third);
    expect(fourth - third).toBeGreaterThan(WIDTH / 8);
    expect(rows.map(({ nextY }) => nextY !== undefined)).toEqual([true, false, true, false]);
  });
  it('shades nothing as due where the page leaves it open, but shows the wait', () => {
    const [, row] = layoutTimeline(
      [poll(1, 0), poll(2, 120, { waitedSeconds: 120, isOpen: true })],
      WIDTH,
    ).rows;
    expect([row?.due, row?.open]).toEqual([undefined, { x: 9, width: WIDTH - 18 }]);
  });
  it('tells a poll that is much too soon, and of which the check says nothing, from one that is on time', () => {
    const { rows } = layoutTimeline(
      [
        poll(1, 0),
        poll(2, 2, { waitedSeconds: 2, dueSeconds: 15 }),
        poll(3, 16.6, { waitedSeconds: 14.6, dueSeconds: 15 }),
        poll(4, 20, { waitedSeconds: 3.4, dueSeconds: 30, mark: 'too early' }),
        poll(5, 25, { waitedSeconds: 5 }),
      ],
      WIDTH,
    );
    expect(rows.map(({ isBefore }) => isBefore)).toEqual([false, true, false, false, false]);
  });
  it('gives a remark a line of its own', () => {
    const { rows } = layoutTimeline(early, WIDTH);
    expect(rows.map(({ textY }) => textY.mark !== undefined)).toEqual([false, true, false]);
  });
  it('of nothing, or of one moment, is drawn as well', () => {
    expect(layoutTimeline([], WIDTH).rows).toEqual([]);
    expect(layoutTimeline([poll(1, 0), poll(2, 0, { waitedSeconds: 0 })], WIDTH).rows[1]?.x).toBe(9);
  });
});

describe('whatever the polls', () => {
  const polls = fc
    .array(
      fc.record({
        waitedSeconds: fc.double({ min: 0, max: 90_000, noNaN: true }),
        dueSeconds: fc.option(fc.integer({ min: 1, max: 300 }), { nil: undefined }),
        retryAfterSeconds: fc.option(fc.integer({ min: 0, max: 999_999_999 }), { nil: undefined }),
        skipped: fc.option(fc.integer({ min: 1, max: 9999 }), { nil: undefined }),
      }),
      { minLength: 1, maxLength: 40 },
    )
    .map((drawn) => {
      let at = 0;
      return drawn.map(({ waitedSeconds, dueSeconds, retryAfterSeconds, skipped }, index): TimelinePoll => {
        if (index > 0) at += waitedSeconds;
        if (index > 0 && skipped !== undefined) at += skipped;
        return poll(index + 1, at, {
          ...(index > 0 && { waitedSeconds }),
          ...(index > 0 && dueSeconds !== undefined && { dueSeconds }),
          ...(index > 0 && skipped !== undefined && { skipped }),
          ...(retryAfterSeconds !== undefined && { retryAfterSeconds }),
        });
      });
    });
  it('the picture keeps within its frame, in order, and has few figures on its axis', () => {
    fc.assert(
      fc.property(polls, fc.integer({ min: 240, max: 2000 }), (given, width) => {
        const { rows, ticks, cuts, height } = layoutTimeline(given, width);
        const isInside = (x: number) => x >= 8.999 && x <= Math.max(width - 8.999, 10 + 36 * cuts.length + 1);
        for (const [index, row] of rows.entries()) {
          expect(isInside(row.x)).toBe(true);
          expect(row.x).toBeGreaterThanOrEqual((rows[index - 1]?.x ?? 0) - 0.001);
          for (const span of [row.waited, row.due, row.retryAfter])
            if (span !== undefined) expect(isInside(span.x) && isInside(span.x + span.width)).toBe(true);
          expect(row.y).toBeLessThan(height);
        }
        expect(ticks.length).toBeLessThanOrEqual(width / 72 + 2 * (cuts.length + 1));
      }),
      { seed: 20_260_302 },
    );
  });
});
