import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { tsImport } from 'tsx/esm/api';
import { describeThrown } from '../run/describeThrown.ts';
import { UsageError } from '../UsageError.ts';
import type { Config } from './Config.ts';
import { untilSettled } from './untilSettled.ts';
import { validateConfig } from './validateConfig.ts';

const NAMES = ['ts', 'mts', 'js', 'mjs', 'json'].map((ending) => `pollspec.config.${ending}`);

/**
 * Loads the configuration of a folder; an empty one where there is none.
 * @throws {UsageError} when it cannot be loaded or used
 */
export async function loadConfig(folder: string): Promise<{ file: string | null; config: Config }> {
  const found = NAMES.filter((name) => existsSync(join(folder, name)));
  const [name] = found;
  if (name === undefined) return { file: null, config: {} };
  if (found.length > 1)
    throw new UsageError(`expected one configuration, got ${found.join(' and ')}. Remove all but one.`);
  return { file: name, config: validateConfig(await read(join(folder, name), name, folder), name) };
}

async function read(path: string, name: string, folder: string): Promise<unknown> {
  try {
    if (name.endsWith('.json')) return JSON.parse(await readFile(path, 'utf8'));
    const module: unknown = await untilSettled(tsImport(pathToFileURL(path).href, import.meta.url));
    return defaultOf(defaultOf(module, true), false);
  } catch (error) {
    // The stack of a mistake in JSON names the reader alone.
    const why = name.endsWith('.json') ? String(error) : describeThrown(error, folder);
    throw new UsageError(`${name}: expected the configuration to load, but it failed.\n  ${why}`, {
      file: name,
    });
  }
}

/** A configuration compiled to CommonJS holds its default export one level deeper. */
function defaultOf(value: unknown, outer: boolean): unknown {
  const holds = typeof value === 'object' && value !== null && 'default' in value;
  return holds ? value.default : outer ? undefined : value;
}
