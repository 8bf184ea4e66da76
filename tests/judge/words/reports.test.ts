import { expect, it } from 'vitest';
import type { Observation } from '../../../src/client/Observation.ts';
import type { Outcome } from '../../../src/driver/RunRecord.ts';
import { judgeChanges } from '../../../src/judge/judgeChanges.ts';
import { judgeError } from '../../../src/judge/judgeError.ts';
import { judgeErrorMessage } from '../../../src/judge/judgeErrorMessage.ts';
import { judgeEveryChange } from '../../../src/judge/judgeEveryChange.ts';
import { judgeKept } from '../../../src/judge/judgeKept.ts';
import { judgeLastPercent } from '../../../src/judge/judgeLastPercent.ts';
import { judgeNotProgress } from '../../../src/judge/judgeNotProgress.ts';
import { judgeReading } from '../../../src/judge/judgeReading.ts';
import { judgeTwoWaits } from '../../../src/judge/judgeTwoWaits.ts';
import { readBeside } from '../../../src/judge/readBeside.ts';
import { inventedSpec as spec } from '../../helpers/inventedSpec.ts';
import {
  crashed,
  done,
  failed,
  journalOf,
  type Poll,
  pollsAt,
  recordOf,
  unsettled,
  waitOf,
} from '../../helpers/journal.ts';
import { said } from './said.ts';

const noWait = { waits: [] };
const one: Poll[] = [{ atSeconds: 0 }];
const two: Poll[] = [{ atSeconds: 0 }, { atSeconds: 15 }];
const reports = (...observations: Observation[]) =>
  observations.map((observation, index) => ({ observation, atSeconds: index * 15 }));

it('judgeChanges', () => {
  const bodies = [{ state: 'queued' }, { state: 'running', percent: 40 }, { percent: 70 }];
  const judge = (...observations: Observation[]) =>
    said(judgeChanges(recordOf(two, { progress: reports(...observations) }), spec, bodies));
  expect({
    'no wait': said(judgeChanges(recordOf(two, {}, noWait), spec, bodies)),
    crashed: said(judgeChanges(recordOf(two, { outcome: crashed('boom') }), spec, bodies)),
    'no report': judge(),
    'neither state nor percentage': judge({ phase: 'running' }, {}),
    'the state alone': judge({ state: 'queued' }, { state: 'running' }),
    'the percentage alone': judge({ percent: 40 }, { percent: 70 }),
    'zero for no percentage': judge({ state: 'queued', percent: 0 }),
    'twice the same': judge({ percent: 40 }, { percent: 40 }),
    'as exact as can be': judge({ percent: 40.0000009 }),
    'less exact': judge({ percent: 40.000002 }),
    'made up': judge({ state: 'queued' }, { state: 'baking', percent: 40 }),
    'out of order': judge({ percent: 70 }, { percent: 40 }),
    'of the second wait': said(
      judgeChanges(
        recordOf(two, {}, { waits: [waitOf(), waitOf({ progress: reports({ percent: 41 }) })] }),
        spec,
        bodies,
        1,
      ),
    ),
  }).toMatchInlineSnapshot(`
    {
      "as exact as can be": [
        "pass: reported in the order of the answers",
      ],
      "crashed": [
        "fail: expected the changes to be reported; got it crashed: boom",
        "want the changes to be reported; got it crashed: boom",
      ],
      "less exact": [
        "fail: expected one of the answers, in their order: queued without a percentage, running 40 %, no state 70 %; got {"percent":40.000002}",
        "want one of the answers, in their order: queued without a percentage, running 40 %, no state 70 %; got {"percent":40.000002} | at 0 s",
      ],
      "made up": [
        "fail: expected one of the answers, in their order: queued without a percentage, running 40 %, no state 70 %; got {"state":"baking","percent":40}",
        "want one of the answers, in their order: queued without a percentage, running 40 %, no state 70 %; got {"state":"baking","percent":40} | at 15 s",
      ],
      "neither state nor percentage": [
        "unverified: the client reports neither state nor percentage",
      ],
      "no report": [
        "unverified: the client reports nothing while it waits",
      ],
      "no wait": [
        "unverified: the client reports nothing while it waits",
      ],
      "of the second wait": [
        "fail: expected one of the answers, in their order: queued without a percentage, running 40 %, no state 70 %; got {"percent":41}",
        "want one of the answers, in their order: queued without a percentage, running 40 %, no state 70 %; got {"percent":41} | at 0 s",
      ],
      "out of order": [
        "fail: expected one of the answers, in their order: no state 70 %; got {"percent":40}",
        "want one of the answers, in their order: no state 70 %; got {"percent":40} | at 15 s",
      ],
      "the percentage alone": [
        "pass: reported in the order of the answers",
      ],
      "the state alone": [
        "pass: reported in the order of the answers",
      ],
      "twice the same": [
        "pass: reported in the order of the answers",
      ],
      "zero for no percentage": [
        "pass: reported in the order of the answers",
      ],
    }
  `);
});

