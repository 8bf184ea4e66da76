import type { Smoke } from '../smoke/Smoke.ts';
import type { Spec } from '../spec/Spec.ts';
import { UsageError } from '../UsageError.ts';
import { checkParams } from './checkParams.ts';
import { parseBaseUrl } from './parseBaseUrl.ts';
import { parseDuration } from './parseDuration.ts';
import { parseParams } from './parseParams.ts';
import type { SmokeCommandOptions } from './SmokeCommandOptions.ts';

const DEFAULT_MAX_WAIT = '10m';
/** A shorter one could stand in any text, and would garble what it is taken out of. */
const SHORTEST_TOKEN = 8;
/** Names of hosts that stand for others (RFC 2606). */
const STANDS_FOR_ANOTHER = /(?:^|\.)example(?:\.(?:com|net|org))?$/;
const LOOPBACK = /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/;

/**
 * What smoke mode is to ask, checked.
 * @throws {UsageError} on bad input; it never shows the token
 */
export function toSmoke(
  spec: Spec,
  options: SmokeCommandOptions,
  env: Record<string, string | undefined>,
): Smoke {
  const params = parseParams(options.param ?? [], '--param');
  checkParams(params, [spec]);
  const strange = Object.entries(params).find(([, value]) => /^\.{1,2}$/.test(value));
  if (strange !== undefined) {
    throw new UsageError(
      `--param ${strange[0]}=${strange[1]}: expected an id, got a step in a path, which leads elsewhere.`,
    );
  }
  const missing = spec.params.filter(({ name }) => params[name] === undefined).map(({ name }) => name);
  if (missing.length > 0) {
    throw new UsageError(
      `--param: expected ${missing.map((name) => `${name}=...`).join(' and ')}, the job to ask for; got none.`,
    );
  }
  const baseUrl = options.baseUrl === undefined ? spec.baseUrl : parseBaseUrl(options.baseUrl, '--base-url');
  const { hostname, protocol } = new URL(baseUrl);
  if (STANDS_FOR_ANOTHER.test(hostname)) {
    throw new UsageError(
      `--base-url: expected the URL of your server, as the page's own, ${baseUrl}, stands for any; got none.`,
    );
  }
  const token = readToken(spec, options.tokenEnv, env);
  if (token !== undefined && protocol === 'http:' && !LOOPBACK.test(hostname)) {
    throw new UsageError(
      `--base-url ${baseUrl}: expected https, as a token goes with the requests; got http, which anyone on the way can read.`,
    );
  }
  return {
    spec,
    baseUrl,
    params,
    token,
    maxWaitSeconds: parseDuration(options.maxWait ?? DEFAULT_MAX_WAIT, '--max-wait'),
  };
}

function readToken(
  spec: Spec,
  name: string | undefined,
  env: Record<string, string | undefined>,
): string | undefined {
  const [credential] = spec.credentials;
  if (name === undefined) {
    if (credential === undefined) return undefined;
    throw new UsageError(
      `--token-env: expected the name of an environment variable that holds the token for ${credential.name}; got none.`,
    );
  }
  if (credential === undefined) {
    throw new UsageError(
      `--token-env ${name}: expected none, as the page of ${spec.id} names no place for a credential.`,
    );
  }
  const token = env[name];
  if (token === undefined || token === '') {
    throw new UsageError(
      `--token-env ${name}: expected an environment variable with the token in it; it is ${token === '' ? 'empty' : 'not set'}.`,
    );
  }
  const strange = /[^\x21-\x7e]/.exec(token);
  if (strange !== null) {
    throw new UsageError(
      `--token-env ${name}: expected a token that a header can hold; its character ${strange.index + 1} is a space, a line break or none of ASCII.`,
    );
  }
  if (token.length < SHORTEST_TOKEN) {
    throw new UsageError(
      `--token-env ${name}: expected a token of at least ${SHORTEST_TOKEN} characters; it has ${token.length}.`,
    );
  }
  return token;
}
