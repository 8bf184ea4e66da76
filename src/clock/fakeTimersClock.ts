import type { Clock } from '@sinonjs/fake-timers';
import { LONGEST_DELAY_MS } from './LONGEST_DELAY_MS.ts';
import { START_DATE } from './START_DATE.ts';
import type { VirtualClock } from './VirtualClock.ts';

/**
 * What a virtual clock tells and does by its fake timers alone, wherever they are installed.
 * @param uncounted timers that are not the client's, or that would keep nothing alive; its own are added
 */
export function fakeTimersClock(
  fake: Clock,
  uncounted: WeakSet<object>,
): Omit<VirtualClock, 'reset' | 'uninstall'> {
  const startMs = START_DATE.getTime();
  return {
    nowSeconds: () => (fake.now - startMs) / 1000,
    date: () => new Date(fake.now),
    after(seconds, callback) {
      const id = Number(fake.setTimeout(callback, Math.min(Math.round(seconds * 1000), LONGEST_DELAY_MS)));
      const timer = fake.timers?.get(id);
      if (timer !== undefined) uncounted.add(timer);
      return () => fake.clearTimeout(id);
    },
    nextTimerAtSeconds() {
      const next = fake.timerHeap?.peek();
      return next?.callAt === undefined ? undefined : (next.callAt - startMs) / 1000;
    },
    fireNextTimer: () => {
      fake.next();
    },
    pendingTimers: () => [...(fake.timers?.values() ?? [])].filter((timer) => !uncounted.has(timer)).length,
  };
}