it('judgeEveryChange', () => {
  const bodies = [10, 50, 40].map((percent) => ({ state: 'running', percent }));
  const judge = (
    observations: Observation[],
    outcome: Outcome = done({ percent: 40 }),
    polls = pollsAt([0, 15, 30]),
  ) => said(judgeEveryChange(recordOf(polls, { progress: reports(...observations), outcome }), spec, bodies));
  const shown = [{ percent: 10 }, { percent: 50 }];
  expect({
    'no wait': said(judgeEveryChange(recordOf(two, {}, noWait), spec, bodies)),
    'no percentage': judge([{ state: 'running' }]),
    'the last by the result': judge(shown),
    'the last not at all': judge(shown, done({})),
    'as exact as can be': judge([{ percent: 10.000001 }, { percent: 50 }]),
    'less exact': judge([{ percent: 10.000002 }, { percent: 50 }]),
    'fails at the fall': judge(shown, failed({ kind: 'malformed' }, 30)),
    'fails before it': judge(shown, failed({ kind: 'malformed' }, 15), pollsAt([0, 15])),
    'does not come to the end': judge(shown, done({ percent: 40 }), pollsAt([0, 15])),
  }).toMatchInlineSnapshot(`
    {
      "as exact as can be": [
        "pass: every change was reported",
      ],
      "does not come to the end": [
        "unverified: the wait did not come to the end of the job",
      ],
      "fails at the fall": [
        "fail: expected the wait to go on when the percentage falls; got it failed with {"kind":"malformed"}",
        "want the wait to go on when the percentage falls; got it failed with {"kind":"malformed"} | #3",
      ],
      "fails before it": [
        "unverified: the wait did not come to the end of the job",
      ],
      "less exact": [
        "fail: expected a report of 10 %; got reports of 10.000002 %, 50 %, 40 %",
        "want a report of 10 %; got reports of 10.000002 %, 50 %, 40 %",
      ],
      "no percentage": [
        "unverified: the client reports no percentage while it waits",
      ],
      "no wait": [
        "unverified: the client reports no percentage while it waits",
      ],
      "the last by the result": [
        "pass: every change was reported",
      ],
      "the last not at all": [
        "fail: expected a report of 40 %; got reports of 10 %, 50 %",
        "want a report of 40 %; got reports of 10 %, 50 %",
      ],
    }
  `);
});

it('judgeKept', () => {
  const judge = (more: object) => said(judgeKept(recordOf(one, more)));
  expect({
    'no wait': said(judgeKept(recordOf(one, {}, noWait))),
    copies: judge({ mutated: undefined, progress: reports({ percent: 1 }) }),
    'no report': judge({ progress: [] }),
    kept: judge({ progress: reports({ percent: 1 }) }),
    changed: judge({ progress: reports({ percent: 1 }, { percent: 2 }), mutated: [1] }),
  }).toMatchInlineSnapshot(`
    {
      "changed": [
        "fail: expected an observation of its own for each report; got report 2 was changed afterwards",
        "want an observation of its own for each report; got report 2 was changed afterwards",
      ],
      "copies": [
        "unverified: the client hands over copies, so that changes of its own do not show",
      ],
      "kept": [
        "pass: reported observations stay as they were",
      ],
      "no report": [
        "unverified: the client reports nothing while it waits",
      ],
      "no wait": [
        "unverified: the client reports nothing while it waits",
      ],
    }
  `);
});

