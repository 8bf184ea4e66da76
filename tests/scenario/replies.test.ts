import { describe, expect, it } from 'vitest';
import { errorReply } from '../../src/scenario/errorReply.ts';
import type { JobView } from '../../src/scenario/JobView.ts';
import { jobBody } from '../../src/scenario/jobBody.ts';
import { oddErrorReplies } from '../../src/scenario/oddErrorReplies.ts';
import { okReply } from '../../src/scenario/okReply.ts';
import type { Body } from '../../src/scenario/Scenario.ts';
import { toBytes } from '../../src/scenario/toBytes.ts';
import type { Spec } from '../../src/spec/Spec.ts';
import { inventedSpec } from '../helpers/inventedSpec.ts';

const steps: Spec = {
  ...inventedSpec,
  progress: { state: '/state', percent: { done: '/done', total: '/total' }, step: '/step' },
};
const fraction: Spec = { ...inventedSpec, progress: { state: '/state', percent: { at: '/percent', of: 1 } } };
const { percent: _, ...percentless } = inventedSpec.progress;

describe('the body of a job', () => {
  it.each<{ name: string; spec: Spec; view: JobView; want: unknown }>([
    {
      name: 'is the documented example where nothing is asked for',
      spec: inventedSpec,
      view: {},
      want: { state: 'running', percent: 40 },
    },
    {
      name: 'shows another state',
      spec: inventedSpec,
      view: { state: 'done' },
      want: { state: 'done', percent: 40 },
    },
    {
      name: 'shows another percentage',
      spec: inventedSpec,
      view: { percent: 56.5 },
      want: { state: 'running', percent: 56.5 },
    },
    { name: 'leaves out what is null', spec: inventedSpec, view: { state: null, percent: null }, want: {} },
    {
      name: 'counts to 1 where the page does',
      spec: fraction,
      view: { percent: 35 },
      want: { state: 'running', percent: 0.35 },
    },
    {
      name: 'counts whole steps',
      spec: steps,
      view: { percent: 25, step: 'b' },
      want: { state: 'running', percent: 40, step: 'b', done: 25, total: 100 },
    },
    {
      name: 'counts more steps for a part of a percent',
      spec: steps,
      view: { percent: 56.5 },
      want: { state: 'running', percent: 40, done: 565, total: 1000 },
    },
    {
      name: 'leaves out both counts',
      spec: steps,
      view: { percent: null },
      want: { state: 'running', percent: 40 },
    },
    {
      name: 'has no step where the page has none',
      spec: inventedSpec,
      view: { step: 'b' },
      want: { state: 'running', percent: 40 },
    },
    {
      name: 'has no percentage where the page has none',
      spec: { ...inventedSpec, progress: percentless },
      view: { percent: 10 },
      want: { state: 'running', percent: 40 },
    },
    {
      name: 'is made from nothing where the page shows no example',
      spec: { ...inventedSpec, responses: [] },
      view: { state: 'done', percent: 100 },
      want: { state: 'done', percent: 100 },
    },
  ])('$name', ({ spec, view, want }) => {
    expect(jobBody(spec, view)).toEqual(want);
  });
  it('leaves the documented example as it is', () => {
    const before = JSON.stringify(inventedSpec);
    jobBody(inventedSpec, { state: 'done', percent: null });
    expect(JSON.stringify(inventedSpec)).toBe(before);
  });
});

it('a good answer has a label for timelines, the documented content type, and what is added to it', () => {
  expect(okReply(inventedSpec, { state: 'running', percent: 10 }, { latencySeconds: 8 })).toEqual({
    label: '10 % running',
    status: 200,
    headers: { 'content-type': 'application/json' },
    body: { json: { state: 'running', percent: 10 } },
    latencySeconds: 8,
  });
  expect(okReply(inventedSpec, { state: 'running', percent: null }).label).toBe('no percentage running');
});

describe('an error', () => {
  it('is the documented example of its status', () => {
    expect(errorReply(inventedSpec, 401)).toEqual({
      label: '401',
      status: 401,
      headers: { 'content-type': 'application/json' },
      body: { json: { error: { code: 'Unauthorized', message: 'No token.' } } },
    });
  });
  it('is a line of text where the page has none, as from a gateway', () => {
    expect(errorReply(inventedSpec, 503)).toEqual({
      label: '503',
      status: 503,
      headers: { 'content-type': 'text/plain' },
      body: { text: 'Error 503' },
    });
  });
  it('says its Retry-After in the label', () => {
    expect(errorReply(inventedSpec, 429, { 'retry-after': '7' })).toMatchObject({
      label: '429 Retry-After: 7',
      headers: { 'retry-after': '7' },
    });
  });
});

describe('odd error bodies', () => {
  const bodies = oddErrorReplies(inventedSpec, 401);
  const text = (body: Body | undefined) =>
    body === undefined ? '' : new TextDecoder().decode(toBytes(body));
  const parses = (body: Body | undefined) => {
    try {
      JSON.parse(text(body));
      return true;
    } catch {
      return false;
    }
  };

  it('keep the status and name the oddity', () => {
    expect(Object.keys(bodies)).toEqual([
      'html',
      'empty',
      'empty-object',
      'null',
      'error-null',
      'truncated',
      'invalid-utf8',
      'other-type',
      'huge',
    ]);
    for (const { title, reply } of Object.values(bodies)) {
      expect(reply.status).toBe(401);
      expect(reply.label).toBe(`401 ${title}`);
    }
  });
  it.each([
    ['html', false],
    ['empty', false],
    ['empty-object', true],
    ['null', true],
    ['error-null', true],
    ['truncated', false],
    ['other-type', true],
    ['huge', true],
  ])('%s is JSON: %s', (name, want) => {
    expect(parses(bodies[name]?.reply.body)).toBe(want);
  });
  it('hold bytes that are no UTF-8', () => {
    const body = bodies['invalid-utf8']?.reply.body ?? { text: '' };
    expect(() => new TextDecoder('utf-8', { fatal: true }).decode(toBytes(body))).toThrow(TypeError);
  });
  it('hold the documented body under another content type', () => {
    expect(bodies['other-type']?.reply).toMatchObject({ headers: { 'content-type': 'text/plain' } });
    expect(JSON.parse(text(bodies['other-type']?.reply.body))).toEqual({
      error: { code: 'Unauthorized', message: 'No token.' },
    });
  });
  it('hold a message of a million characters in its documented place', () => {
    expect(JSON.parse(text(bodies.huge?.reply.body))).toEqual({
      error: { code: 'Unauthorized', message: 'x'.repeat(1_000_000) },
    });
  });
});
