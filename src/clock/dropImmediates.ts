import timersModule from 'node:timers';
import timersPromises from 'node:timers/promises';
import { promisify } from 'node:util';
import type { createPatches } from './createPatches.ts';

/** Leaves `setImmediate` as it is, save for code that `isCut` names: there it never calls back, which ends an endless loop. */
export function dropImmediates(patches: ReturnType<typeof createPatches>, isCut: () => boolean): void {
  const native = globalThis.setImmediate;
  const nativePromise = timersPromises.setImmediate;
  const never = () => new Promise<never>(() => {});
  const wait = <T>(value?: T, options?: { signal?: AbortSignal; ref?: boolean }): Promise<T | undefined> =>
    isCut() ? never() : nativePromise(value, options);
  const start = (callback: (...args: unknown[]) => void, ...args: unknown[]): NodeJS.Immediate => {
    const immediate = native(callback, ...args);
    if (isCut()) clearImmediate(immediate);
    return immediate;
  };
  Object.assign(start, { [promisify.custom]: wait });
  for (const target of [globalThis, timersModule]) patches.replace(target, 'setImmediate', start);
  patches.replace(timersPromises, 'setImmediate', wait);
}