it('judgeLastPercent', () => {
  const body = { state: 'done', percent: 56.1 };
  const judge = (outcome: Outcome, answered: object = body) =>
    said(judgeLastPercent(recordOf(one, { outcome }), spec, answered));
  expect({
    'no wait': said(judgeLastPercent(recordOf(one, {}, noWait), spec, body)),
    failed: judge(failed({ kind: 'other' })),
    'no percentage shown': judge(done({ state: 'done' })),
    'no percentage answered': judge(done({ percent: 3 }), { state: 'done' }),
    right: judge(done({ percent: 56.1 })),
    'as exact as can be': judge(done({ percent: 56.1000009 })),
    wrong: judge(done({ percent: 56 })),
    'of a long fraction': judge(done({ percent: 7 }), { percent: 7.000000000000001 * 2 }),
  }).toMatchInlineSnapshot(`
    {
      "as exact as can be": [
        "pass: resolved with the last percentage",
      ],
      "failed": [
        "unverified: the wait resolved with no percentage: it failed with {"kind":"other"}",
      ],
      "no percentage answered": [
        "unverified: the wait resolved with no percentage: it resolved with {"percent":3}",
      ],
      "no percentage shown": [
        "unverified: the wait resolved with no percentage: it resolved with {"state":"done"}",
      ],
      "no wait": [
        "unverified: the wait resolved with no percentage: no wait",
      ],
      "of a long fraction": [
        "fail: expected 14 %; got 7 %",
        "want 14 %; got 7 %",
      ],
      "right": [
        "pass: resolved with the last percentage",
      ],
      "wrong": [
        "fail: expected 56.1 %; got 56 %",
        "want 56.1 %; got 56 %",
      ],
    }
  `);
});

it('judgeTwoWaits', () => {
  const answers = (state: string) => [
    { state: 'running', percent: 1 },
    { state, percent: 100 },
  ];
  const bodies: [unknown[], unknown[]] = [answers('done'), answers('done')];
  const journal = journalOf([
    { atSeconds: 0, body: JSON.stringify(bodies[0][1]) },
    { atSeconds: 0, wait: 1, body: JSON.stringify(bodies[1][1]) },
  ]);
  const judge = (first: Outcome, second: Outcome) => {
    const progress = reports({ percent: 1 });
    const waits = [first, second].map((outcome) => waitOf({ outcome, progress }));
    return said(judgeTwoWaits(recordOf([], {}, { waits, journal }), spec, bodies));
  };
  expect({
    'both end': judge(done({ state: 'done' }), done({ state: 'done' })),
    'both fail': judge(failed({ kind: 'other' }), unsettled('requests', 60)),
    'both come to a standstill': judge(unsettled('stalled', 60), unsettled('stalled', 60)),
    'the second does not': judge(done({ state: 'done' }), done({ state: 'running' })),
    'the first does not': judge(failed({ kind: 'other' }), done({ state: 'done' })),
  }).toMatchInlineSnapshot(`
    {
      "both come to a standstill": [
        "fail: expected wait 1: the wait to end at the state "done" and to resolve with it, phase succeeded; got it came to a standstill: no timer, no request, nothing under way, and the call never settled (after 60 s) at /state",
        "want wait 1: the wait to end at the state "done" and to resolve with it, phase succeeded; got it came to a standstill: no timer, no request, nothing under way, and the call never settled (after 60 s) | /state",
        "want wait 2: the wait to end at the state "done" and to resolve with it, phase succeeded; got it came to a standstill: no timer, no request, nothing under way, and the call never settled (after 60 s) | /state",
      ],
      "both end": [
        "pass: each wait ended with its own job",
      ],
      "both fail": [
        "unverified: neither wait ended well: it failed with {"kind":"other"}",
      ],
      "the first does not": [
        "fail: expected wait 1: the wait to end at the state "done" and to resolve with it, phase succeeded; got it failed with {"kind":"other"} at /state",
        "want wait 1: the wait to end at the state "done" and to resolve with it, phase succeeded; got it failed with {"kind":"other"} | /state",
      ],
      "the second does not": [
        "fail: expected wait 2: state "done"; got state "running" at /state",
        "want wait 2: state "done"; got state "running" | /state",
      ],
    }
  `);
});

