import { VERDICTS } from '../judge/Judgement.ts';
import type { Report } from './Report.ts';
import { summarise } from './summarise.ts';

/**
 * Where what a report says of itself is not what its results say, as after a tool dropped some of them: a report that
 * lost its failures is no report of a client without any.
 * @returns what was found, to follow "but"; undefined: the report is of one piece
 */
export function findContradiction(report: Report): string | undefined {
  const { summary, results, specs, failOn, complete, baseline, run } = report;
  const verdicts = new Map(results.map(({ check, verdict }) => [check, verdict]));
  if (verdicts.size < results.length) return 'one check has two results';
  const pages = new Set(specs.map(({ id }) => id));
  if (results.some(({ spec }) => !pages.has(spec))) return 'a result is of a page that specs does not name';
  if (summary.emitted !== results.length)
    return `summary.emitted is ${summary.emitted}, and there are ${results.length} results`;
  if (complete && summary.expected !== results.length)
    return `it is called complete, and has ${results.length} of ${summary.expected} results`;
  const counted = summarise(results, { expected: summary.expected, complete, failOn });
  const wrong = VERDICTS.find((verdict) => summary[verdict] !== counted[verdict]);
  if (wrong !== undefined)
    return `summary.${wrong} is ${summary[wrong]}, and ${counted[wrong]} results are that`;
  if (summary.conforms !== counted.conforms)
    return `summary.conforms is ${summary.conforms}, and by its results it is ${counted.conforms}`;
  if (baseline?.failures.some(({ check, came }) => came !== (verdicts.get(check) ?? null)))
    return 'baseline does not tell what came of its checks';
  const [index = 1, of = 1] = run.shard?.split('/').map(Number) ?? [];
  if (index < 1 || index > of) return `run.shard is ${run.shard}, which there is not`;
  return undefined;
}
