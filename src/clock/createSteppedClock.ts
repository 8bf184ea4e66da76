import { START_DATE } from './START_DATE.ts';
import type { SteppedClock } from './SteppedClock.ts';

/** Starts a clock at the fixed date on which every run begins. */
export function createSteppedClock(): SteppedClock {
  const calls = new Set<{ atSeconds: number; callback: () => void }>();
  let nowSeconds = 0;
  const next = () => [...calls].reduce<Call | undefined>(earlier, undefined);
  function step(): boolean {
    const call = next();
    if (call === undefined) return false;
    calls.delete(call);
    nowSeconds = Math.max(nowSeconds, call.atSeconds);
    call.callback();
    return true;
  }
  return {
    nowSeconds: () => nowSeconds,
    date: () => new Date(START_DATE.getTime() + nowSeconds * 1000),
    after(seconds, callback) {
      const call = { atSeconds: nowSeconds + seconds, callback };
      calls.add(call);
      return () => calls.delete(call);
    },
    nextAtSeconds: () => next()?.atSeconds,
    step,
    pass(seconds) {
      nowSeconds += seconds;
    },
  };
}

interface Call {
  atSeconds: number;
  callback: () => void;
}

/** Of two at the same time the one that was asked for first. */
function earlier(one: Call | undefined, other: Call): Call {
  return one !== undefined && one.atSeconds <= other.atSeconds ? one : other;
}
