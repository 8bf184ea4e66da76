import type { Level } from '../spec/Spec.ts';
import type { Report } from './Report.ts';

/** The last line of a report: whether the client (or the live endpoint) conforms, at which levels, and what does not count. */
export function describeConclusion({ complete, driver, failOn, summary }: Report): string {
  const at = listOf(failOn);
  const failed = failOn.reduce((sum, level) => sum + summary.byLevel[level].fail, 0);
  const beside = summary.fail - failed;
  const aside =
    beside === 0
      ? ''
      : ` ${beside} ${beside === 1 ? 'failure' : 'failures'} below these levels ${beside === 1 ? 'does' : 'do'} not count.`;
  if (summary.fault > 0) {
    return `No conclusion: ${summary.fault} ${summary.fault === 1 ? 'check' : 'checks'} met a fault of Pollspec's own. Please report it.`;
  }
  if (!complete) {
    const missing = summary.expected - summary.emitted;
    const what =
      missing > 0
        ? `${missing} of ${summary.expected} checks gave no result`
        : 'a part of the run is missing';
    return `Incomplete: ${what}${failed > 0 ? `; ${failed} failed at ${at}` : ''}.`;
  }
  if (summary.pass + summary.fail === 0) return 'Nothing was verified: no check passed or failed.';
  const checks = failed === 1 ? 'check fails' : 'checks fail';
  if (driver === 'live') {
    if (failed > 0) return `Not as the page says: ${failed} ${checks} at ${at}.${aside}`;
    return `As the page says at ${at}, as far as it was seen.${aside}`;
  }
  if (failed > 0) return `Does not conform: ${failed} ${checks} at ${at}.${aside}`;
  return `Conforms at ${at}.${aside}`;
}

function listOf(levels: Level[]): string {
  return levels.length < 2 ? levels.join('') : `${levels.slice(0, -1).join(', ')} and ${levels.at(-1)}`;
}
