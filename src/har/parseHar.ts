import { isObject } from '../json/isObject.ts';
import { showValue } from '../spec/showValue.ts';
import { UsageError } from '../UsageError.ts';
import { CREATOR } from './CREATOR.ts';
import type { FoundEntry } from './FoundEntry.ts';

const HOW = 'Save the requests as HAR 1.2 in a browser or a proxy, with their content.';
/** What our own files say of an entry that asks for the job as a client does. */
const JOB = 'job';

/**
 * Reads the entries of a HAR file, whoever wrote it. Of our own files those are left out that ask on purpose for what is not there.
 *
 * @param where names the file in messages, such as `--replay run.har`
 * @throws {UsageError} when it is none
 */
export function parseHar(text: string, where: string): FoundEntry[] {
  const log = logOf(text, where);
  const isOurs = isObject(log.creator) && log.creator.name === CREATOR;
  return log.entries
    .map((entry, index) => ({ ...toFound(entry, index + 1, where), ...(isOurs && aboutOf(log)) }))
    .filter(({ raw: { comment } }) => !isOurs || (comment ?? '') === '' || comment === JOB);
}

/** What our own file says that it is about. */
function aboutOf({ _pollspec: about }: { _pollspec?: unknown }): Pick<FoundEntry, 'about'> {
  if (!isObject(about) || typeof about.spec !== 'string' || typeof about.baseUrl !== 'string') return {};
  return { about: { spec: about.spec, baseUrl: about.baseUrl } };
}

function logOf(text: string, where: string): { entries: unknown[]; creator?: unknown; _pollspec?: unknown } {
  let value: unknown;
  try {
    // Some tools put a byte order mark in front.
    value = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new UsageError(`${where}: expected a HAR file, which is JSON, but ${why}. ${HOW}`);
  }
  const log = isObject(value) ? value.log : undefined;
  if (isObject(log) && Array.isArray(log.entries)) return { ...log, entries: log.entries };
  const got = isObject(log) ? showValue(log.entries) : showValue(value);
  throw new UsageError(
    `${where}: expected a HAR file with a list at log.entries, got ${isObject(log) ? `${got} there` : got}. ${HOW}`,
  );
}

function toFound(entry: unknown, number: number, where: string): FoundEntry {
  const request = isObject(entry) ? entry.request : undefined;
  const { method, url } = isObject(request) ? request : {};
  if (isObject(entry) && typeof method === 'string' && typeof url === 'string')
    return { number, method, url, raw: entry };
  throw new UsageError(
    `${where}, entry ${number}: expected request.method and request.url, got ${showValue(request)}. ${HOW}`,
  );
}
