import { describe, expect, test } from 'vitest';
import { bareBody } from '../../src/scenario/bareBody.ts';
import { createPlayer } from '../../src/scenario/createPlayer.ts';
import { createTokenIssuer } from '../../src/scenario/createTokenIssuer.ts';
import { expiredTokenReply } from '../../src/scenario/expiredTokenReply.ts';
import { jsonReply } from '../../src/scenario/jsonReply.ts';
import { lostReply } from '../../src/scenario/lostReply.ts';
import { oddErrorReplies } from '../../src/scenario/oddErrorReplies.ts';
import { okReply } from '../../src/scenario/okReply.ts';
import { originPattern } from '../../src/scenario/originPattern.ts';
import type { Spec } from '../../src/spec/Spec.ts';
import { progressReply } from '../helpers/inventedPlan.ts';
import { inventedSpec as spec } from '../helpers/inventedSpec.ts';

describe('a body without its optional properties', () => {
  const schema = {
    type: 'object',
    required: ['id', 'progress'],
    properties: {
      id: { type: 'string' },
      state: { type: 'string' },
      stateText: { type: 'string' },
      note: { type: 'string' },
      progress: {
        type: 'object',
        properties: { percent: { type: 'number' }, done: {}, total: {}, step: { type: 'string' } },
      },
    },
  };
  const body = {
    id: 'a',
    state: 'running',
    stateText: 'It runs.',
    note: 'n',
    progress: { percent: 1, done: 2, total: 3, step: 's' },
  };
  const withProgress = (progress: Spec['progress']): Spec => ({
    ...spec,
    progress,
    responses: spec.responses.map((response) => ({ ...response, schema })),
  });

  test.each<{ name: string; progress: Spec['progress']; want: unknown }>([
    {
      name: 'keeps the percentage and what holds it',
      progress: { state: '/state', percent: { at: '/progress/percent', of: 100 } },
      want: { id: 'a', state: 'running', progress: { percent: 1 } },
    },
    {
      name: 'keeps both counts',
      progress: { state: '/state', percent: { done: '/progress/done', total: '/progress/total' } },
      want: { id: 'a', state: 'running', progress: { done: 2, total: 3 } },
    },
    {
      name: 'keeps no percentage where there is none',
      progress: { state: '/state' },
      want: { id: 'a', state: 'running', progress: {} },
    },
  ])('$name', ({ progress, want }) => {
    expect(bareBody(withProgress(progress), body)).toEqual(want);
  });
});

test('a lost answer is named after its fault', () => {
  const faults = ['no-answer', 'reset', 'refused', 'reset-in-body', 'short-body', 'endless-body'] as const;
  expect(faults.map((fault) => lostReply(fault).label)).toEqual([
    'no answer',
    'connection reset',
    'connection refused',
    'reset in the body',
    'body cut short',
    'body without end',
  ]);
});

test('a lost answer holds nothing, or the answer that breaks off', () => {
  const reply = progressReply('running', 40);
  expect(lostReply('reset')).toEqual({
    status: 0,
    headers: {},
    body: { text: '' },
    label: 'connection reset',
    fault: 'reset',
  });
  expect(lostReply('short-body', reply)).toEqual({ ...reply, label: 'body cut short', fault: 'short-body' });
});

describe('a JSON answer', () => {
  const typed = {
    ...spec,
    responses: spec.responses.map((one) => ({ ...one, contentType: `text/${one.status}` })),
  };
  test.each([
    {
      name: 'has the documented type of 200',
      one: { ...typed, responses: typed.responses.toReversed() },
      want: 'text/200',
    },
    {
      name: 'is JSON where the page documents no 200',
      one: { ...spec, responses: [] },
      want: 'application/json',
    },
  ])('$name', ({ one, want }) => {
    expect(jsonReply(one, { a: 1 })).toEqual({
      label: '200',
      status: 200,
      headers: { 'content-type': want },
      body: { json: { a: 1 } },
    });
  });

  test('of a job is named after percentage and state, and after their absence', () => {
    expect([
      okReply(spec, { state: 'done', percent: 7 }),
      okReply(spec, { state: null, percent: 7 }),
    ]).toMatchObject([{ label: '7 % done' }, { label: '7 % no state' }]);
  });
});

