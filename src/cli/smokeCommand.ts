import { X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { checksOf as ChecksOf } from '../check/checksOf.ts';
import { toHar } from '../har/toHar.ts';
import { shellQuote } from '../process/shellQuote.ts';
import { drawTerminal } from '../report/drawTerminal.ts';
import { exitCodeOf } from '../report/exitCodeOf.ts';
import { neutralise } from '../report/neutralise.ts';
import type { SmokeClient } from '../smoke/client/ClientProcess.ts';
import { createHider } from '../smoke/createHider.ts';
import { createRealClock } from '../smoke/createRealClock.ts';
import { describePlan } from '../smoke/describePlan.ts';
import type { Send } from '../smoke/LiveRequest.ts';
import { runSmoke } from '../smoke/runSmoke.ts';
import type { Smoke } from '../smoke/Smoke.ts';
import type { SmokeClock } from '../smoke/SmokeClock.ts';
import { sendHttp } from '../smoke/sendHttp.ts';
import { smokeReport } from '../smoke/smokeReport.ts';
import { DEFAULT_FAIL_ON } from '../spec/DEFAULT_FAIL_ON.ts';
import { UsageError } from '../UsageError.ts';
import { clientFile } from './clientFile.ts';
import type { Io } from './Io.ts';
import { checkOutputs } from './outputs/checkOutputs.ts';
import { pickOutputs } from './outputs/pickOutputs.ts';
import { writeOutput } from './outputs/writeOutput.ts';
import { writeOutputs } from './outputs/writeOutputs.ts';
import { parseLevels } from './parseLevels.ts';
import { resolveSpec } from './resolveSpec.ts';
import type { SmokeCommandOptions } from './SmokeCommandOptions.ts';
import { SmokeDisplay } from './SmokeDisplay.ts';
import { toSmoke } from './toSmoke.ts';
import { version } from './version.ts';
import { wantsColour } from './wantsColour.ts';

const TICK_SECONDS = 1;

/** What is put in by tests. */
export interface SmokeDeps {
  checksOf: typeof ChecksOf;
  openClock?: () => SmokeClock;
  openSend?: (options: { ca?: string | undefined; userAgent: string }) => Send;
}

/**
 * `pollspec smoke`: asks a live endpoint, and judges what it answers by the page.
 * @returns the exit code of the report
 * @throws {UsageError} on bad input
 */
export async function smokeCommand(
  options: SmokeCommandOptions,
  io: Io,
  { checksOf, openClock = createRealClock, openSend = sendHttp }: SmokeDeps,
): Promise<number> {
  if (options.spec === undefined) {
    throw new UsageError('--spec: expected the page to hold the endpoint against; got none.');
  }
  const { spec } = await resolveSpec(options.spec, io.cwd);
  const smoke = toSmoke(spec, options, io.env);
  const failOn =
    options.failOn === undefined ? DEFAULT_FAIL_ON : parseLevels(options.failOn.split(','), '--fail-on');
  const ca = options.caFile === undefined ? undefined : await readCa(options.caFile, io.cwd);
  const outputs = pickOutputs(options);
  await checkOutputs({ ...outputs, record: options.record }, io.cwd);
  const client = clientOf(options, io);
  io.err(`${neutralise(describePlan(smoke, client !== undefined))}\n\n`);

  const interrupt = new AbortController();
  const stopListening = io.onInterrupt(() => interrupt.abort());
  const display = new SmokeDisplay(spec, {
    write: io.err,
    isTerminal: io.errIsTerminal,
    columns: io.errColumns,
  });
  const clock = openClock();
  const startedAt = clock.date();
  try {
    const came = await runSmoke(smoke, {
      send: openSend({ ca, userAgent: `pollspec/${version()}` }),
      clock,
      signal: interrupt.signal,
      onProbe: (title, answer) => display.probe(title, answer),
      onPoll: (answer, nextInSeconds) => display.poll(answer, nextInSeconds),
      wait: (seconds) => waitVisibly(seconds, clock, display, interrupt.signal),
      client,
    });
    display.clear();
    const report = smokeReport(smoke, came, {
      pollspec: version(),
      failOn,
      startedAt,
      durationMs: Math.round(clock.nowSeconds() * 1000),
      reproduce: createHider(smoke.token)(reproduce(smoke, options)),
      checksOf,
    });
    const specs = new Map([[spec.id, spec]]);
    io.out(`\n${drawTerminal(report, { colour: wantsColour(io.outIsTerminal, io.env), specs })}`);
    if (options.record !== undefined) {
      const probes = came.answers.filter(({ asked }) => asked !== 'job');
      const all = came.client === undefined ? came.answers : [...probes, ...came.client.traffic];
      const exchanges = all.map(({ exchange }) => exchange);
      const har = toHar(exchanges, {
        startedAt,
        pollspec: version(),
        about: { spec: spec.id, baseUrl: smoke.baseUrl },
      });
      await writeOutput('--record', options.record, `${JSON.stringify(har, null, 2)}\n`, io.cwd);
    }
    await writeOutputs(outputs, { report, specs }, io.cwd);
    return exitCodeOf(report);
  } finally {
    stopListening();
  }
}

async function waitVisibly(
  seconds: number,
  clock: SmokeClock,
  display: SmokeDisplay,
  signal: AbortSignal,
): Promise<void> {
  const untilSeconds = clock.nowSeconds() + seconds;
  for (let left = seconds; left > 0 && !signal.aborted; left = untilSeconds - clock.nowSeconds()) {
    display.waiting(left);
    await clock.sleep(Math.min(left, TICK_SECONDS), signal);
  }
}

function clientOf({ client, command }: SmokeCommandOptions, { cwd, env }: Io): SmokeClient | undefined {
  if (client !== undefined && command !== undefined)
    throw new UsageError('--client, --command: expected one of them, got both.');
  if (command !== undefined) return { command, given: `--command ${command}`, cwd, env };
  if (client === undefined) return undefined;
  const file = clientFile(client, cwd);
  const adapter = new URL(
    `../smoke/client/moduleAdapter.${import.meta.url.endsWith('.js') ? 'js' : 'ts'}`,
    import.meta.url,
  );
  const words = [process.execPath, '--import', import.meta.resolve('tsx'), fileURLToPath(adapter), file];
  return { command: words.map(shellQuote).join(' '), given: `--client ${client}`, cwd, env };
}

async function readCa(file: string, cwd: string): Promise<string> {
  const path = resolve(cwd, file);
  const text = await readFile(path, 'utf8').catch(() => undefined);
  if (text !== undefined && holdsCertificate(text)) return text;
  const what = text === undefined ? 'no file that can be read' : 'a file without one that can be read';
  throw new UsageError(
    `--ca-file ${file}: expected a file with certificates in PEM, found ${what} at ${path}.`,
  );
}

function reproduce(
  { spec, baseUrl, params }: Smoke,
  { spec: given = spec.id, tokenEnv, client, command, caFile, maxWait }: SmokeCommandOptions,
): string {
  return [
    `npx pollspec smoke --spec ${shellQuote(given)} --base-url ${shellQuote(baseUrl)}`,
    ...Object.entries(params).map(([name, value]) => `--param ${shellQuote(`${name}=${value}`)}`),
    ...(client === undefined ? [] : [`--client ${shellQuote(client)}`]),
    ...(command === undefined ? [] : [`--command ${shellQuote(command)}`]),
    ...(tokenEnv === undefined ? [] : [`--token-env ${shellQuote(tokenEnv)}`]),
    ...(caFile === undefined ? [] : [`--ca-file ${shellQuote(caFile)}`]),
    ...(maxWait === undefined ? [] : [`--max-wait ${shellQuote(maxWait)}`]),
  ].join(' ');
}

function holdsCertificate(pem: string): boolean {
  try {
    return new X509Certificate(pem).subject !== '';
  } catch {
    return false;
  }
}
