import type { Client } from '../client/Client.ts';
import { UsageError } from '../UsageError.ts';
import { problemsOfClient } from './problemsOfClient.ts';

const HOW =
  "Export it with `export default defineClient({ name, version, specs, connect })` from 'pollspec'.";

/**
 * Finds the client in a module.
 * @param module the module's namespace
 * @param file its name, for messages
 * @throws {UsageError} when there is no default export, or when it is no client
 */
export function clientOf(module: unknown, file: string): Client {
  const exported = defaultOf(module);
  if (exported === undefined)
    throw new UsageError(`${file}: expected a client as the default export, got none. ${HOW}`);
  const problems = problemsOfClient(exported);
  if (problems.length > 0) {
    throw new UsageError(
      `${file}: the default export is not a client.\n${problems.map((line) => `  ${line}`).join('\n')}\n${HOW}`,
    );
  }
  return exported as Client;
}

/** A CommonJS module that was compiled from ESM holds its default export one level deeper. */
function defaultOf(module: unknown): unknown {
  const outer = memberOf(module, 'default');
  const compiled =
    memberOf(outer, '__esModule') === true ||
    (memberOf(outer, 'default') !== undefined && memberOf(outer, 'connect') === undefined);
  return compiled ? memberOf(outer, 'default') : outer;
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}