it('judgeNotProgress', () => {
  const judge = (outcome: Outcome, polls = one, observations: Observation[] = [], anyKind = false) =>
    said(judgeNotProgress(recordOf(polls, { outcome, progress: reports(...observations) }), anyKind));
  const malformed = failed({ kind: 'malformed' });
  expect({
    'no wait': said(judgeNotProgress(recordOf(one, {}, noWait))),
    malformed: judge(malformed),
    'no kind': judge(failed({})),
    'another kind': judge(failed({ kind: 'server' })),
    'any kind': judge(failed({ kind: 'server' }), one, [], true),
    'reported first': judge(malformed, one, [{ percent: 0 }]),
    'an empty report first': judge(malformed, one, [{}]),
    'reported after the next answer': judge(done({ percent: 9 }), two, [{}, { percent: 9 }]),
    'asked again': judge(done({ percent: 9 }), two),
    'asked again and failed': judge(failed({ kind: 'malformed' }, 15), two),
    'asked again and crashed': judge(crashed('boom', 15), two),
    'sent nothing': judge(failed({ kind: 'network' }), []),
    undecided: judge(unsettled('patience', 9)),
    resolved: judge(done({ state: 'done' })),
    crashed: judge(crashed('boom')),
    'crashed without a request': judge(crashed('boom'), []),
  }).toMatchInlineSnapshot(`
    {
      "an empty report first": [
        "pass: reported as malformed",
      ],
      "another kind": [
        "fail: expected an error of kind malformed: the answer holds no progress; got it failed with {"kind":"server"}",
        "want an error of kind malformed: the answer holds no progress; got it failed with {"kind":"server"} | #1",
      ],
      "any kind": [
        "pass: reported as server",
      ],
      "asked again": [
        "unverified: the client asked again and went on with the next answer",
      ],
      "asked again and crashed": [
        "fail: expected an error of kind malformed: the answer holds no progress; got it crashed: boom",
        "want an error of kind malformed: the answer holds no progress; got it crashed: boom | #1",
      ],
      "asked again and failed": [
        "fail: expected an error of kind malformed: the answer holds no progress; got it failed with {"kind":"malformed"}",
        "want an error of kind malformed: the answer holds no progress; got it failed with {"kind":"malformed"} | #1",
      ],
      "crashed": [
        "fail: expected an error of kind malformed: the answer holds no progress; got it crashed: boom",
        "want an error of kind malformed: the answer holds no progress; got it crashed: boom | #1",
      ],
      "crashed without a request": [
        "fail: expected an error of kind malformed: the answer holds no progress; got it crashed: boom",
        "want an error of kind malformed: the answer holds no progress; got it crashed: boom",
      ],
      "malformed": [
        "pass: reported as malformed",
      ],
      "no kind": [
        "pass: reported as an error, of a kind that the client does not tell",
      ],
      "no wait": [
        "unverified: the run has no wait",
      ],
      "reported after the next answer": [
        "unverified: the client asked again and went on with the next answer",
      ],
      "reported first": [
        "fail: expected an error of kind malformed: the answer holds no progress; got it reported {"percent":0}",
        "want an error of kind malformed: the answer holds no progress; got it reported {"percent":0} | #1 | at 0 s",
      ],
      "resolved": [
        "fail: expected an error of kind malformed: the answer holds no progress; got it resolved with {"state":"done"}",
        "want an error of kind malformed: the answer holds no progress; got it resolved with {"state":"done"} | #1",
      ],
      "sent nothing": [
        "unverified: the client sent no request: it failed with {"kind":"network"}",
      ],
      "undecided": [
        "unverified: it had not ended when the time for it was over, on a clock that cannot be hurried (after 9 s)",
      ],
    }
  `);
});

