import { describe, expect, test } from 'vitest';
import { drawSummary } from './drawSummary.ts';
import type { Ran } from './Ran.ts';

const ran: Ran = { isLoaded: false, tookSeconds: 20, results: 575, isSame: true };

describe('the summary', () => {
  test('counts the runs of both kinds', () => {
    const rans = [ran, { ...ran, tookSeconds: 22 }, { ...ran, tookSeconds: 90 }, { ...ran, isLoaded: true }];
    expect(drawSummary(rans)).toBe(
      '4 runs with 2300 results; 3 alone, median 22.0 s; 1 on busy cores, median 20.0 s; none unsteady',
    );
  });

  test('tells of what is not steady', () => {
    expect(drawSummary([ran, { ...ran, isSame: false }])).toMatch(/; 1 run UNSTEADY$/);
  });

  test('of no run at all has no median', () => {
    expect(drawSummary([])).toBe('0 runs with 0 results; none unsteady');
  });
});
