import type { Level } from '../spec/Spec.ts';
import { staleFailures } from './baseline/staleFailures.ts';
import type { Report } from './Report.ts';
import { standingOf } from './standingOf.ts';

/**
 * The last line of a report: whether the client (or the live endpoint) conforms, at which levels, and what does not
 * count. It holds no text from outside.
 */
export function describeConclusion(report: Report): string {
  const { complete, driver, summary } = report;
  const at = listOf(report.failOn);
  const count = (standing: string): number =>
    report.results.filter((result) => standingOf(result, report) === standing).length;
  const [failed, known, beside] = [count('fails'), count('known'), count('beside')];
  const stale = staleFailures(report).length;
  const asides = [
    stale === 0
      ? ''
      : `${stale} known ${stale === 1 ? 'failure passes now: delete it' : 'failures pass now: delete them'} from the baseline.`,
    known === 0 ? '' : `${known} known ${known === 1 ? 'failure does' : 'failures do'} not count.`,
    beside === 0
      ? ''
      : `${beside} ${beside === 1 ? 'failure' : 'failures'} below these levels ${beside === 1 ? 'does' : 'do'} not count.`,
  ];
  const withAsides = (sentence: string): string =>
    [sentence, ...asides.filter((part) => part !== '')].join(' ');
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
  const fails = `${failed} ${checks} at ${at}.`;
  if (driver === 'live') {
    return withAsides(
      failed > 0 ? `Not as the page says: ${fails}` : `As the page says at ${at}, as far as it was seen.`,
    );
  }
  if (failed > 0) return withAsides(`Does not conform: ${fails}`);
  return withAsides(`Conforms at ${at}${known > 0 ? ', but for what is known' : ''}.`);
}

function listOf(levels: Level[]): string {
  return levels.length < 2 ? levels.join('') : `${levels.slice(0, -1).join(', ')} and ${levels.at(-1)}`;
}