it('judgeError', () => {
  const question = { status: 503, code: 'Busy', message: 'Come later.' };
  const judge = (outcome: Outcome, polls = one, observations: Observation[] = [], asked: object = question) =>
    said(
      judgeError(recordOf(polls, { outcome, progress: reports(...observations) }), { ...question, ...asked }),
    );
  const unreadable = { code: undefined, message: undefined };
  expect({
    'no wait': said(judgeError(recordOf(one, {}, noWait), question)),
    right: judge(failed({ kind: 'server', status: 503, code: 'Busy' })),
    'the status alone': judge(failed({ status: 503 })),
    'neither kind nor status': judge(failed({ code: 'Busy' })),
    'wrong in all': judge(failed({ kind: 'other', status: 500, code: 'Bust' })),
    'an error that tells null': judge(failed({ kind: 'server', code: null } as never)),
    'where no code can be read': judge(failed({ kind: 'server', code: 'Busy' }), one, [], unreadable),
    'pasted undefined': judge(
      failed({ kind: 'server', message: 'HTTP 503: undefined.' }),
      one,
      [],
      unreadable,
    ),
    'pasted an object': judge(
      failed({ kind: 'server', message: 'No: [object Object]!' }),
      one,
      [],
      unreadable,
    ),
    'a message that says undefined': judge(
      failed({ kind: 'server', message: 'undefined is no job' }),
      one,
      [],
      unreadable,
    ),
    'pasted where there is a message': judge(failed({ kind: 'server', message: 'undefined' })),
    'shown as progress': judge(failed({ kind: 'server' }), one, [{ state: 'Busy' }]),
    'progress of the next answer': judge(done({ percent: 9 }, 15), two, [{}, { percent: 9 }]),
    'asked again and failed': judge(failed({ kind: 'server' }, 15), two),
    'asked again and crashed': judge(crashed('boom', 15), two),
    undecided: judge(unsettled('patience', 9)),
    resolved: judge(done({ state: 'done' })),
    crashed: judge(crashed('boom')),
    'sent nothing': judge(failed({ kind: 'network' }), []),
    'crashed without a request': judge(crashed('boom'), []),
  }).toMatchInlineSnapshot(`
    {
      "a message that says undefined": [
        "pass: reported as server",
      ],
      "an error that tells null": [
        "pass: reported as server",
      ],
      "asked again and crashed": [
        "fail: expected an error of kind server with status 503; got it crashed: boom",
        "want an error of kind server with status 503; got it crashed: boom | #1",
      ],
      "asked again and failed": [
        "pass: reported as server",
      ],
      "crashed": [
        "fail: expected an error of kind server with status 503; got it crashed: boom",
        "want an error of kind server with status 503; got it crashed: boom | #1",
      ],
      "crashed without a request": [
        "fail: expected an error of kind server with status 503; got it crashed: boom",
        "want an error of kind server with status 503; got it crashed: boom",
      ],
      "neither kind nor status": [
        "unverified: the client tells neither kind nor status of its errors",
      ],
      "no wait": [
        "unverified: the run has no wait",
      ],
      "pasted an object": [
        "fail: expected a message for people; got message "No: [object Object]!"",
        "want a message for people; got message "No: [object Object]!" | #1",
      ],
      "pasted undefined": [
        "fail: expected a message for people; got message "HTTP 503: undefined."",
        "want a message for people; got message "HTTP 503: undefined." | #1",
      ],
      "pasted where there is a message": [
        "pass: reported as server",
      ],
      "progress of the next answer": [
        "unverified: the client asked again, so its error was not seen",
      ],
      "resolved": [
        "fail: expected an error of kind server with status 503; got it resolved with {"state":"done"}",
        "want an error of kind server with status 503; got it resolved with {"state":"done"} | #1",
      ],
      "right": [
        "pass: reported as server",
      ],
      "sent nothing": [
        "unverified: the client sent no request: it failed with {"kind":"network"}",
      ],
      "shown as progress": [
        "fail: expected an error of kind server with status 503; got progress: {"state":"Busy"}",
        "want an error of kind server with status 503; got progress: {"state":"Busy"} | #1 | at 0 s",
      ],
      "the status alone": [
        "pass: reported as status 503",
      ],
      "undecided": [
        "unverified: it had not ended when the time for it was over, on a clock that cannot be hurried (after 9 s)",
      ],
      "where no code can be read": [
        "pass: reported as server",
      ],
      "wrong in all": [
        "fail: expected kind "server"; got kind "other"",
        "want kind "server"; got kind "other" | #1",
        "want status 503; got status 500 | #1",
        "want code "Busy"; got code "Bust" | #1",
      ],
    }
  `);
});

it('judgeErrorMessage', () => {
  const judge = (outcome: Outcome, polls = one) =>
    said(judgeErrorMessage(recordOf(polls, { outcome }), 'Come "later".'));
  expect({
    'no wait': said(judgeErrorMessage(recordOf(one, {}, noWait), 'Come "later".')),
    'no error': judge(done({})),
    'no request': judge(failed({ message: 'Come "later".' }), []),
    'no message': judge(failed({ kind: 'server' })),
    kept: judge(failed({ message: 'HTTP 503: Come "later".' })),
    lost: judge(failed({ message: 'HTTP 503' })),
  }).toMatchInlineSnapshot(`
    {
      "kept": [
        "pass: the server's message is kept",
      ],
      "lost": [
        "fail: expected a message that holds "Come \\"later\\"."; got "HTTP 503"",
        "want a message that holds "Come \\"later\\"."; got "HTTP 503" | #1",
      ],
      "no error": [
        "unverified: the client reported no error",
      ],
      "no message": [
        "unverified: the client tells no message of its errors",
      ],
      "no request": [
        "unverified: the client reported no error",
      ],
      "no wait": [
        "unverified: the client reported no error",
      ],
    }
  `);
});

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