describe('the answer to an expired token', () => {
  const documented = { ...spec.responses[1], status: 401, contentType: 'application/json', schema: {} };
  const example = { name: 'a', value: { error: 'old' } };
  const plain = { 'content-type': 'text/plain; charset=utf-8' };
  test.each([
    {
      name: 'is plain where the page documents none',
      responses: [],
      headers: plain,
      body: { text: 'Unauthorized' },
    },
    {
      name: 'is plain where the page shows no example',
      responses: [{ ...documented, examples: [], headers: [] }],
      headers: plain,
      body: { text: 'Unauthorized' },
    },
    {
      name: 'is the first example, with the headers that have one',
      responses: [
        {
          ...documented,
          examples: [example, { name: 'b', value: 1 }],
          headers: [
            { name: 'X-Wait', example: 5, schema: {} },
            { name: 'X-None', schema: {} },
          ],
        },
      ],
      headers: { 'x-wait': '5', 'content-type': 'application/json' },
      body: { json: { error: 'old' } },
    },
  ])('$name', ({ responses, headers, body }) => {
    expect(expiredTokenReply({ responses: responses as Spec['responses'] })).toEqual({
      index: -1,
      label: '401 token expired',
      status: 401,
      headers,
      body,
      latencySeconds: 0,
    });
  });
});

test('odd errors are what their titles say', () => {
  const told = Object.entries(oddErrorReplies(spec, 401)).map(([name, { title, reply }]) => [
    name,
    title,
    reply.label,
    reply.headers['content-type'],
    name === 'huge' ? JSON.stringify(reply.body).length : reply.body,
  ]);
  const documented = '{"error":{"code":"Unauthorized","message":"No token."}}';
  expect(told).toEqual([
    [
      'html',
      'with an HTML page',
      '401 with an HTML page',
      'text/html',
      { text: expect.stringMatching(/^<!doctype html>/) },
    ],
    ['empty', 'without a body', '401 without a body', 'application/json', { text: '' }],
    ['empty-object', 'that says {}', '401 that says {}', 'application/json', { json: {} }],
    ['null', 'that says null', '401 that says null', 'application/json', { json: null }],
    [
      'error-null',
      'that says {"error":null}',
      '401 that says {"error":null}',
      'application/json',
      { json: { error: null } },
    ],
    [
      'truncated',
      'that breaks off',
      '401 that breaks off',
      'application/json',
      { text: documented.slice(0, 27) },
    ],
    [
      'invalid-utf8',
      'that is no UTF-8',
      '401 that is no UTF-8',
      'application/json',
      { base64: 'eyJlcnJvciI6Iv/+In0=' },
    ],
    [
      'other-type',
      'of another content type',
      '401 of another content type',
      'text/plain',
      { text: documented },
    ],
    ['huge', 'of 1 MB', '401 of 1 MB', 'application/json', 1_000_055],
  ]);
});

test('odd errors of a status that the page does not document have a message of ours', () => {
  const { errorBody: _, ...bare } = spec;
  const { 'other-type': other, huge } = oddErrorReplies(bare, 418);
  expect(other?.reply.body).toEqual({ text: '{"message":"Error 418"}' });
  expect(JSON.stringify(huge?.reply.body)).toMatch(/^\{"json":\{"message":"x{9}/);
});

describe('an origin', () => {
  test.each([
    { template: 'https://jobs.example:443/v1', origin: 'https://jobs.example', want: true },
    { template: 'https://jobs.example:4430', origin: 'https://jobs.example:4430', want: true },
    { template: 'https://jobs.example:4430', origin: 'https://jobs.example0', want: false },
    { template: 'http://jobs.example:80', origin: 'http://jobs.example', want: true },
    { template: 'http://jobs.example:443', origin: 'http://jobs.example', want: false },
    { template: 'https://Jobs.Example', origin: 'https://jobs.example', want: true },
    { template: '/v1', origin: 'https://jobs.example', want: false },
  ])('$origin matches $template: $want', ({ template, origin, want }) => {
    expect(originPattern(template).test(origin)).toBe(want);
  });
});

describe('the player', () => {
  const url = 'https://north.jobs.example/jobs/job-1/progress';
  const play = (replies: ReturnType<typeof progressReply>[], target = url, one: Spec = spec) =>
    createPlayer({
      spec: one,
      waits: [{ scenario: { name: 'short', replies }, params: { id: 'job-1' } }],
      tokens: createTokenIssuer('a.b.c'),
    })({ method: 'PUT', url: target, headers: new Headers(), body: '' }, 0);

  test('tells whoever asks elsewhere what is expected', () => {
    expect(play([progressReply('running', 1)], `${url}/x`)).toEqual({
      wait: -1,
      index: -1,
      label: 'not scripted',
      status: 599,
      headers: { 'content-type': 'text/plain; charset=utf-8' },
      body: {
        text: `Nothing answers PUT ${url}/x. Expected: GET https://{region}.jobs.example/jobs/{id}/progress`,
      },
      latencySeconds: 0,
    });
  });

  test('refuses a script without a reply', () => {
    expect(() => play([])).toThrow('The scenario "short" has no reply: expected at least one.');
  });
});
