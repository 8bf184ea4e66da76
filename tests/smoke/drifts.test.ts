import { describe, expect, test } from 'vitest';
import { readPointer } from '../../src/json/readPointer.ts';
import { withPointer } from '../../src/json/withPointer.ts';
import type { Reply } from '../../src/scenario/Scenario.ts';
import type { Asked } from '../../src/spec/Claim.ts';
import { loadBundledSpec } from '../../src/spec/loadBundledSpec.ts';
import { jobs } from './jobs.ts';
import type { Change } from './StandIn.ts';
import { smokeStandIn } from './smokeStandIn.ts';

const onAll =
  (to: Asked, change: (reply: Reply) => Reply): Change =>
  (reply, { asked }) =>
    asked === to ? change(reply) : reply;
const ofJob = (change: (reply: Reply) => Reply) => onAll('job', change);
const body = (reply: Reply) => ('json' in reply.body ? reply.body.json : undefined);
/** Sets a member, or removes it. */
const set = (pointer: string, value: unknown) =>
  ((reply) => ({ ...reply, body: { json: withPointer(body(reply), pointer, value) } })) satisfies (
    reply: Reply,
  ) => Reply;
const move = (from: string, to: string) =>
  ((reply) => {
    const value = readPointer(body(reply), from);
    return set(to, value)(set(from, undefined)(reply));
  }) satisfies (reply: Reply) => Reply;
const status = (code: number) => (reply: Reply) => ({ ...reply, status: code });
const html = (reply: Reply) => ({
  ...reply,
  headers: { 'content-type': 'text/html' },
  body: { text: '<h1>Hello</h1>' },
});
const asText = (reply: Reply) => ({ ...reply, headers: { 'content-type': 'text/plain' } });
const progress = (reply: Reply) => ({
  ...reply,
  status: 200,
  body: { json: { progress: { state: 'active', percentage: 10, step: 'x' } } },
});

interface Drifting {
  spec: keyof typeof jobs;
  drift: string;
  change: Change;
  /** The checks that fail, without the spec. */
  fails?: string[];
  /** What is told as merely new. */
  news?: string[];
}

const ANALYSIS: Omit<Drifting, 'spec'>[] = [
  {
    drift: 'shows percentages as texts',
    change: ofJob(set('/progress/percentage', '56')),
    fails: ['server/percentage-number'],
  },
  {
    drift: 'knows another state',
    change: ofJob(set('/progress/state', 'queued')),
    fails: ['server/state-enum'],
  },
  {
    drift: 'writes states in capitals',
    change: ofJob(set('/progress/state', 'ACTIVE')),
    fails: ['server/state-enum'],
  },
  {
    drift: 'shows the state as a number',
    change: ofJob(set('/progress/state', 2)),
    fails: ['server/state-text'],
  },
  {
    drift: 'shows the step as an object',
    change: ofJob(set('/progress/step', { name: 'x' })),
    fails: ['server/step-text'],
  },
  {
    drift: 'shows the progress as a list',
    change: ofJob(set('/progress', [])),
    fails: ['server/progress-object'],
  },
  {
    drift: 'names the envelope otherwise',
    change: ofJob(move('/progress', '/jobProgress')),
    fails: ['server/response-required'],
    news: ['/jobProgress'],
  },
  { drift: 'answers with HTML', change: ofJob(html), fails: ['server/ok-json'] },
  {
    drift: 'answers with half a body',
    change: ofJob((reply) => ({ ...reply, body: { text: '{"progress":{' } })),
    fails: ['server/ok-json'],
  },
  {
    drift: 'answers 202 while the job is active',
    change: ofJob(status(202)),
    fails: ['server/ok-status'],
    news: ['202'],
  },
  {
    drift: 'refuses a missing credential with 403',
    change: onAll('no-credential', status(403)),
    fails: ['server/unauthorized-no-token'],
    news: ['403'],
  },
  {
    drift: 'asks for no credential',
    change: onAll('no-credential', progress),
    fails: ['server/unauthorized-no-token'],
  },
  {
    drift: 'has another code for a missing credential',
    change: onAll('no-credential', set('/error/code', 'Unauthorized')),
    fails: ['server/unauthorized-code'],
  },
  {
    drift: 'answers 400 for a job that is not there',
    change: onAll('unknown-job', status(400)),
    fails: ['server/not-found-status'],
    news: ['400'],
  },
  {
    drift: 'has another code for a job that is not there',
    change: onAll('unknown-job', set('/error/code', 'JobNotFound')),
    fails: ['server/not-found-code'],
  },
  {
    drift: 'has numbers for codes',
    change: onAll('unknown-job', set('/error/code', 404)),
    fails: ['server/error-code'],
  },
  {
    drift: 'has no message in its errors',
    change: onAll('unknown-job', set('/error/message', undefined)),
    fails: ['server/error-required'],
  },
  // Merely new, or allowed.
  {
    drift: 'tells more than is documented',
    change: ofJob(set('/progress/etaSeconds', 90)),
    news: ['/progress/etaSeconds'],
  },
  {
    drift: 'tells more in an error',
    change: onAll('unknown-job', set('/error/traceId', 'abc')),
    news: ['/error/traceId'],
  },
  {
    drift: 'sends errors in HTML',
    change: onAll('unknown-job', html),
    news: ['a body that is no JSON, as text/html'],
  },
  { drift: 'sends JSON as text', change: ofJob(asText), news: ['JSON as text/plain'] },
  { drift: 'leaves out what is optional', change: ofJob(set('/progress/step', undefined)) },
];

