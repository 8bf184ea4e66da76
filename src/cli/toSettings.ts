import type { Level } from '../spec/Spec.ts';
import { UsageError } from '../UsageError.ts';
import type { Config } from './Config.ts';
import { parseBaseUrl } from './parseBaseUrl.ts';
import { parseLevels } from './parseLevels.ts';
import { parseParams } from './parseParams.ts';
import { parseSeed } from './parseSeed.ts';
import { parseShard } from './parseShard.ts';
import type { Settings } from './Settings.ts';
import type { TestOptions } from './TestOptions.ts';

const DEFAULT_FAIL_ON: Level[] = ['must', 'should', 'implied'];
const DEFAULT_SEED = 1;

/**
 * Puts the command line and the configuration together; the command line wins.
 * @param file name of the configuration, for messages; null when there is none
 * @throws {UsageError} that names every value that cannot be used
 */
export function toSettings(options: TestOptions, config: Config, file: string | null): Settings {
  const clients =
    options.client !== undefined
      ? [options.client]
      : (config.clients ?? (config.client ? [config.client] : []));
  if (clients.length === 0) throw new UsageError(describeNoClient(file));
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
    clients,
    specs: options.spec ?? config.specs ?? [],
    filter: options.filter ?? config.filter ?? null,
    params: { ...config.params, ...gather(() => parseParams(options.param ?? [], '--param')) },
    baseUrl: pick('baseUrl', 'baseUrl', parseBaseUrl),
    failOn:
      pick('failOn', 'failOn', (value, where) => parseLevels(value.split(','), where)) ?? DEFAULT_FAIL_ON,
    seed: pick('seed', 'seed', parseSeed) ?? DEFAULT_SEED,
    json: options.json ?? config.json,
    junit: options.junit ?? config.junit,
    github: options.github ?? config.github ?? false,
    shard: pick('shard', 'shard', parseShard) ?? null,
  };
  if (problems.length > 0) throw new UsageError(problems.join('\n'));
  return settings;
}

function describeNoClient(file: string | null): string {
  const where = file === null ? 'and there is no pollspec.config.ts here' : `and ${file} names none`;
  return `expected a client to judge: none was given, ${where}. Name one with \`pollspec test --client ./my-client.ts\`; it exports defineClient({ ... }) from 'pollspec' as its default.`;
}
