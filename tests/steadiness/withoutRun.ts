import type { Report } from '../../src/report/Report.ts';

/** What a report says that is to be the same in each run with the same seed. */
export function withoutRun(text: string): Omit<Report, 'run'> {
  const { run: _, ...rest } = JSON.parse(text) as Report;
  return rest;
}
