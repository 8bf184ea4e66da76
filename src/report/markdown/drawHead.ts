import { describeConclusion } from '../describeConclusion.ts';
import { describeDrive } from '../describeDrive.ts';
import { exitCodeOf } from '../exitCodeOf.ts';
import type { Report } from '../Report.ts';
import { codeSpan } from './codeSpan.ts';
import { drawCountsTable } from './drawCountsTable.ts';

/** The head of a summary: the client, the conclusion, how it came about, and the counts. */
export function drawHead(report: Report): string {
  const { client, pollspec, seed, filter, run } = report;
  const facts = [
    `Pollspec ${codeSpan(pollspec)}`,
    ...describeDrive(report)
      .split(' · ')
      .filter((part) => part !== ''),
    ...(report.driver === 'live' ? [] : [`seed ${seed}`]),
    ...(filter === null ? [] : [`only ${codeSpan(filter)}`]),
    ...(run.shard === null ? [] : [`shard ${codeSpan(run.shard)}`]),
  ];
  return [
    `## ${codeSpan(`${client.name} ${client.version}`)}`,
    `${exitCodeOf(report) === 0 ? '✅' : '❌'} **${describeConclusion(report)}**`,
    facts.join(' · '),
    drawCountsTable(report),
  ].join('\n\n');
}
