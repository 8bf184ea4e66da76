/*
 * An adapter of a client module, for runs on the real clock: `node moduleAdapter.ts <file>`. It leaves the client's time and network alone.
 */
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import type { ToAdapter } from '../../adapter/ToAdapter.ts';
import type { Observation } from '../../client/Observation.ts';
import { classifyRejection } from '../../driver/classifyRejection.ts';
import { clientOf } from '../../run/clientOf.ts';

const [file = ''] = process.argv.slice(2);
const post = process.stdout.write.bind(process.stdout);
const write = (frame: object): void => void post(`${JSON.stringify(frame)}\n`);
// What the client prints is for people, and no frame.
process.stdout.write = process.stderr.write.bind(process.stderr);
const client = clientOf(await import(pathToFileURL(resolve(file)).href), file);
const running = new Map<number, AbortController>();

for await (const line of createInterface({ input: process.stdin })) {
  const frame = JSON.parse(line) as ToAdapter;
  if (frame.type === 'hello') greet();
  else if (frame.type === 'run') void run(frame);
  else if (frame.type === 'cancel') running.get(frame.id)?.abort();
  else if (frame.type === 'bye') break;
}
process.exit(0);

function greet(): void {
  const { name, version, language = 'typescript', specs } = client;
  const can = (client.can ?? ['getProgress', 'waitForJob', 'cancel']).filter(
    (ability) => ability !== 'token',
  );
  write({ type: 'hello', protocol: 1, client: { name, version, language }, specs, can, parallel: 1 });
}

async function run({
  id,
  op,
  spec,
  baseUrl,
  token,
  params,
}: Extract<ToAdapter, { type: 'run' }>): Promise<void> {
  const abort = new AbortController();
  running.set(id, abort);
  const { signal } = abort;
  const onProgress = (observation: Observation) => write({ type: 'progress', id, observation });
  try {
    const connection = await client.connect({ spec, baseUrl, token: () => token, params });
    const operation =
      op === 'waitForJob'
        ? connection.waitForJob?.({ signal, onProgress })
        : connection.getProgress?.({ signal });
    if (operation === undefined) write({ type: 'unsupported', id, reason: `The client has no ${op}.` });
    else write({ type: 'done', id, observation: await operation });
    await connection.close?.();
  } catch (error) {
    write({ ...classifyRejection(error, client), id });
  }
}