const OTHERS: Drifting[] = [
  {
    spec: 'itwin-reality-modeling',
    drift: 'uses the envelope of its sister',
    change: ofJob(move('/jobProgress', '/progress')),
    fails: ['server/response-closed', 'server/response-required'],
  },
  {
    spec: 'itwin-reality-modeling',
    drift: 'tells more than its schema allows',
    change: ofJob(set('/traceId', 'abc')),
    fails: ['server/response-closed'],
  },
  {
    spec: 'roma-asset-job',
    drift: 'shows percentages up to 100',
    change: ofJob(set('/progress_percent', 35)),
    fails: ['server/percent-bounds'],
  },
  {
    spec: 'roma-asset-job',
    drift: 'writes states in capitals',
    change: ofJob(set('/status', 'RUNNING')),
    fails: ['server/status-enum'],
  },
  {
    spec: 'roma-asset-job',
    drift: 'has no archive for an export that succeeded',
    change: ofJob(set('/archive_id', undefined)),
    fails: ['server/success-archive'],
  },
  {
    spec: 'arcgis-mission-job',
    drift: 'counts steps in texts',
    change: ofJob(set('/customAttributes/totalSteps', '5')),
    fails: ['server/total-steps'],
  },
  {
    spec: 'arcgis-mission-job',
    drift: 'counts times in seconds',
    change: ofJob(set('/startTime', 1590523221)),
    fails: ['server/times-in-milliseconds'],
  },
  {
    spec: 'arcgis-mission-job',
    drift: 'shows another job',
    change: ofJob(set('/jobId', 'somebody-elses')),
    fails: ['server/job-id-text'],
  },
];

/** What is told as new of an endpoint that does what the page says: these pages name no status for a job that is not there. */
const ALWAYS_NEW: Partial<Record<keyof typeof jobs, string[]>> = {
  'roma-asset-job': ['404'],
  'arcgis-mission-job': ['404'],
};

const drifting: Drifting[] = [
  ...ANALYSIS.map((one) => ({ ...one, spec: 'itwin-reality-analysis' as const })),
  ...OTHERS,
];

async function smoke(id: keyof typeof jobs, change?: Change) {
  const { params, job } = jobs[id];
  const { report } = await smokeStandIn({ spec: loadBundledSpec(id), params, job, change });
  const short = (check: string) => check.slice(id.length + 1);
  const news = report.results.find(({ check }) => check === `${id}/drift/more`);
  return {
    report,
    fails: report.results.filter(({ verdict }) => verdict === 'fail').map(({ check }) => short(check)),
    news: (news?.findings ?? []).map(({ pointer, actual }) => pointer ?? actual),
  };
}

describe('an endpoint that does what the page says shows no drift', () => {
  test.each(Object.keys(jobs) as (keyof typeof jobs)[])('%s', async (id) => {
    const { report, fails, news } = await smoke(id);
    expect({ fails, news }).toEqual({ fails: [], news: ALWAYS_NEW[id] ?? [] });
    expect(report).toMatchObject({ complete: true, summary: { conforms: true, fault: 0 } });
    expect(report.summary.pass).toBeGreaterThan(5);
  });
});

describe('an endpoint that drifts in one way is found out, and nothing else is blamed', () => {
  test.each(drifting)('$spec $drift', async ({ spec, change, fails = [], news = [] }) => {
    const found = await smoke(spec, change);
    expect({ fails: found.fails, news: found.news }).toEqual({
      fails,
      news: [...(ALWAYS_NEW[spec] ?? []), ...news],
    });
  });

  test('at least 20 ways are shown', () => {
    expect(drifting.filter(({ fails = [] }) => fails.length > 0).length).toBeGreaterThanOrEqual(20);
  });
});
