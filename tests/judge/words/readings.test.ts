import { expect, it } from 'vitest';
import type { Observation } from '../../../src/client/Observation.ts';
import type { Outcome } from '../../../src/driver/RunRecord.ts';
import { judgeReading } from '../../../src/judge/judgeReading.ts';
import { readBeside } from '../../../src/judge/readBeside.ts';
import { inventedSpec as spec } from '../../helpers/inventedSpec.ts';
import { crashed, done, failed, type Poll, recordOf, unsettled } from '../../helpers/journal.ts';
import { said } from './said.ts';

const noWait = { waits: [] };
const one: Poll[] = [{ atSeconds: 0 }];
const two: Poll[] = [{ atSeconds: 0 }, { atSeconds: 15 }];
const reports = (...observations: Observation[]) =>
  observations.map((observation, index) => ({ observation, atSeconds: index * 15 }));

it('judgeReading', () => {
  const body = { state: 'running', percent: 56, step: null, notes: ['a'] };
  const asks = ['state', 'phase', 'percent', 'fields'] as const;
  const judge = (observation: Observation, answered: object = body, more: object = {}) =>
    said(
      judgeReading(recordOf(one, { outcome: done(observation) }), {
        spec,
        body: answered,
        asks: [...asks],
        ...more,
      }),
    );
  const ended = (outcome: Outcome, polls = one, more: object = {}, observations: Observation[] = []) =>
    said(
      judgeReading(recordOf(polls, { outcome, progress: reports(...observations) }), {
        spec,
        body,
        asks: [...asks],
        ...more,
      }),
    );
  const withoutPercent = { ...spec, progress: { state: '/state' } };
  const steps = { ...spec, progress: { state: '/state', percent: { done: '/done', total: '/total' } } };
  expect({
    'no wait': said(judgeReading(recordOf(one, {}, noWait), { spec, body, asks: [...asks] })),
    'all right': judge({
      state: 'running',
      phase: 'running',
      percent: 56,
      fields: { '/step': null, '/notes': ['a'] },
    }),
    'all wrong': judge({
      state: 'Running',
      phase: 'waiting',
      percent: 0.56,
      fields: { '/step': 1, '/notes': [] },
    }),
    'nothing shown': judge({}),
    'nothing asked for shown': judge({ state: 'running' }, body, { asks: ['phase', 'percent'] }),
    'a field left undefined': judge({ fields: { '/step': undefined } }),
    'a field made up': judge({ fields: { '/other': 'x' } }),
    'an absent field as an empty text': judge({ fields: { '/other': '' } }),
    'an absent field as an empty list': judge({ fields: { '/other': [] } }),
    'an empty text for another': judge({ fields: { '/notes': '' } }),
    'keys in another order': judge({ fields: { '/at': { b: 1, a: 2 } } }, { at: { a: 2, b: 1 } }),
    'items in another order': judge({ fields: { '/at': [1, 2] } }, { at: [2, 1] }),
    'fields not asked for': judge({ state: 'running', fields: { '/other': 'x' } }, body, { asks: ['state'] }),
    'no state': judge({ state: '', phase: 'running' }, {}),
    'a state made up': judge({ state: 'running', phase: 'failed' }, {}),
    'an unknown state': judge({ phase: 'failed' }, { state: 'baking' }),
    'an unknown state that waits': judge({ phase: 'waiting' }, { state: 'baking' }),
    'a phase that is right too': judge({ phase: 'ended' }, body, { alsoRight: ['ended', 'running'] }),
    'no percentage as zero': judge({ percent: 0 }, {}),
    'a percentage made up': judge({ percent: 1 }, {}),
    'no percentage': judge({ phase: 'unknown' }, {}, { asks: ['percent'] }),
    'a percentage of steps': judge({ percent: 49 }, { done: 1, total: 2 }, { spec: steps }),
    'where there is none': judge({ percent: 49 }, body, { spec: withoutPercent }),
    'a long fraction': judge({ percent: 56.1 }, { percent: 56.00000000000001 }),
    'sent nothing and failed': ended(failed({ kind: 'network' }), []),
    'sent nothing and resolved': ended(done({ percent: 5 }), []),
    'went on without a word': ended(done({}, 15), two),
    undecided: ended(unsettled('patience', 9)),
    refused: ended(failed({ kind: 'malformed' })),
    'refused as it may': ended(failed({ kind: 'malformed' }), one, { mayRefuse: true }),
    'refused without a kind': ended(failed({}), one, { mayRefuse: true }),
    'refused as another kind': ended(failed({ kind: 'server' }), one, { mayRefuse: true }),
    crashed: ended(crashed('boom')),
    'crashed after a report': ended(crashed('boom'), one, {}, [{ percent: 56 }]),
    'wrong twice alike': ended(done({ percent: 1 }), one, {}, [{ percent: 1 }]),
    'the report of the next answer': ended(done({ percent: 9 }, 15), two, {}, [
      { percent: 56 },
      { percent: 9 },
    ]),
    'an empty report first': ended(done({ percent: 56 }), one, {}, [{}]),
    'a report that nothing is known yet': ended(done({ percent: 56 }), one, {}, [{ phase: 'unknown' }]),
    'a report of fields alone': ended(done({ percent: 56 }), one, {}, [{ phase: 'unknown', fields: {} }]),
    'nothing but unknown': ended(done({ phase: 'unknown' })),
  }).toMatchInlineSnapshot(`
    {
      "a field left undefined": [
        "pass: read as the page shows it",
      ],
      "a field made up": [
        "fail: expected nothing; got "x" at /other",
        "want nothing; got "x" | #1 | /other",
      ],
      "a long fraction": [
        "fail: expected 56 %; got 56.1 % at /percent",
        "want 56 %; got 56.1 % | #1 | /percent",
      ],
      "a percentage made up": [
        "fail: expected no percentage: the answer holds none; got 1 % at /percent",
        "want no percentage: the answer holds none; got 1 % | #1 | /percent",
      ],
      "a percentage of steps": [
        "fail: expected 50 %; got 49 % at /done",
        "want 50 %; got 49 % | #1 | /done",
      ],
      "a phase that is right too": [
        "pass: read as the page shows it",
      ],
      "a report of fields alone": [
        "fail: expected phase running for the state "running"; got phase unknown at /state",
        "want phase running for the state "running"; got phase unknown | #1 | /state",
      ],
      "a report that nothing is known yet": [
        "pass: read as the page shows it",
      ],
      "a state made up": [
        "fail: expected no state; got state "running" at /state",
        "want no state; got state "running" | #1 | /state",
        "want phase unknown or waiting or running; got phase failed | #1 | /state",
      ],
      "all right": [
        "pass: read as the page shows it",
      ],
      "all wrong": [
        "fail: expected state "running"; got state "Running" at /state",
        "want state "running"; got state "Running" | #1 | /state",
        "want phase running for the state "running"; got phase waiting | #1 | /state",
        "want 56 %; got 0.56 % | #1 | /percent",
        "want null; got 1 | #1 | /step",
        "want ["a"]; got [] | #1 | /notes",
      ],
      "an absent field as an empty list": [
        "pass: read as the page shows it",
      ],
      "an absent field as an empty text": [
        "pass: read as the page shows it",
      ],
      "an empty report first": [
        "pass: read as the page shows it",
      ],
      "an empty text for another": [
        "fail: expected ["a"]; got "" at /notes",
        "want ["a"]; got "" | #1 | /notes",
      ],
      "an unknown state": [
        "fail: expected phase unknown or waiting or running for the state "baking"; got phase failed at /state",
        "want phase unknown or waiting or running for the state "baking"; got phase failed | #1 | /state",
      ],
      "an unknown state that waits": [
        "pass: read as the page shows it",
      ],
      "crashed": [
        "fail: expected the answer to be read; got it crashed: boom",
        "want the answer to be read; got it crashed: boom | #1",
      ],
      "crashed after a report": [
        "fail: expected the answer to be read; got it crashed: boom",
        "want the answer to be read; got it crashed: boom | #1",
      ],
      "fields not asked for": [
        "pass: read as the page shows it",
      ],
      "items in another order": [
        "fail: expected [2,1]; got [1,2] at /at",
        "want [2,1]; got [1,2] | #1 | /at",
      ],
      "keys in another order": [
        "pass: read as the page shows it",
      ],
      "no percentage": [
        "pass: read as the page shows it",
      ],
      "no percentage as zero": [
        "pass: read as the page shows it",
      ],
      "no state": [
        "pass: read as the page shows it",
      ],
      "no wait": [
        "unverified: the run has no wait",
      ],
      "nothing asked for shown": [
        "unverified: the client exposes no phase and no percent for this answer",
      ],
      "nothing but unknown": [
        "fail: expected phase running for the state "running"; got phase unknown at /state",
        "want phase running for the state "running"; got phase unknown | #1 | /state",
      ],
      "nothing shown": [
        "unverified: the client exposes no state and no phase and no percent and no fields for this answer",
      ],
      "refused": [
        "fail: expected the answer to be read; got it failed with {"kind":"malformed"}",
        "want the answer to be read; got it failed with {"kind":"malformed"} | #1",
      ],
      "refused as another kind": [
        "fail: expected the answer to be read; got it failed with {"kind":"server"}",
        "want the answer to be read; got it failed with {"kind":"server"} | #1",
      ],
      "refused as it may": [
        "pass: refused as malformed, which is sound where the state is absent",
      ],
      "refused without a kind": [
        "pass: refused as malformed, which is sound where the state is absent",
      ],
      "sent nothing and failed": [
        "unverified: the client sent no request: it failed with {"kind":"network"}",
      ],
      "sent nothing and resolved": [
        "fail: expected a request, and its answer to be read; got it resolved with {"percent":5} without a request",
        "want a request, and its answer to be read; got it resolved with {"percent":5} without a request",
      ],
      "the report of the next answer": [
        "pass: read as the page shows it",
      ],
      "undecided": [
        "unverified: it had not ended when the time for it was over, on a clock that cannot be hurried (after 9 s)",
      ],
      "went on without a word": [
        "unverified: the client went on to the next answer without a word of this one",
      ],
      "where there is none": [
        "fail: expected no percentage: the answer holds none; got 49 % at /state",
        "want no percentage: the answer holds none; got 49 % | #1 | /state",
      ],
      "wrong twice alike": [
        "fail: expected 56 %; got 1 % at /percent",
        "want 56 %; got 1 % | #1 | /percent",
      ],
    }
  `);
});

it('readBeside', () => {
  const body = { state: 'done', percent: 100 };
  const read = (outcome: Outcome, polls = one) => said(readBeside(recordOf(polls, { outcome }), spec, body));
  expect({
    shown: read(done({ percent: 100 })),
    dropped: read(done({ state: 'done' })),
    wrong: read(done({ percent: 1 })),
    'no word': read(done({}, 15), two),
    undecided: read(unsettled('patience', 9)),
  }).toMatchInlineSnapshot(`
    {
      "dropped": [
        "observed dropped: no percentage is shown",
      ],
      "no word": [
        "unverified: the client went on to the next answer without a word of this one",
      ],
      "shown": [
        "observed shown: the percentage is shown",
      ],
      "undecided": [
        "unverified: it had not ended when the time for it was over, on a clock that cannot be hurried (after 9 s)",
      ],
      "wrong": [
        "fail: expected 100 %; got 1 % at /percent",
        "want 100 %; got 1 % | #1 | /percent",
      ],
    }
  `);
});
