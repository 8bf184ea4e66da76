import type { Spec } from '../../spec/Spec.ts';
import type { Report } from '../Report.ts';
import { drawHead } from './drawHead.ts';
import { fitSections } from './fitSections.ts';
import { STEP_SUMMARY_BYTES } from './STEP_SUMMARY_BYTES.ts';
import { sectionsOf } from './sectionsOf.ts';

/**
 * Draws a report as GitHub's Markdown. All text of clients and servers stands in code, where nothing of it is markup,
 * a link or a mention.
 * @param limitBytes how long it may be at most; what does not fit is counted at the end
 */
export function drawMarkdown(
  report: Report,
  { specs, limitBytes = STEP_SUMMARY_BYTES }: { specs: ReadonlyMap<string, Spec>; limitBytes?: number },
): string {
  return fitSections(drawHead(report), sectionsOf(report, specs), limitBytes);
}
