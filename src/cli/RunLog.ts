import { buildReport } from '../report/buildReport.ts';
import type { Drive, Report, Result } from '../report/Report.ts';
import type { ClientInfo } from '../run/ClientInfo.ts';
import type { GivenSpec } from './GivenSpec.ts';
import type { Settings } from './Settings.ts';
import { version } from './version.ts';

/** What the log cannot know of the run that it keeps. */
export interface LoggedRun {
  client: Omit<ClientInfo, 'specs'>;
  drive: Drive;
  specs: GivenSpec[];
  /** How many checks were to give a result. */
  expected: number;
}

/** Keeps what comes of a run, for its report. */
export class RunLog {
  readonly #startedAt = new Date();
  readonly #results = new Map<string, Result>();
  readonly #settled = new Set<string>();
  readonly #durationsMs: Record<string, number> = {};
  readonly #notes = new Set<string>();

  /** Adds the result of a check, or puts a better one in its place, unless that was settled. */
  add(result: Result, durationMs: number): void {
    if (!this.#settled.has(result.check)) this.#results.set(result.check, result);
    this.#durationsMs[result.check] = durationMs;
  }

  /** Adds the result of a check that no other one takes the place of. */
  settle(result: Result): void {
    this.add(result, this.#durationsMs[result.check] ?? 0);
    this.#settled.add(result.check);
  }

  /** The result of a check so far. */
  resultOf(check: string): Result | undefined {
    return this.#results.get(check);
  }

  /** Something that was seen beside the checks. */
  note(text: string): void {
    this.#notes.add(text);
  }

  toReport(
    { client, drive, specs, expected }: LoggedRun,
    { seed, failOn, filter, shard }: Pick<Settings, 'seed' | 'failOn' | 'filter' | 'shard'>,
  ): Report {
    const { name, version: clientVersion, language } = client;
    return buildReport({
      pollspec: version(),
      client: { name, version: clientVersion, language },
      drive,
      seed,
      failOn,
      filter,
      specs: specs.map(({ spec: { id, revision } }) => ({ id, revision })),
      expected,
      results: [...this.#results.values()],
      run: {
        startedAt: this.#startedAt.toISOString(),
        durationMs: Date.now() - this.#startedAt.getTime(),
        node: process.version,
        platform: `${process.platform} ${process.arch}`,
        shard: shard === null ? null : `${shard.index}/${shard.of}`,
        resultDurationsMs: this.#durationsMs,
        notes: [...this.#notes],
      },
    });
  }
}
