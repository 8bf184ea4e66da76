import { describe, expect, test } from 'vitest';
import type { Result } from '../../src/report/Report.ts';
import { judgeEndpoint } from '../../src/smoke/judgeEndpoint.ts';
import { toLiveAnswer } from '../../src/smoke/toLiveAnswer.ts';
import type { Asked } from '../../src/spec/Claim.ts';
import { loadBundledSpec } from '../../src/spec/loadBundledSpec.ts';
import { loadBundledSpecs } from '../../src/spec/loadBundledSpecs.ts';
import type { Spec } from '../../src/spec/Spec.ts';
import { jobs } from './jobs.ts';

interface Told {
  asked?: Asked;
  status?: number;
  headers?: Record<string, string>;
  body?: unknown;
}

/** What is made of answers that came one after the other. */
function judge(spec: Spec, told: Told[]) {
  const answers = told.map(({ asked = 'job', status = 200, headers = {}, body }, index) =>
    toLiveAnswer(asked, {
      number: index + 1,
      wait: 0,
      request: { method: 'GET', url: 'https://api.example.com/', headers: [], body: '' },
      reply: {
        index: 0,
        label: asked,
        status,
        headers: { 'content-type': 'application/json', ...headers },
        body: typeof body === 'string' ? body : JSON.stringify(body ?? {}),
      },
      sentAtSeconds: index,
      answeredAtSeconds: index,
    }),
  );
  const { params } = jobs[spec.id as keyof typeof jobs];
  const results = judgeEndpoint(spec, answers, { params, reproduce: '' });
  const of = (slug: string): Result | undefined =>
    results.find(({ check }) => check === `${spec.id}/${slug}`);
  return { results, of };
}

describe('what the page itself shows breaks no statement of it', () => {
  const examples = loadBundledSpecs().flatMap((spec) =>
    spec.responses.flatMap(({ status, examples: shown, headers }) =>
      shown.map(({ name, value }) => ({
        spec,
        id: spec.id,
        name,
        told: {
          status,
          headers: Object.fromEntries(headers.map((header) => [header.name, String(header.example)])),
          body: value,
        },
      })),
    ),
  );
  test.each(examples)('$id $told.status $name', ({ spec, id, told }) => {
    const { results } = judge(spec, [told]);
    const failed = results.filter(({ verdict }) => verdict === 'fail').map(({ check }) => check);
    // An example that names its job is about another one than ours.
    expect(failed.filter((check) => check !== `${id}/server/job-id-text`)).toEqual([]);
    expect(results.some(({ verdict }) => verdict === 'pass')).toBe(true);
  });
});

describe('an open entry takes the reading that the answers show', () => {
  const refused = (retryAfter: string): Told => ({
    status: 429,
    headers: { 'retry-after': retryAfter },
    body: { error: { code: 'TooManyRequests', message: 'Slow down.' } },
  });
  test.each<[string, string, Told, string | null]>([
    ['itwin-reality-analysis', 'retry-after-unit', refused('30'), 'seconds'],
    [
      'itwin-reality-analysis',
      'retry-after-unit',
      refused('Mon, 02 Mar 2026 10:01:00 GMT'),
      'seconds-or-date',
    ],
    ['itwin-reality-analysis', 'retry-after-unit', refused('soon'), null],
    ['itwin-reality-analysis', 'percentage-bounds', { body: { progress: { percentage: 101 } } }, 'unbounded'],
    ['itwin-reality-analysis', 'cut-tables', { body: { progress: { state: null } } }, 'all-optional'],
    ['itwin-reality-modeling', 'rate-limit-code-sent', refused('30'), 'other-copy'],
    ['roma-asset-job', 'cause-name-sent', { body: { reasons: [{ error_code: 'x' }] } }, 'reasons'],
    ['roma-asset-job', 'cause-name-sent', { body: { reason: [{ error_code: 'x' }] } }, 'reason'],
    ['arcgis-mission-job', 'time-unit', { body: { startTime: 1590523221196 } }, 'milliseconds'],
    ['arcgis-mission-job', 'time-unit', { body: { startTime: 1590523221 } }, 'seconds'],
    ['arcgis-mission-job', 'other-states', { body: { status: 'PROCESSING' } }, 'sister-words'],
    ['arcgis-mission-job', 'errors', { body: { error: { code: 498, message: 'Invalid token.' } } }, 'in-200'],
  ])('%s %s', (id, entry, told, reading) => {
    const { of } = judge(loadBundledSpec(id), [told]);
    const result = of(`server/${entry}`);
    expect(result?.level).toBe('open');
    expect([result?.verdict, result?.reading]).toEqual([
      reading === null ? 'unverified' : 'observed',
      reading,
    ]);
  });

  test('of two readings, the one that more answers show; the message tells both', () => {
    const { of } = judge(loadBundledSpec('roma-asset-job'), [
      { body: { reasons: [{ error_code: 'x' }] } },
      { body: { reason: [{ error_code: 'x' }] } },
      { body: { reason: [{ error_code: 'x' }] } },
    ]);
    expect(of('server/cause-name-sent')).toMatchObject({
      reading: 'reason',
      message: 'reason in 2 answers and reasons in 1 answer',
    });
  });
});

