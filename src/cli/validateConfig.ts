import { inspect } from 'node:util';
import { UsageError } from '../UsageError.ts';
import type { Config } from './Config.ts';
import type { OutputFiles } from './outputs/OutputFiles.ts';
import { outputNames } from './outputs/outputNames.ts';
import { suggest } from './suggest.ts';

interface Rule {
  expected: string;
  holds(value: unknown): boolean;
}

const text: Rule = { expected: 'a text', holds: isText };
const texts: Rule = {
  expected: 'a list of texts',
  holds: (value) => Array.isArray(value) && value.every(isText),
};
const flag: Rule = { expected: 'true or false', holds: (value) => typeof value === 'boolean' };
const number: Rule = { expected: 'a number', holds: (value) => typeof value === 'number' };
const RULES: Record<Exclude<keyof Config, keyof OutputFiles>, Rule> = {
  client: text,
  clients: texts,
  command: text,
  exec: text,
  intercept: flag,
  clock: text,
  speed: number,
  jobs: number,
  specs: texts,
  filter: text,
  params: {
    expected: 'an object of texts by name',
    holds: (value) => isRecord(value) && Object.values(value).every(isText),
  },
  baseUrl: text,
  failOn: texts,
  baseline: text,
  seed: number,
  runs: number,
  github: flag,
  shard: text,
};

/**
 * Checks what a configuration file exports.
 * @param file its name, for messages
 * @throws {UsageError} that names every wrong key
 */
export function validateConfig(value: unknown, file: string): Config {
  if (!isRecord(value)) {
    throw new UsageError(`${file}: expected \`export default defineConfig({ ... })\`, got ${show(value)}.`, {
      file,
    });
  }
  const rules = new Map<string, Rule>([
    ...Object.entries(RULES),
    ...outputNames().map((name) => [name, text] as const),
  ]);
  const keys = [...rules.keys()];
  const problems = Object.entries(value).flatMap(([key, member]) => {
    const rule = rules.get(key);
    if (rule === undefined)
      return [`unknown key ${key}: expected one of ${keys.join(', ')}.${suggest(key, keys)}`];
    return member === undefined || rule.holds(member)
      ? []
      : [`${key}: expected ${rule.expected}, got ${show(member)}`];
  });
  const named = ['client', 'clients', 'command', 'exec'].filter((key) => value[key] !== undefined);
  if (named.length > 1)
    problems.push(
      `${named.join(' and ')}: expected one of them, got ${named.length === 2 ? 'both' : 'several'}`,
    );
  if (problems.length === 0) return value;
  throw new UsageError(
    [`${file}: the configuration cannot be used.`, ...problems.map((line) => `  ${line}`)].join('\n'),
    { file },
  );
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value !== '';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function show(value: unknown): string {
  return value === undefined
    ? 'nothing'
    : inspect(value, { depth: 1, breakLength: Number.POSITIVE_INFINITY });
}
