import { START_DATE } from '../../src/clock/START_DATE.ts';
import type { SmokeClock } from '../../src/smoke/SmokeClock.ts';

/** A clock whose sleeps are over at once, as much later as they are long. */
export function steppedSmokeClock(): SmokeClock & { slept: number[] } {
  let nowSeconds = 0;
  const slept: number[] = [];
  return {
    slept,
    nowSeconds: () => nowSeconds,
    date: () => new Date(START_DATE.getTime() + nowSeconds * 1000),
    async sleep(seconds) {
      slept.push(seconds);
      nowSeconds += seconds;
    },
  };
}
