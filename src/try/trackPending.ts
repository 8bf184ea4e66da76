import type { createPatches } from '../clock/createPatches.ts';

/** Whose promises may be settled by another thread or process, which no turn of the event loop waits for. */
const HOLDERS = ['Blob', 'Request', 'Response'];

/**
 * Tells of every promise of these parts of the platform that is pending.
 *
 * @param begin is called when one begins; its result when it is settled
 */
export function trackPending(
  scope: typeof globalThis,
  patches: ReturnType<typeof createPatches>,
  begin: () => () => void,
): void {
  for (const holder of HOLDERS) {
    const prototype: object | undefined = Reflect.get(scope, holder)?.prototype;
    if (prototype === undefined) continue;
    for (const [name, { value }] of Object.entries(Object.getOwnPropertyDescriptors(prototype))) {
      if (typeof value !== 'function' || name === 'constructor') continue;
      patches.replace(prototype, name, function (this: unknown, ...args: unknown[]): unknown {
        const given: unknown = Reflect.apply(value, this, args);
        if (given instanceof Promise) {
          const end = begin();
          given.then(end, end);
        }
        return given;
      });
    }
  }
}
