import { listWords } from '../spec/listWords.ts';
import type { Spec } from '../spec/Spec.ts';
import { UsageError } from '../UsageError.ts';
import { createRecordedReader } from './createRecordedReader.ts';
import type { FoundEntry } from './FoundEntry.ts';
import { parseHar } from './parseHar.ts';
import type { RecordedExchange } from './RecordedExchange.ts';
import { readEntry } from './readEntry.ts';

const LONGEST_SHOWN = 100;

/** One job of an endpoint, as a HAR file recorded it. */
export interface Recording {
  spec: Spec;
  /** In the order of time; at least one. */
  exchanges: RecordedExchange[];
  /** What of the file was left aside. */
  notes: string[];
}

/**
 * Reads the recorded answers of one job out of a HAR file.
 *
 * @param specs those that the file may be about; it has to be about one of them
 * @param where names the file in messages, such as `--replay run.har`
 * @throws {UsageError} when the file cannot be read, or does not tell which spec it is about
 */
export function readHar(text: string, specs: readonly Spec[], where: string): Recording {
  const entries = parseHar(text, where);
  const found = specs
    .map((spec) => ({ spec, jobs: jobsOf(entries, spec) }))
    .filter(({ jobs }) => jobs.length > 0);
  const [first, ...others] = found;
  if (first === undefined) throw new UsageError(describeNone(entries, specs, where));
  if (others.length > 0) {
    const ids = found.map(({ spec }) => spec.id);
    throw new UsageError(
      `${where}: expected requests to the endpoint of one spec, got some of ${listWords(ids, 'and')}. Name the one that is meant: ${ids.map((id) => `--spec ${id}`).join(' or ')}.`,
    );
  }
  const { spec, jobs } = first;
  const most = Math.max(...jobs.map(({ answers }) => answers));
  const job = jobs.find(({ answers }) => answers === most) ?? jobs[0];
  return {
    spec,
    exchanges: toExchanges(job?.entries ?? [], where),
    notes: jobs.length === 1 ? [] : [describeOthers(jobs, job)],
  };
}

interface FoundJob {
  params: Record<string, string>;
  entries: FoundEntry[];
  /** Entries with an answer. */
  answers: number;
}

/** The entries of an endpoint, by the job that they are about. */
function jobsOf(entries: readonly FoundEntry[], spec: Spec): FoundJob[] {
  const [{ about } = {}] = entries;
  if (about !== undefined && about.spec !== spec.id) return [];
  const read = createRecordedReader({
    path: spec.path,
    serverTemplate: about?.baseUrl ?? spec.serverTemplate,
  });
  const jobs = new Map<string, FoundJob>();
  for (const entry of entries) {
    if (entry.method.toUpperCase() !== spec.method.toUpperCase()) continue;
    const params = read(entry.url);
    if (params === undefined) continue;
    const key = JSON.stringify(params);
    const job = jobs.get(key) ?? { params, entries: [], answers: 0 };
    jobs.set(key, job);
    job.entries.push(entry);
    job.answers += hasAnswer(entry) ? 1 : 0;
  }
  return [...jobs.values()];
}

function hasAnswer({ raw: { response } }: FoundEntry): boolean {
  return (response as { status?: unknown } | null | undefined)?.status !== 0;
}

function toExchanges(entries: readonly FoundEntry[], where: string): RecordedExchange[] {
  const read = entries
    .map((entry) => readEntry(entry, where))
    .toSorted((one, other) => one.startedAtMs - other.startedAtMs);
  const firstMs = read[0]?.startedAtMs ?? 0;
  return read.map(({ startedAtMs, exchange }) => ({
    ...exchange,
    sentAtSeconds: (startedAtMs - firstMs) / 1000,
  }));
}

function describeNone(entries: readonly FoundEntry[], specs: readonly Spec[], where: string): string {
  const wanted = specs.map(({ id, method, path }) => `${method} …${path} (${id})`);
  const [first] = entries;
  const got =
    first === undefined
      ? 'no entry at all'
      : `${entries.length} of other requests, the first ${first.method} ${shorten(first.url)}`;
  return `${where}: expected entries of ${listWords(wanted)}, got ${got}. Record a client while it polls a job, or name the page with --spec.`;
}

function describeOthers(jobs: readonly FoundJob[], job: FoundJob | undefined): string {
  const id = shorten(Object.values(job?.params ?? {}).at(-1) ?? '');
  return `Of the ${jobs.length} jobs in the recording ${id} was taken, the one with the most answers (${job?.answers}).`;
}

/** Queries may hold what is nobody's business. */
function shorten(text: string): string {
  const shown = text.replace(/[?#].*$/s, '');
  return shown.length <= LONGEST_SHOWN ? shown : `${shown.slice(0, LONGEST_SHOWN)}…`;
}
