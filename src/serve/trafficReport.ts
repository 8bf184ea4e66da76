import type { Check } from '../check/Check.ts';
import type { Pace } from '../driver/process/Pace.ts';
import { buildReport } from '../report/buildReport.ts';
import type { Report, Result } from '../report/Report.ts';
import { bareResult } from '../run/bareResult.ts';
import { toResult } from '../run/toResult.ts';
import { DEFAULT_FAIL_ON } from '../spec/DEFAULT_FAIL_ON.ts';
import type { Catalogue } from './Catalogue.ts';
import { clientOfTraffic } from './clientOfTraffic.ts';
import { combineJobs } from './combineJobs.ts';
import { hideJwts } from './hideJwts.ts';
import { type JudgedJob, judgeJob } from './judgeJob.ts';
import type { ServedJob } from './ServedJob.ts';

const SEED = 1;

/** Requests to paths that no page documents. */
export interface Strays {
  count: number;
  /** The first ones, as `GET /path`. */
  named: string[];
}

export interface TrafficReportParts {
  jobs: ServedJob[];
  catalogues: Catalogue[];
  pace: Pace;
  pollspec: string;
  startedAt: Date;
  now: Date;
  /** Jobs that were forgotten for new ones, and their exchanges. */
  dropped: { jobs: number; exchanges: number };
  strays: Strays;
}

/** The report of what came in so far: every check of each spec that was asked for, as far as traffic alone can answer it. */
export function trafficReport(parts: TrafficReportParts): Report {
  const { catalogues, pace, pollspec, startedAt, now } = parts;
  const jobs = parts.jobs.filter(({ journal }) => journal.exchanges.length > 0);
  const asked = catalogues.filter((catalogue) => jobs.some((job) => job.catalogue === catalogue));
  const results = asked.flatMap((catalogue) => resultsOf(catalogue, jobs, pace));
  const exchanges = jobs.reduce((sum, { journal }) => sum + journal.dropped, parts.dropped.exchanges);
  return buildReport({
    pollspec,
    client: clientOfTraffic(jobs),
    drive: { driver: 'traffic', clock: pace.clock, speed: pace.speed, intercepted: false },
    seed: SEED,
    failOn: DEFAULT_FAIL_ON,
    filter: null,
    specs: asked.map(({ spec: { id, revision } }) => ({ id, revision })),
    expected: results.length,
    results,
    partMissing: exchanges > 0 || parts.dropped.jobs > 0,
    run: {
      startedAt: startedAt.toISOString(),
      durationMs: Math.max(0, now.getTime() - startedAt.getTime()),
      node: process.version,
      platform: `${process.platform} ${process.arch}`,
      shard: null,
      resultDurationsMs: {},
      notes: notesOf(parts, exchanges),
    },
  });
}

function resultsOf(catalogue: Catalogue, jobs: readonly ServedJob[], pace: Pace): Result[] {
  const { checks, spec } = catalogue;
  const judged = jobs
    .filter((job) => job.catalogue === catalogue)
    .flatMap((job) => judgeJob(job, checks, pace));
  const byCheck = new Map<string, JudgedJob[]>();
  for (const one of judged) {
    const alike = byCheck.get(one.check.id);
    if (alike === undefined) byCheck.set(one.check.id, [one]);
    else alike.push(one);
  }
  return checks.map((check) => {
    const decisive = combineJobs(byCheck.get(check.id) ?? []);
    const name = decisive?.job.scenario.name ?? `${check.group}/${check.slug}`;
    const reproduce = `npx pollspec serve --spec ${spec.id} --scenario ${name}`;
    if (decisive === undefined) return { ...bareResult(check, reproduce), message: whyNot(check) };
    const { record, judgement } = decisive;
    const shown = { ...judgement, message: hideJwts(judgement.message) };
    return toResult(check, record, shown, { credentials: spec.credentials, reproduce });
  });
}

function whyNot({ needs }: Check): string {
  return needs === 'observations'
    ? 'the client is seen by its traffic alone, which does not tell what it understood'
    : 'no job had the scenario of this name, or the client has to be driven for it';
}

function notesOf({ dropped, strays }: TrafficReportParts, exchanges: number): string[] {
  return [
    ...(dropped.jobs > 0
      ? [`${countOf(dropped.jobs, 'job')} made room for new ones and cannot be judged.`]
      : []),
    ...(exchanges > 0
      ? [`${countOf(exchanges, 'request')} got an answer and no place in a journal, which is full.`]
      : []),
    ...(strays.count > 0
      ? [
          `${countOf(strays.count, 'request')} went to no path that a page documents: ${strays.named.join(', ')}.`,
        ]
      : []),
  ];
}

function countOf(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}
