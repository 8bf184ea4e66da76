import { codeSpan } from '../report/markdown/codeSpan.ts';
import { fitSections } from '../report/markdown/fitSections.ts';
import type { Section } from '../report/markdown/Section.ts';
import { STEP_SUMMARY_BYTES } from '../report/markdown/STEP_SUMMARY_BYTES.ts';
import { CHANGES, type Change, type Comparison } from './Comparison.ts';
import { describeComparison } from './describeComparison.ts';
import { describeSides } from './describeSides.ts';
import { headings } from './headings.ts';
import { outcomeOf } from './outcomeOf.ts';

const MARKS = { good: '✅', partly: '⚠️', bad: '❌' };

/** Draws what differs between two reports as GitHub's Markdown; all text from outside stands in code. */
export function drawComparisonMarkdown(comparison: Comparison): string {
  const { before, after, differences, changes } = comparison;
  const drawChange = (change: Change): string =>
    [
      `- ${change.worse ? '❌ ' : ''}${codeSpan(change.check)} ${change.level}: ${codeSpan(describeSides(change))}`,
      ...(change.after === null ? [] : [codeSpan(change.after.message)]),
    ].join(' ');
  const sections: Section[] = CHANGES.map((kind) => {
    const own = changes.filter((change) => change.kind === kind);
    return {
      heading: `### ${headings[kind]}: ${own.length}`,
      entries: own.map(drawChange),
      called: [`of "${headings[kind]}"`, `of "${headings[kind]}"`],
    };
  });
  const head = [
    `## ${codeSpan(before)} → ${codeSpan(after)}`,
    `${MARKS[outcomeOf(comparison)]} **${describeComparison(comparison)}**`,
    ...differences.map(({ of, before: was, after: is }) => `- ${of}: ${codeSpan(was)} → ${codeSpan(is)}`),
  ].join('\n\n');
  return fitSections(head, sections, STEP_SUMMARY_BYTES);
}
