import { compareReports } from '../../compare/compareReports.ts';
import { drawComparison } from '../../compare/drawComparison.ts';
import { drawComparisonMarkdown } from '../../compare/drawComparisonMarkdown.ts';
import type { Io } from '../Io.ts';
import { checkOutputs } from '../outputs/checkOutputs.ts';
import { refuseInputs } from '../outputs/refuseInputs.ts';
import { writeOutput } from '../outputs/writeOutput.ts';
import { readReport } from '../readReport.ts';
import { wantsColour } from '../wantsColour.ts';
import type { CompareOptions } from './CompareOptions.ts';

const WORSE = 1;
const NO_CONCLUSION = 3;
const OUR_FAULT = 4;

/**
 * `pollspec compare`: says what got better and what got worse from one report to the next.
 * @returns 0: nothing that counts got worse. 1: something did. 3: nothing can be concluded, such as from a report that is
 * incomplete. 4: the later one holds faults of our own. The highest applies.
 * @throws {UsageError} when a file is no report, or would be written over
 */
export async function compareCommand(
  before: string,
  after: string,
  { json, markdown }: CompareOptions,
  io: Io,
): Promise<number> {
  refuseInputs({ json, markdown }, [before, after], io.cwd);
  await checkOutputs({ json, markdown }, io.cwd);
  const [old, now] = await Promise.all([readReport(before, io.cwd), readReport(after, io.cwd)]);
  const comparison = compareReports(old, now);
  io.out(drawComparison(comparison, { colour: wantsColour(io.outIsTerminal, io.env) }));
  if (json !== undefined)
    await writeOutput('--json', json, `${JSON.stringify(comparison, null, 2)}\n`, io.cwd);
  if (markdown !== undefined)
    await writeOutput('--markdown', markdown, drawComparisonMarkdown(comparison), io.cwd);
  if (now.report.summary.fault > 0) return OUR_FAULT;
  if (comparison.doubts.length > 0) return NO_CONCLUSION;
  return comparison.worse ? WORSE : 0;
}
