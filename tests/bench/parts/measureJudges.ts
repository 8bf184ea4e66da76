import { median } from '../../helpers/median.ts';
import { inRounds } from '../tools/inRounds.ts';
import { node } from '../tools/node.ts';

const POLLS_A_HISTORY = 10_000;

/** What the judges make of long journals, beside a bare loop that parses the same bodies and subtracts the same times. */
export function measureJudges(rounds: number): string {
  const measured = inRounds(
    rounds,
    () =>
      JSON.parse(node('tests/bench/judges.ts', `${POLLS_A_HISTORY}`)) as {
        polls: number;
        bareMs: number;
        judgeMs: Record<string, number>;
      },
  );
  return Object.keys(measured[0]?.judgeMs ?? {})
    .map((judge) => {
      const msOf = (one: (typeof measured)[number]) => one.judgeMs[judge] ?? Number.NaN;
      const perSecond = median(measured.map((one) => one.polls / (msOf(one) / 1000)));
      const times = median(measured.map((one) => msOf(one) / one.bareMs));
      const thousands = Math.round(perSecond / 1000);
      return `${judge}, histories of ${POLLS_A_HISTORY} polls: ${thousands} 000 judged polls per second, ${times.toFixed(2)} times the time of a bare loop over the same bodies and times`;
    })
    .join('\n');
}
