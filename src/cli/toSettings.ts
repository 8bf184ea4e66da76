import { DEFAULT_FAIL_ON } from '../spec/DEFAULT_FAIL_ON.ts';
import { UsageError } from '../UsageError.ts';
import type { Config } from './Config.ts';
import { pickOutputs } from './outputs/pickOutputs.ts';
import { parseBaseUrl } from './parseBaseUrl.ts';
import { parseClock } from './parseClock.ts';
import { parseJobs } from './parseJobs.ts';
import { parseLevels } from './parseLevels.ts';
import { parseParams } from './parseParams.ts';
import { parsePath } from './parsePath.ts';
import { parseRuns } from './parseRuns.ts';
import { parseSeed } from './parseSeed.ts';
import { parseShard } from './parseShard.ts';
import { parseSpeed } from './parseSpeed.ts';
import type { Settings } from './Settings.ts';
import type { Subject } from './Subject.ts';
import type { TestOptions } from './TestOptions.ts';

const DEFAULT_SEED = 1;

/**
 * Puts the command line and the configuration together; the command line wins.
 * @param file name of the configuration, for messages; null when there is none
 * @throws {UsageError} that names every value that cannot be used
 */
export function toSettings(options: TestOptions, config: Config, file: string | null): Settings {
  const subjects = subjectsOf(options, config);
  if (subjects.length === 0) throw new UsageError(describeNoClient(file));
  const problems: string[] = [];
  const gather = <T>(read: () => T): T | undefined => {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      problems.push(error.message);
      return undefined;
    }
  };
  const pick = <T>(
    option: keyof TestOptions,
    key: keyof Config,
    parse: (value: string, where: string) => T,
  ): T | undefined => {
    const flag = `--${option.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
    const [value, where] =
      options[option] === undefined ? [config[key], `${key} in ${file}`] : [options[option], flag];
    return value === undefined ? undefined : gather(() => parse(String(value), where));
  };
  const settings = {
    subjects,
    specs: options.spec ?? config.specs ?? [],
    filter: options.filter ?? config.filter ?? null,
    params: { ...config.params, ...gather(() => parseParams(options.param ?? [], '--param')) },
    baseUrl: pick('baseUrl', 'baseUrl', parseBaseUrl),
    failOn:
      pick('failOn', 'failOn', (value, where) => parseLevels(value.split(','), where)) ?? DEFAULT_FAIL_ON,
    baseline: options.baseline ?? config.baseline,
    seed: pick('seed', 'seed', parseSeed) ?? DEFAULT_SEED,
    runs: pick('runs', 'runs', parseRuns),
    path: options.path === undefined ? undefined : gather(() => parsePath(options.path ?? '', '--path')),
    replay: options.replay,
    outputs: pickOutputs(options, config),
    github: options.github ?? config.github ?? false,
    shard: pick('shard', 'shard', parseShard) ?? null,
    clock: pick('clock', 'clock', parseClock) ?? ('auto' as const),
    speed: pick('speed', 'speed', parseSpeed),
    jobs: pick('jobs', 'jobs', parseJobs),
    intercept: options.intercept ?? config.intercept ?? false,
  };
  problems.push(...problemsOfProgram(settings), ...problemsOfReplay(settings, options.runs));
  if (problems.length > 0) throw new UsageError(problems.join('\n'));
  return settings;
}

function subjectsOf(options: TestOptions, config: Config): Subject[] {
  const given = namedBy(options);
  if (given.length > 1) {
    const names = given.map(({ option }) => option).join(' and ');
    throw new UsageError(`${names}: expected one client to judge, got ${given.length}. Name one of them.`);
  }
  if (given.length > 0) return given;
  return [
    ...(config.clients ?? []).map((file) => ({ option: '--client', given: file }) as const),
    ...namedBy(config),
  ];
}

function namedBy({ client, command, exec }: Pick<TestOptions, 'client' | 'command' | 'exec'>): Subject[] {
  return Object.entries({ '--client': client, '--command': command, '--exec': exec }).flatMap(
    ([option, given]) => (given === undefined ? [] : [{ option, given } as Subject]),
  );
}

/** What goes with a client in a process of its own alone, or not with it. */
function problemsOfProgram({ subjects, clock, speed, jobs, intercept, baseUrl }: Settings): string[] {
  const isModule = subjects.every(({ option }) => option === '--client');
  const [given] = Object.entries({
    '--clock': clock === 'auto' ? undefined : clock,
    '--speed': speed,
    '--jobs': jobs,
    '--intercept': intercept || undefined,
  }).flatMap(([name, value]) => (value === undefined ? [] : [name]));
  if (isModule && given !== undefined) {
    return [
      `${given}: expected --command or --exec beside it, got --client. A client in process is on the virtual clock, its requests are intercepted, and its checks are run one after the other.`,
    ];
  }
  if (speed !== undefined && (clock === 'virtual' || clock === 'real'))
    return [`--speed ${speed}: expected --clock scaled beside it, got --clock ${clock}.`];
  if (!isModule && baseUrl !== undefined && !intercept) {
    return [
      '--base-url: expected --intercept beside it, got a client in a process of its own, which is told a loopback address for each run.',
    ];
  }
  return [];
}

/** A recorded run is one case, and answers few checks. */
function problemsOfReplay({ replay, path, shard }: Settings, runs: string | undefined): string[] {
  if (replay === undefined) return [];
  return [
    ...(path === undefined ? [] : [`--path ${path}`]),
    ...(shard === null ? [] : [`--shard ${shard.index}/${shard.of}`]),
    ...(runs === undefined ? [] : [`--runs ${runs}`]),
  ].map(
    (other) =>
      `${other}: expected no --replay beside it, got --replay ${replay}. The few checks that a recorded run answers are asked of it alone, whole: leave out one of the two.`,
  );
}

function describeNoClient(file: string | null): string {
  const where = file === null ? 'and there is no pollspec.config.ts here' : `and ${file} names none`;
  return `expected a client to judge: none was given, ${where}. Name one with \`pollspec test --client ./my-client.ts\`; it exports defineClient({ ... }) from 'pollspec' as its default. A client in another language is named with --command or --exec.`;
}