describe('what was not seen is not passed', () => {
  test('without an answer, nothing is told', () => {
    const { results } = judge(loadBundledSpec('itwin-reality-analysis'), []);
    expect(new Set(results.map(({ verdict }) => verdict))).toEqual(new Set(['unverified']));
  });

  test('a server that has trouble of its own breaks no statement', () => {
    const asked: Asked[] = ['no-credential', 'unknown-job', 'job'];
    for (const spec of loadBundledSpecs()) {
      const { results } = judge(
        spec,
        asked.map((one) => ({ asked: one, status: 503, body: 'Service Unavailable' })),
      );
      expect(results.filter(({ verdict }) => verdict === 'fail' || verdict === 'pass')).toEqual([]);
    }
  });

  test('whose token is refused does not hear of jobs', () => {
    const { of } = judge(loadBundledSpec('itwin-reality-analysis'), [{ asked: 'unknown-job', status: 401 }]);
    expect(of('server/not-found-status')?.verdict).toBe('unverified');
  });
});

describe('what the page leaves open at a place is no drift there', () => {
  test.each<[string, string, Told]>([
    [
      'itwin-reality-analysis',
      'a state that is null, where the tables are cut',
      { body: { progress: { state: null, percentage: 10 } } },
    ],
    [
      'roma-asset-job',
      'times that count milliseconds',
      { body: { status: 'Running', begin_time: 1575614944000 } },
    ],
    [
      'roma-asset-job',
      'times without a zone',
      { body: { status: 'Running', begin_time: '2019-12-06T06:49:04' } },
    ],
    [
      'arcgis-mission-job',
      'a job under way without times',
      { body: { status: 'PROCESSING', startTime: null, endTime: null } },
    ],
    [
      'arcgis-mission-job',
      'an error as sister services send it',
      { body: { status: 'error', messages: 'Job not found.', code: 404 } },
    ],
    [
      'arcgis-mission-job',
      'the id of a probe',
      { asked: 'unknown-job', body: { status: 'COMPLETED', jobId: 'pollspec-no-such-job' } },
    ],
  ])('%s: %s', (id, _, told) => {
    const { results } = judge(loadBundledSpec(id), [told]);
    expect(
      results.filter(({ verdict }) => verdict === 'fail').map(({ check, message }) => `${check} ${message}`),
    ).toEqual([]);
  });
});

test('a job that is shown to whoever asks is told, where no statement is about that', () => {
  const body = { status: 'Running', progress_percent: 0.5 };
  const { of } = judge(loadBundledSpec('roma-asset-job'), [
    { asked: 'no-credential', body },
    { asked: 'unknown-job', body },
  ]);
  expect(of('drift/more')?.findings.map(({ expected, actual }) => [expected, actual])).toEqual([
    ['a refusal, as no credential was sent', 'the progress of a job'],
    ['no job, as none has that id', 'the progress of a job'],
  ]);
});

test('what is wrong in every poll is told once, with its first place', () => {
  const body = { progress: { percentage: '56', state: 'active' } };
  const { of } = judge(loadBundledSpec('itwin-reality-analysis'), [{ body }, { body }, { body }]);
  expect(of('server/percentage-number')?.findings).toEqual([
    { expected: 'a number', actual: '"56"', exchange: 1, atSeconds: 0, pointer: '/progress/percentage' },
  ]);
});
