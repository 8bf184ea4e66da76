import { showError } from '../../../../src/driver/showError.ts';
import { createTryEnvironment } from '../../../../src/try/createTryEnvironment.ts';
import { runTry } from '../../../../src/try/runTry.ts';
import { toTryClient } from '../../../../src/try/toTryClient.ts';
import { tryChecksOf } from '../../../../src/try/tryChecksOf.ts';
import { UsageError } from '../../../../src/UsageError.ts';
import { closeScope } from './closeScope.ts';
import { collectUncaught } from './collectUncaught.ts';
import { createNextTurn } from './createNextTurn.ts';
import type { TryJob } from './TryJob.ts';
import type { TryMessage } from './TryMessage.ts';

/*
 * A worker for one run of a reader's code. What it needs from the platform it takes before the scope is closed; the code comes last.
 */
const SIGN_OF_LIFE_MS = 250;

const post = globalThis.postMessage.bind(globalThis) as (message: TryMessage) => void;
const createObjectURL = URL.createObjectURL.bind(URL);
const realNowMs = performance.now.bind(performance);
const nextTurn = createNextTurn(globalThis);
let lastSignMs = 0;

globalThis.addEventListener('message', ({ data }) => void work(data as TryJob), { once: true });

async function work({ spec, scenario, source }: TryJob): Promise<void> {
  try {
    const checks = tryChecksOf(spec);
    closeScope(globalThis);
    const environment = createTryEnvironment({
      scope: globalThis,
      nextTurn: tellAndTurn,
      collectUnhandled: collectUncaught,
      realNowMs,
    });
    post({ type: 'begun' });
    const client = await load(source, spec.id);
    if (client === undefined) return;
    const driver = environment.driver({ spec, client });
    post({ type: 'result', result: await runTry({ spec, checks, scenario, driver }) });
  } catch (error) {
    post({ type: 'broken', message: showError(error) });
  }
}

async function load(source: string, spec: string) {
  const url = createObjectURL(new Blob([source], { type: 'text/javascript' }));
  try {
    return toTryClient(await import(/* @vite-ignore */ url), spec);
  } catch (error) {
    post({ type: 'refused', message: error instanceof UsageError ? error.message : showError(error) });
    return undefined;
  }
}

async function tellAndTurn(): Promise<void> {
  const nowMs = realNowMs();
  if (nowMs - lastSignMs > SIGN_OF_LIFE_MS) {
    lastSignMs = nowMs;
    post({ type: 'alive' });
  }
  await nextTurn();
}
