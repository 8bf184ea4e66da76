import * as timersNamespace from 'node:timers';
import timers, { setTimeout as namedSetTimeout } from 'node:timers';
import promises, { setInterval as everyInterval, scheduler, setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';

type Waiter = (milliseconds: number) => Promise<unknown>;

/** A wait by each timer that a client may use. To be imported after the environment was created. */
export const waiters: Record<string, Waiter> = {
  'global setTimeout': (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  'global setInterval': (ms) =>
    new Promise<void>((resolve) => {
      const timer = setInterval(() => {
        clearInterval(timer);
        resolve();
      }, ms);
    }),
  'promisify(setTimeout)': (ms) => promisify(setTimeout)(ms),
  'node:timers, default import': (ms) => new Promise((resolve) => timers.setTimeout(resolve, ms)),
  'node:timers, named import': (ms) => new Promise((resolve) => namedSetTimeout(resolve, ms)),
  'node:timers, namespace': (ms) => new Promise((resolve) => timersNamespace.setTimeout(resolve, ms)),
  'node:timers/promises, setTimeout': (ms) => wait(ms),
  'node:timers/promises, default import': (ms) => promises.setTimeout(ms),
  'node:timers/promises, setInterval': async (ms) => {
    for await (const _ of everyInterval(ms)) break;
  },
  'node:timers/promises, scheduler.wait': (ms) => scheduler.wait(ms),
  'AbortSignal.timeout': (ms) =>
    new Promise((resolve) => AbortSignal.timeout(ms).addEventListener('abort', resolve, { once: true })),
  'a second timer after the first': (ms) =>
    new Promise((resolve) => setTimeout(() => setTimeout(resolve, ms / 2), ms / 2)),
};
