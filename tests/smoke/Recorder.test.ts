import { describe, expect, onTestFinished, test } from 'vitest';
import { Recorder } from '../../src/smoke/client/Recorder.ts';
import { createHider } from '../../src/smoke/createHider.ts';
import type { LiveRequest } from '../../src/smoke/LiveRequest.ts';
import { inventedSpec } from '../helpers/inventedSpec.ts';
import { steppedSmokeClock } from './steppedSmokeClock.ts';

interface Told {
  status?: number;
  headers?: Record<string, string>;
}

/** A recorder in front of an endpoint that answers so, one after the other. */
async function record(told: Told[], most = 10) {
  const sent: (LiveRequest & { atSeconds: number })[] = [];
  const clock = steppedSmokeClock();
  let isEnough = false;
  const recorder = new Recorder({
    smoke: {
      spec: inventedSpec,
      baseUrl: 'https://api.example/v1',
      params: { id: 'job-1' },
      token: undefined,
      maxWaitSeconds: 60,
    },
    async send(request, _signal, onAnswer) {
      const { status = 200, headers = {} } = told[Math.min(sent.length, told.length - 1)] ?? {};
      sent.push({ ...request, atSeconds: clock.nowSeconds() });
      onAnswer();
      const body = '{"state":"running","percent":10}';
      return { status, headers, body, bytes: new TextEncoder().encode(body) };
    },
    clock,
    hide: createHider(undefined),
    credentials: [],
    signal: new AbortController().signal,
    most,
    firstNumber: 1,
    onAnswer: () => {},
    onEnough: () => {
      isEnough = true;
    },
  });
  const baseUrl = await recorder.start();
  onTestFinished(() => recorder.stop());
  const ask = (path: string, init?: RequestInit) =>
    fetch(`${baseUrl}${path}`, { redirect: 'manual', ...init }).catch(() => undefined);
  return { recorder, sent, ask, isEnough: () => isEnough };
}

const JOB = '/jobs/job-1/progress';

test('a request is passed on as it is, and its answer back', async () => {
  const { ask, sent, recorder } = await record([{}]);
  const response = await ask(`${JOB}?f=json`, { headers: { 'X-Own': 'yes', Accept: 'application/json' } });
  expect(await response?.json()).toEqual({ state: 'running', percent: 10 });
  expect(sent).toMatchObject([
    { method: 'GET', url: `https://api.example/v1${JOB}?f=json`, headers: { 'x-own': 'yes' } },
  ]);
  expect(recorder.traffic[0]?.exchange.wait).toBe(0);
});

describe('the endpoint is spared', () => {
  test('requests that are closer than a second', async () => {
    const { ask, sent, recorder } = await record([{}]);
    for (const _ of [1, 2, 3]) await ask(JOB);
    expect(sent.map(({ atSeconds }) => atSeconds)).toEqual([0, 1, 2]);
    expect(recorder.notes).toEqual(['2 of its requests were held back, to spare the endpoint.']);
    // The client is judged by when it asked.
    expect(recorder.traffic.map(({ exchange }) => exchange.sentAtSeconds)).toEqual([0, 0, 1]);
  });

  test('requests before Retry-After is over', async () => {
    const { ask, sent } = await record([{ status: 429, headers: { 'retry-after': '30' } }, {}]);
    for (const _ of [1, 2]) await ask(JOB);
    expect(sent.map(({ atSeconds }) => atSeconds)).toEqual([0, 30]);
  });

  test.each([
    ['what changes something', JOB, { method: 'DELETE' }],
    ['what is beside the base URL', '/../v2/jobs', {}],
  ])('%s', async (_, path, init) => {
    const { ask, sent, recorder } = await record([{}]);
    expect(await ask(path, init)).toBeUndefined();
    expect(sent).toEqual([]);
    expect(recorder.traffic).toHaveLength(1);
  });

  test('more than the schedule allows', async () => {
    const { ask, sent, isEnough } = await record([{}], 2);
    for (const _ of [1, 2, 3]) await ask(JOB);
    expect(sent).toHaveLength(2);
    expect(isEnough()).toBe(true);
  });
});

test('where a redirect leads to is kept and not handed on, and nothing follows it', async () => {
  const { ask, sent, recorder } = await record([
    { status: 302, headers: { location: 'https://elsewhere.example/' } },
  ]);
  const response = await ask(JOB);
  expect([response?.status, response?.headers.get('location')]).toEqual([302, null]);
  expect(recorder.traffic[0]?.exchange.reply.headers['location']).toBe('https://elsewhere.example/');
  expect(await ask(JOB)).toBeUndefined();
  expect(sent).toHaveLength(1);
});
