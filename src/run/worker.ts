import { relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Check } from '../check/Check.ts';
import { checksOf } from '../check/checksOf.ts';
import type { Client } from '../client/Client.ts';
import { createInProcessEnvironment } from '../driver/createInProcessEnvironment.ts';
import type { InProcessEnvironment } from '../driver/InProcessEnvironment.ts';
import { UsageError } from '../UsageError.ts';
import { clientOf } from './clientOf.ts';
import { describeThrown } from './describeThrown.ts';
import { judgeCheck } from './judgeCheck.ts';
import { placeOfSyntaxError } from './placeOfSyntaxError.ts';
import { reproduceCommand } from './reproduceCommand.ts';
import type { Assignment, FromWorker, ToWorker } from './WorkerMessage.ts';

/*
 * A process of its own for one client and one spec. What it needs from Node it takes before the client can change it;
 * the client, for its part, must not take itself for a child process that can talk to its parent.
 */
const exit = process.exit.bind(process);
const post = process.send?.bind(process);
delete process.send;
let token = '';

// The parent decides when an interrupted run ends; a worker without a parent has nothing to do.
process.on('SIGINT', () => {});
process.on('disconnect', () => exit(0));

let begin: (assignment: Assignment) => void = () => {};
const assigned = new Promise<Assignment>((resolve) => {
  begin = resolve;
});
process.on('message', (message: ToWorker | null) => {
  // The first message comes before the client does; what does not carry its token is the client's.
  if (token === '' && message?.type === 'load') {
    token = message.token;
    void work(message.clientFile);
  } else if (message?.token !== token) return;
  else if (message.type === 'begin') begin(message);
  else if (message.type === 'ping') void send({ type: 'alive' });
});

async function work(clientFile: string): Promise<void> {
  try {
    const environment = await createInProcessEnvironment();
    await send({ type: 'ready' });
    const client = await importClient(clientFile);
    if (client === undefined) return;
    const written = /\.[cm]?tsx?$/.test(clientFile) ? 'typescript' : 'javascript';
    const { name, version, language = written, specs } = client;
    await send({ type: 'loaded', client: { name, version, language, specs: [...specs] } });
    const assignment = await assigned;
    await judgeAll(assignment, client, environment);
    await send({ type: 'done' });
  } catch (error) {
    await send({
      type: 'broken',
      message: error instanceof Error ? (error.stack ?? error.message) : String(error),
    });
  }
}

async function importClient(clientFile: string): Promise<Client | undefined> {
  const shown = relative(process.cwd(), clientFile);
  const refuse = (error: unknown): void => {
    const message =
      error instanceof UsageError
        ? error.message
        : `${shown}: expected the client to import without an error, but it threw.\n  ${describe(error, clientFile)}`;
    void send({ type: 'refused', message });
  };
  process.on('uncaughtException', refuse);
  try {
    return clientOf(await import(pathToFileURL(clientFile).href), shown);
  } catch (error) {
    refuse(error);
    return undefined;
  } finally {
    process.off('uncaughtException', refuse);
  }
}

function describe(error: unknown, clientFile: string): string {
  const described = describeThrown(error, process.cwd());
  const isPlaced = !(error instanceof SyntaxError) || described.includes('\n  at ');
  const place = isPlaced ? undefined : placeOfSyntaxError(clientFile, process.cwd());
  return place === undefined ? described : `${described}\n  at ${place}`;
}

async function judgeAll(
  { spec, checkIds, reproduction, recorded }: Assignment,
  client: Client,
  environment: InProcessEnvironment,
): Promise<void> {
  const { seed, runs, path, params, baseUrl } = reproduction;
  const driver = environment.driver({ spec, client, ...(baseUrl === undefined ? {} : { baseUrl }) });
  const checks = remakeChecks(() => checksOf(spec, { seed, runs, path, params, recorded }), checkIds);
  for (const check of checks) {
    await send({ type: 'start', check: check.id });
    const result = await judgeCheck(check, {
      driver,
      credentials: spec.credentials,
      reproduce: (path) => reproduceCommand(check.id, reproduction, path),
      isSpoiled: () => environment.isSpoiled(),
    });
    await send({ type: 'result', result });
    // A client that could not be stopped would meddle with the next checks; the parent starts another worker.
    if (environment.isSpoiled()) return;
  }
}

/** Makes the checks that the parent has made already; here the client has been before us. */
function remakeChecks(make: () => Check[], ids: string[]): Check[] {
  let why = 'some are missing';
  try {
    const checks = make().filter(({ id }) => ids.includes(id));
    if (checks.length === ids.length) return checks;
  } catch (error) {
    why = error instanceof Error ? error.message : String(error);
  }
  throw new Error(
    `expected the client to leave what the language gives as it is, but where it was imported the checks cannot be made (${why}), and elsewhere they can. It may have put functions of its own into Array.prototype, Map.prototype or the like.`,
  );
}

/** Resolves when the message has left the process, so that whatever the client does next cannot lose it. */
function send(message: FromWorker): Promise<void> {
  return new Promise((resolve) => {
    post?.({ token, message }, () => resolve());
  });
}
