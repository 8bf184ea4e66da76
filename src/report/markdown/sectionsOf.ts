import type { Spec } from '../../spec/Spec.ts';
import { describeKnown } from '../baseline/describeKnown.ts';
import { describeLines } from '../baseline/describeLines.ts';
import { knownFailureOf } from '../baseline/knownFailureOf.ts';
import { staleFailures } from '../baseline/staleFailures.ts';
import { uncertainFailures } from '../baseline/uncertainFailures.ts';
import { unrunFailures } from '../baseline/unrunFailures.ts';
import { describeResult } from '../describeResult.ts';
import { groupByReason } from '../groupByReason.ts';
import { plainFirst } from '../plainFirst.ts';
import type { Report, Result } from '../Report.ts';
import { readingWords } from '../readingWords.ts';
import type { Standing } from '../Standing.ts';
import { standingOf } from '../standingOf.ts';
import { codeBlock } from './codeBlock.ts';
import { codeSpan } from './codeSpan.ts';
import { details } from './details.ts';
import { htmlCode } from './htmlCode.ts';
import type { Section } from './Section.ts';

/** The sections of a summary below its head, the most important first; some may be empty. */
export function sectionsOf(report: Report, specs: ReadonlyMap<string, Spec>): Section[] {
  const standing = (...wanted: Standing[]): Result[] =>
    plainFirst(report.results.filter((result) => wanted.includes(standingOf(result, report))));
  const drawFailure = (result: Result, aside = ''): string =>
    details(
      `${htmlCode(result.check)} ${result.level}${result.verdict === 'fault' ? ', a fault of Pollspec' : ''}${aside}`,
      codeBlock(describeResult(result, specs.get(result.spec))),
    );
  const failures = (heading: string, results: Result[], called: Section['called']): Section => ({
    heading: `### ${heading}: ${results.length}`,
    entries: results.map((result) => drawFailure(result)),
    called,
  });
  const observed = standing('observed');
  const stale = staleFailures(report);
  const uncertain = uncertainFailures(report);
  const unrun = unrunFailures(report);
  const known = standing('known');
  return [
    failures('Fails the run', standing('fails', 'fault'), [
      'check that fails the run',
      'checks that fail the run',
    ]),
    {
      heading: `### Known failures that pass now, which fails the run: ${stale.length}`,
      entries: stale.map(
        (one) =>
          `- ${codeSpan(one.check)}: delete ${describeLines(one)} from ${codeSpan(report.baseline?.file ?? '')}`,
      ),
      called: ['known failure that passes now', 'known failures that pass now'],
    },
    failures('Fails, and does not count', standing('beside'), [
      'failure that does not count',
      'failures that do not count',
    ]),
    {
      heading: `### Known failures, which do not fail the run: ${known.length}`,
      entries: known.map((result) => {
        const listed = knownFailureOf(result, report);
        return drawFailure(result, listed && `: ${htmlCode(describeKnown(listed))}`);
      }),
      called: ['known failure', 'known failures'],
    },
    {
      heading: `### Readings taken, where the page is silent or contradicts itself: ${observed.length}`,
      entries: observed.map(
        (result) =>
          `- ${codeSpan(result.check)}: **${codeSpan(result.reading ?? '')}** ${codeSpan(readingWords(result, specs.get(result.spec)))}`,
      ),
      called: ['reading', 'readings'],
    },
    {
      heading: `### Known failures that did not fail and were not verified: ${uncertain.length}`,
      entries: uncertain.map(
        (one) => `- ${codeSpan(one.check)} ${one.came}: ${codeSpan(describeKnown(one))}`,
      ),
      called: ['known failure that was not verified', 'known failures that were not verified'],
    },
    {
      heading: `### Known failures whose checks were not run: ${unrun.length}`,
      entries: unrun.map((one) => `- ${codeSpan(one.check)}: ${codeSpan(describeKnown(one))}`),
      called: ['known failure that was not run', 'known failures that were not run'],
    },
    {
      heading: `### Unverified, which is not passed: ${standing('unverified').length}`,
      entries: [...groupByReason(report.results)].map(([reason, of]) =>
        details(`${of.length} × ${htmlCode(reason)}`, codeBlock(of.map(({ check }) => check).join('\n'))),
      ),
      called: ['reason of what is unverified', 'reasons of what is unverified'],
    },
    {
      heading: '### Seen beside the checks',
      entries: report.run.notes.map((note) => `- ${codeSpan(note)}`),
      called: ['note', 'notes'],
    },
  ];
}
