import { expect, it } from 'vitest';
import type { Observation } from '../../../src/client/Observation.ts';
import type { Outcome } from '../../../src/driver/RunRecord.ts';
import { judgeError } from '../../../src/judge/judgeError.ts';
import { judgeErrorMessage } from '../../../src/judge/judgeErrorMessage.ts';
import { judgeNotProgress } from '../../../src/judge/judgeNotProgress.ts';
import { crashed, done, failed, type Poll, recordOf, unsettled } from '../../helpers/journal.ts';
import { said } from './said.ts';

const noWait = { waits: [] };
const one: Poll[] = [{ atSeconds: 0 }];
const two: Poll[] = [{ atSeconds: 0 }, { atSeconds: 15 }];
const reports = (...observations: Observation[]) =>
  observations.map((observation, index) => ({ observation, atSeconds: index * 15 }));

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
