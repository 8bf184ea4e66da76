import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatSeconds } from '../../src/judge/formatSeconds.ts';
import { readProgress } from '../../src/judge/readProgress.ts';
import { jobBody } from '../../src/scenario/jobBody.ts';
import type { Spec } from '../../src/spec/Spec.ts';
import { inventedSpec } from '../helpers/inventedSpec.ts';

const SEED = 20_260_302;
const steps: Spec = {
  ...inventedSpec,
  progress: { state: '/job/state', percent: { done: '/job/done', total: '/job/total' } },
};
const fraction: Spec = { ...inventedSpec, progress: { state: '/state', percent: { at: '/part', of: 1 } } };
const flagged: Spec = {
  ...inventedSpec,
  flags: [{ at: '/cancelled', equals: true, state: 'done', phases: ['cancelled'] }],
  alsoSeen: { DONE: ['succeeded'] },
};

describe('a 200 body', () => {
  it.each<{ name: string; spec: Spec; body: unknown; want: object }>([
    {
      name: 'holds state and percentage',
      spec: inventedSpec,
      body: { state: 'running', percent: 40 },
      want: { state: 'running', phases: ['running'], percent: 40 },
    },
    {
      name: 'may hold a fraction of one',
      spec: fraction,
      body: { state: 'running', part: 0.35 },
      want: { state: 'running', phases: ['running'], percent: 35 },
    },
    {
      name: 'may count steps',
      spec: steps,
      body: { job: { state: 'running', done: 1, total: 4 } },
      want: { state: 'running', phases: ['running'], percent: 25 },
    },
    {
      name: 'may count no steps at all',
      spec: steps,
      body: { job: { state: 'queued', done: 0, total: 0 } },
      want: { state: 'queued', phases: ['waiting'] },
    },
    {
      name: 'may lack the total',
      spec: steps,
      body: { job: { state: 'queued', done: 0 } },
      want: { state: 'queued', phases: ['waiting'] },
    },
    { name: 'may show null', spec: inventedSpec, body: { state: null, percent: null }, want: { phases: [] } },
    {
      name: 'may show texts for numbers',
      spec: inventedSpec,
      body: { state: 1, percent: '40' },
      want: { phases: [] },
    },
    {
      name: 'may show an unknown state',
      spec: inventedSpec,
      body: { state: 'new' },
      want: { state: 'new', phases: [] },
    },
    {
      name: 'may show a flag beside the state',
      spec: flagged,
      body: { state: 'done', cancelled: true },
      want: { state: 'done', phases: ['cancelled'] },
    },
    {
      name: 'may show the flag beside another state',
      spec: flagged,
      body: { state: 'running', cancelled: true },
      want: { state: 'running', phases: ['running'] },
    },
    {
      name: 'may show the flag as another value',
      spec: flagged,
      body: { state: 'done', cancelled: 'true' },
      want: { state: 'done', phases: ['succeeded'] },
    },
    {
      name: 'may show a state of another revision',
      spec: flagged,
      body: { state: 'DONE' },
      want: { state: 'DONE', phases: ['succeeded'] },
    },
    { name: 'may be null', spec: inventedSpec, body: null, want: { phases: [] } },
    { name: 'may be a text', spec: inventedSpec, body: 'done', want: { phases: [] } },
    { name: 'may be a list', spec: inventedSpec, body: [], want: { phases: [] } },
  ])('$name', ({ spec, body, want }) => {
    expect(readProgress(spec, body)).toEqual(want);
  });

  it('knows no phase for the names that every object has', () => {
    for (const state of ['constructor', 'toString', '__proto__'])
      expect(readProgress(inventedSpec, { state }).phases).toEqual([]);
  });

  const states = fc.constantFrom('queued', 'running', 'done', 'never seen');
  it.each([
    { name: 'out of 100', spec: inventedSpec, percents: fc.double({ min: 0, max: 100, noNaN: true }) },
    { name: 'out of 1', spec: fraction, percents: fc.double({ min: 0, max: 100, noNaN: true }) },
    { name: 'in whole steps', spec: steps, percents: fc.integer({ min: 0, max: 100 }) },
    {
      name: 'in tenths of steps',
      spec: steps,
      percents: fc.integer({ min: 0, max: 1000 }).map((tenths) => tenths / 10),
    },
  ])('gives back the state and the percentage that jobBody put in, $name', ({ spec, percents }) => {
    fc.assert(
      fc.property(states, percents, (state, percent) => {
        const read = readProgress(spec, JSON.parse(JSON.stringify(jobBody(spec, { state, percent }))));
        expect(read.state).toBe(state);
        expect(read.percent).toBeCloseTo(percent, 9);
      }),
      { seed: SEED },
    );
  });

  it('never breaks the reader, whatever it holds', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(inventedSpec, steps, fraction, flagged), (body, spec) => {
        const { percent, phases } = readProgress(spec, body);
        expect(Array.isArray(phases)).toBe(true);
        expect(percent === undefined || typeof percent === 'number').toBe(true);
      }),
      { seed: SEED },
    );
  });
});

it.each([
  [0, '0 s'],
  [15, '15 s'],
  [0.25, '0.25 s'],
  [0.1 + 0.2, '0.3 s'],
  [3600, '3600 s'],
])('%d seconds are written %s', (seconds, want) => {
  expect(formatSeconds(seconds)).toBe(want);
});
