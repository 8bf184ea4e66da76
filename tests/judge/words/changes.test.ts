import { expect, it } from 'vitest';
import type { Observation } from '../../../src/client/Observation.ts';
import type { Outcome } from '../../../src/driver/RunRecord.ts';
import { judgeChanges } from '../../../src/judge/judgeChanges.ts';
import { judgeEveryChange } from '../../../src/judge/judgeEveryChange.ts';
import { judgeKept } from '../../../src/judge/judgeKept.ts';
import { judgeLastPercent } from '../../../src/judge/judgeLastPercent.ts';
import { judgeTwoWaits } from '../../../src/judge/judgeTwoWaits.ts';
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
