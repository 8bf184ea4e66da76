import { describe, expect, it } from 'vitest';
import { checksOf } from '../../src/check/checksOf.ts';
import { statesOf } from '../../src/check/statesOf.ts';
import type { Spec } from '../../src/spec/Spec.ts';
import { UsageError } from '../../src/UsageError.ts';
import { inventedSpec } from '../helpers/inventedSpec.ts';

const spec = (phases: Spec['phases'], alsoSeen: Spec['alsoSeen'] = {}): Spec => ({
  ...inventedSpec,
  phases,
  alsoSeen,
});

it.each<{ name: string; spec: Spec; want: object }>([
  {
    name: 'takes a running state before a waiting one',
    spec: spec({ queued: ['waiting'], busy: ['running'], ok: ['succeeded'], bad: ['failed'] }),
    want: {
      running: { word: 'busy', documented: true },
      waiting: 'queued',
      success: 'ok',
      terminal: ['ok', 'bad'],
    },
  },
  {
    name: 'makes do with a waiting state',
    spec: spec({ queued: ['waiting'], ok: ['succeeded'] }),
    want: {
      running: { word: 'queued', documented: true },
      waiting: 'queued',
      success: 'ok',
      terminal: ['ok'],
    },
  },
  {
    name: 'borrows a state of a sister service',
    spec: spec({ ok: ['succeeded'] }, { BUSY: ['running'] }),
    want: { running: { word: 'BUSY', documented: false }, success: 'ok', terminal: ['ok'] },
  },
  {
    name: 'takes an end of unknown outcome for success',
    spec: spec({ busy: ['running'], over: ['ended'] }),
    want: { running: { word: 'busy', documented: true }, success: 'over', terminal: ['over'] },
  },
  {
    name: 'takes a failure where nothing else ends',
    spec: spec({ busy: ['running'], bad: ['failed'] }),
    want: { running: { word: 'busy', documented: true }, success: 'bad', terminal: ['bad'] },
  },
])('$name', ({ spec: one, want }) => {
  expect(statesOf(one)).toEqual(want);
});

describe('a page whose scripts cannot be written', () => {
  it.each([
    {
      name: 'no state that ends',
      one: spec({ busy: ['running'] }),
      want: 'ends the job (succeeded, failed, cancelled or ended); it holds {"busy":["running"]}',
    },
    {
      name: 'no state that goes on',
      one: spec({ ok: ['succeeded'] }),
      want: 'goes on (waiting or running); it holds {"ok":["succeeded"]}',
    },
    { name: 'no state at all', one: spec({}), want: 'ends the job' },
  ])('since it has $name is a usage error that says so', ({ one, want }) => {
    const make = () => checksOf(one, { seed: 1, params: {} });
    expect(make).toThrow(UsageError);
    expect(make).toThrow(want);
    expect(make).toThrow('invented: expected x-pollspec.phases (or alsoSeen) to hold a state that');
  });
});
