import pc from 'picocolors';
import { neutraliseLine } from '../report/neutraliseLine.ts';
import { CHANGES, type Change, type Comparison } from './Comparison.ts';
import { describeComparison } from './describeComparison.ts';
import { describeSides } from './describeSides.ts';
import { headings } from './headings.ts';
import { outcomeOf } from './outcomeOf.ts';

const SHOWN = 20;

/** Draws what differs between two reports as text for a terminal. */
export function drawComparison(comparison: Comparison, { colour }: { colour: boolean }): string {
  const paint = pc.createColors(colour);
  const { before, after, differences, changes } = comparison;
  const drawChange = (change: Change): string => {
    const mark = change.worse ? paint.red('worse') : '     ';
    const message = change.kind === 'added' || change.kind === 'removed' ? '' : messageOf(change);
    const head = `  ${mark} ${neutraliseLine(change.check)} [${change.level}]  ${neutraliseLine(describeSides(change))}`;
    return message === '' ? head : `${head}\n          ${paint.dim(neutraliseLine(message))}`;
  };
  const paintOutcome = { good: paint.green, partly: paint.yellow, bad: paint.red }[outcomeOf(comparison)];
  const sections = [
    paint.bold(neutraliseLine(`${before} → ${after}`)),
    differences.map(({ of, before: was, after: is }) => neutraliseLine(`${of}: ${was} → ${is}`)).join('\n'),
    ...CHANGES.map((kind) => {
      const own = changes.filter((change) => change.kind === kind);
      if (own.length === 0) return '';
      const more = own.length - SHOWN;
      return [
        paint.bold(`${headings[kind]}: ${own.length}`),
        ...own.slice(0, SHOWN).map(drawChange),
        ...(more > 0 ? [paint.dim(`        and ${more} more`)] : []),
      ].join('\n');
    }),
    paintOutcome(describeComparison(comparison)),
  ];
  return `${sections.filter((section) => section !== '').join('\n\n')}\n`;
}

/** What the later report says, in its first line. */
function messageOf({ after }: Change): string {
  return after?.message.split('\n')[0] ?? '';
}
