import { median } from '../../helpers/median.ts';
import { drawTimes } from '../tools/drawTimes.ts';
import { inRounds } from '../tools/inRounds.ts';
import { node } from '../tools/node.ts';

const DAYS = 29;
const POLLS = (DAYS * 86_400) / 120;

/** One wait of many virtual days, beside the same fetches through bare MSW, and what is left of it in memory. */
export function measureLongWait(rounds: number): string {
  const bareMs = median(inRounds(rounds, () => Number(node('tests/bench/bareMsw.ts', `${POLLS}`))));
  const waits = inRounds(
    rounds,
    () =>
      JSON.parse(node('--expose-gc', 'tests/bench/longWait.ts', `${POLLS}`)) as {
        tookMs: number;
        heapGrowthBytes: number;
      },
  );
  const took = drawTimes(
    `one wait of ${DAYS} virtual days (${POLLS} polls)`,
    median(waits.map(({ tookMs }) => tookMs)),
    bareMs,
    'the same fetches through bare MSW',
  );
  const growthKib = median(waits.map(({ heapGrowthBytes }) => heapGrowthBytes)) / 1024;
  return `${took}\nheap after that wait: ${growthKib.toFixed(0)} KiB more than after one of a tenth`;
}
