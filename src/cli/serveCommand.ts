import { randomUUID } from 'node:crypto';
import type { checksOf as ChecksOf } from '../check/checksOf.ts';
import { createPacedClock } from '../clock/createPacedClock.ts';
import { readHar } from '../har/readHar.ts';
import { recordedScenario } from '../har/recordedScenario.ts';
import { drawTerminal } from '../report/drawTerminal.ts';
import { neutralise } from '../report/neutralise.ts';
import { Catalogue } from '../serve/Catalogue.ts';
import { curlLine } from '../serve/curlLine.ts';
import { defaultScenarios } from '../serve/defaultScenarios.ts';
import { isLocalHost } from '../serve/isLocalHost.ts';
import { MockServer } from '../serve/MockServer.ts';
import { refuseSamePaths } from '../serve/refuseSamePaths.ts';
import { replayScenario } from '../serve/replayScenario.ts';
import { SERVE_LIMITS } from '../serve/ServeLimits.ts';
import { startMockServer } from '../serve/startMockServer.ts';
import type { Io } from './Io.ts';
import { loadGivenSpecs } from './loadGivenSpecs.ts';
import { parsePort } from './parsePort.ts';
import { parseServeSpeed } from './parseServeSpeed.ts';
import { readReplayFile } from './readReplayFile.ts';
import type { ServeCommandOptions } from './ServeCommandOptions.ts';
import { version } from './version.ts';
import { wantsColour } from './wantsColour.ts';

const DEFAULT_PORT = '4010';
const LOOPBACK = '127.0.0.1';

/**
 * `pollspec serve`: serves jobs of the specs until the user interrupts, and says then what came in.
 * @returns the exit code 0
 * @throws {UsageError} on bad input
 */
export async function serveCommand(
  options: ServeCommandOptions,
  io: Io,
  { checksOf }: { checksOf: typeof ChecksOf },
): Promise<number> {
  const port = parsePort(options.port ?? DEFAULT_PORT, '--port');
  const speed = parseServeSpeed(options.speed ?? '1', '--speed');
  const host = (options.host ?? LOOPBACK).replace(/^\[(.*)\]$/, '$1');
  const specs = await loadGivenSpecs(options.spec, io.cwd);
  const files = await Promise.all((options.replay ?? []).map((file) => readReplayFile(file, io.cwd)));
  const recordings = files.map(({ given, text }) => {
    const recording = readHar(text, specs, `--replay ${given}`);
    return { ...recording, scenario: replayScenario(recordedScenario(given, recording)) };
  });
  const catalogues = specs.map((spec) => {
    const own = recordings.filter((recording) => recording.spec === spec);
    return new Catalogue(
      spec,
      checksOf,
      own.map(({ scenario }) => scenario),
    );
  });
  refuseSamePaths(specs);
  const defaults = defaultScenarios(catalogues, options.scenario);
  const isLocal = isLocalHost(host);
  const mock = new MockServer({
    catalogues,
    defaults,
    openClock: () => createPacedClock({ speed, sinceMs: Date.now() }),
    pace: { clock: speed === 1 ? 'real' : 'scaled', speed },
    limits: SERVE_LIMITS,
    newSeed: randomUUID,
    pollspec: version(),
    startedAt: new Date(),
    localNamesOnly: isLocal,
  });
  let interrupt: () => void = () => {};
  const interrupted = new Promise<void>((resolve) => {
    interrupt = resolve;
  });
  const stopListening = io.onInterrupt(() => interrupt());
  try {
    const { origin, stop } = await startMockServer(mock, { host, port });
    // What a wildcard address is called by those who ask.
    const shown = origin.replace(/\/\/(?:0\.0\.0\.0|\[::\])/, '//localhost');
    io.out(
      neutralise(
        [
          `pollspec serve listens on ${origin}. Ctrl-C ends it and says what came in.`,
          ...(isLocal ? [] : [`Whoever reaches this machine can ask it and read its journal.`]),
          ...recordings.flatMap(({ notes }) => notes),
          ...specs.flatMap((spec) => [
            '',
            `${spec.id}  ${spec.title} (${defaults.get(spec.id)?.name})`,
            `  ${curlLine(spec, shown)}`,
          ]),
          '',
          `journal  curl -s ${shown}/__pollspec/journal`,
          `report   curl -s ${shown}/__pollspec/report`,
          `a job    curl -s ${shown}/__pollspec/jobs -d ${jobExample(specs[0]?.id)}`,
          '',
          '',
        ].join('\n'),
      ),
    );
    await interrupted;
    await stop();
  } finally {
    stopListening();
  }
  const report = mock.report(new Date());
  if (report.results.length === 0) io.out('\nNo request came to an endpoint.\n');
  else {
    const byId = new Map(specs.map((spec) => [spec.id, spec]));
    const colour = wantsColour(io.outIsTerminal, io.env);
    io.out(`\n${drawTerminal(report, { colour, specs: byId })}`);
  }
  return 0;
}

function jobExample(spec: string | undefined): string {
  return `'${JSON.stringify({ spec, scenario: 'rate-limited' })}'`;
}
