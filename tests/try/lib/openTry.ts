import { collectUnhandled } from '../../../src/driver/collectUnhandled.ts';
import { createTryEnvironment } from '../../../src/try/createTryEnvironment.ts';

const nativeSetImmediate = setImmediate;
const hrtime = process.hrtime.bigint;

/** Takes over this process as a page takes over its worker. */
export function openTry(): ReturnType<typeof createTryEnvironment> {
  return createTryEnvironment({
    scope: globalThis,
    nextTurn: () => new Promise((resolve) => nativeSetImmediate(resolve)),
    collectUnhandled,
    realNowMs: () => Number(hrtime()) / 1e6,
  });
}
