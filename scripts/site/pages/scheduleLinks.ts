import type { Explanation } from '../../../src/explain/Explanation.ts';

/** Checks whose questions are those that a reader of the schedule has next. */
const AFTER = 'backoff/after-last-interval';
const RESTART = 'backoff/restarts-every-time';

/** Where on the same page the schedule's next questions are answered. */
export function scheduleLinks(entries: readonly Explanation[]): { after?: string; restart?: string } {
  const after = boundTo(entries, AFTER);
  const restart = boundTo(entries, RESTART);
  return {
    ...(after !== undefined && { after: `#${after}` }),
    ...(restart !== undefined && { restart: `#${restart}` }),
  };
}

function boundTo(entries: readonly Explanation[], check: string): string | undefined {
  return entries.find((one) => 'checks' in one && one.checks.some(({ id }) => id.endsWith(`/${check}`)))?.id;
}
