import type { Client, Connection, ConnectOptions } from '../client/Client.ts';
import { classifyRejection } from './classifyRejection.ts';
import { createProgressLog } from './createProgressLog.ts';
import type { LiveWait } from './LiveWait.ts';
import type { RunPlan } from './RunPlan.ts';
import type { Outcome } from './RunRecord.ts';
import { readObservation } from './readObservation.ts';
import { showError } from './showError.ts';

export interface StartWaitOptions {
  client: Client;
  /** In order of preference. */
  ops: RunPlan['ops'];
  connect: ConnectOptions;
  nowSeconds(): number;
  /** The signal is aborted before the operation starts. */
  isCancelled: boolean;
  /** The connection to use instead of one of its own. */
  connection?: Connection | undefined;
}

/** Connects the client and starts one operation of it; how it ends is found in the result later. */
export function startWait(options: StartWaitOptions): LiveWait {
  const { client, ops, connect, nowSeconds, isCancelled } = options;
  const wait: LiveWait = { controller: new AbortController(), progress: createProgressLog(), requests: 0 };
  if (isCancelled) wait.controller.abort();
  const settle = (outcome: Outcome) => {
    wait.outcome ??= outcome;
  };
  const crash = (error: unknown) => {
    const message = error instanceof Error ? error.message : showError(error);
    settle({ type: 'crashed', message, atSeconds: nowSeconds() });
  };
  const onProgress = (live: unknown) => {
    try {
      wait.progress.add(live, readObservation(live, 'onProgress'), nowSeconds());
    } catch (error) {
      crash(error);
      wait.controller.abort();
    }
  };

  async function operate(): Promise<void> {
    const { signal } = wait.controller;
    let live: unknown;
    let op: RunPlan['ops'][number] | undefined;
    try {
      const connection = options.connection ?? (await client.connect(connect));
      wait.connection = connection;
      op = ops.find((name) => typeof connection[name] === 'function');
      if (!op)
        return settle({
          type: 'unsupported',
          reason: `The client's connection has no ${ops.join(' and no ')}.`,
        });
      wait.op = op;
      live =
        op === 'waitForJob'
          ? await connection.waitForJob?.({ signal, onProgress })
          : await connection.getProgress?.({ signal });
    } catch (error) {
      return settle({ ...classifyRejection(error, client), atSeconds: nowSeconds() });
    }
    try {
      settle({ type: 'done', observation: readObservation(live, op), atSeconds: nowSeconds() });
    } catch (error) {
      crash(error);
    }
  }
  void operate();
  return wait;
}
