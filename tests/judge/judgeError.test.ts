import { describe, expect, it } from 'vitest';
import type { ClientError } from '../../src/client/ClientError.ts';
import { errorKindOf } from '../../src/judge/errorKindOf.ts';
import { type ErrorQuestion, judgeError } from '../../src/judge/judgeError.ts';
import { readErrorCode } from '../../src/judge/readErrorCode.ts';
import { inventedSpec } from '../helpers/inventedSpec.ts';
import { crashed, done, failed, placesOf, recordOf, unsettled } from '../helpers/journal.ts';

const gone: ErrorQuestion = { status: 404, code: 'JobGone', message: 'The job is gone.' };
const one = [{ atSeconds: 0, status: 404 }];
const judge = (error: ClientError, question = gone) =>
  judgeError(recordOf(one, { outcome: failed(error) }), question);

it.each([
  [400, 'other'],
  [401, 'unauthorized'],
  [403, 'forbidden'],
  [404, 'not-found'],
  [408, 'other'],
  [429, 'rate-limited'],
  [499, 'other'],
  [500, 'server'],
  [503, 'server'],
  [599, 'server'],
])('a %i is an error of kind %s', (status, kind) => {
  expect(errorKindOf(status)).toBe(kind);
});

describe('an error', () => {
  const RIGHT: { name: string; error: ClientError; question?: ErrorQuestion }[] = [
    {
      name: 'with all that the page says',
      error: { kind: 'not-found', status: 404, code: 'JobGone', message: 'The job is gone.' },
    },
    { name: 'with its kind alone', error: { kind: 'not-found' } },
    { name: 'with its status alone', error: { status: 404 } },
    {
      name: "whose message holds the page's",
      error: { kind: 'not-found', message: '404: The job is gone. (JobGone)' },
    },
    { name: 'with a message of its own', error: { status: 404, message: 'Oops' } },
    {
      name: 'with any code and message where the body has none',
      error: { kind: 'not-found', code: 'x', message: 'HTTP 404' },
      question: { status: 404 },
    },
  ];
  it.each(RIGHT)('$name passes', ({ error, question }) => {
    expect(judge(error, question)).toMatchObject({ verdict: 'pass', findings: [] });
  });

  const WRONG: {
    name: string;
    error: ClientError;
    question?: ErrorQuestion;
    want: [expected: string, actual: string];
  }[] = [
    { name: 'of another kind', error: { kind: 'server' }, want: ['kind "not-found"', 'kind "server"'] },
    {
      name: 'of the kind other where the page documents one',
      error: { kind: 'other', status: 404 },
      want: ['kind "not-found"', 'kind "other"'],
    },
    { name: 'of another status', error: { status: 500 }, want: ['status 404', 'status 500'] },
    {
      name: 'of another code',
      error: { status: 404, code: 'Gone' },
      want: ['code "JobGone"', 'code "Gone"'],
    },
    {
      name: 'that pastes undefined',
      error: { status: 404, message: 'Error: undefined' },
      question: { status: 404 },
      want: ['a message for people', 'message "Error: undefined"'],
    },
    {
      name: 'that pastes an object',
      error: { status: 404, message: '[object Object]' },
      question: { status: 404 },
      want: ['a message for people', 'message "[object Object]"'],
    },
  ];
  it.each(WRONG)('$name fails', ({ error, question, want: [expected, actual] }) => {
    expect(judge(error, question)).toMatchObject({
      verdict: 'fail',
      findings: [{ expected, actual, exchange: 1 }],
    });
  });

  it('with neither kind nor status is unverified', () => {
    expect(judge({ message: 'The job is gone.' })).toMatchObject({ verdict: 'unverified', findings: [] });
  });
});

describe('a client that reports no error', () => {
  const two = [...one, { atSeconds: 15 }];
  const report = (atSeconds: number) => ({ observation: { percent: 0 }, atSeconds });
  const elsewhere = { atSeconds: 0, wait: -1, status: 599 };
  const CASES = [
    {
      name: 'but progress fails',
      record: recordOf(one, { outcome: done({ state: 'running' }) }),
      want: ['#1 at ? s'],
    },
    {
      name: 'but progress before it asks again fails',
      record: recordOf(two, { progress: [report(0)] }),
      want: ['#1 at 0 s'],
    },
    { name: 'but crashes fails', record: recordOf(one, { outcome: crashed() }), want: ['#1 at ? s'] },
    {
      name: 'but stands still fails',
      record: recordOf(one, { outcome: unsettled('stalled') }),
      want: ['#1 at ? s'],
    },
    {
      name: 'after a request elsewhere fails at the answer in question',
      record: recordOf([elsewhere, ...one], { outcome: done({ state: 'running' }) }),
      want: ['#2 at ? s'],
    },
  ];
  it.each(CASES)('$name', ({ record, want }) => {
    const judgement = judgeError(record, gone);
    expect(judgement.verdict).toBe('fail');
    expect(placesOf(judgement)).toEqual(want);
  });

  const UNVERIFIED = [
    { name: 'but asks again and succeeds', record: recordOf(two) },
    { name: 'but asks again and reports the good answer', record: recordOf(two, { progress: [report(15)] }) },
    { name: 'since it sent no request', record: recordOf([], { outcome: failed({ kind: 'not-found' }) }) },
  ];
  it.each(UNVERIFIED)('$name is unverified', ({ record }) => {
    expect(judgeError(record, gone)).toMatchObject({ verdict: 'unverified', findings: [] });
  });
});

it.each([
  { body: { error: { code: 'A', message: 'b' } }, want: { code: 'A', message: 'b' } },
  { body: { error: { code: 7, message: null } }, want: {} },
  { body: { error: null }, want: {} },
  { body: null, want: {} },
  { body: 'text', want: {} },
])('code and message of $body are $want', ({ body, want }) => {
  expect(readErrorCode(inventedSpec, body)).toEqual(want);
});

describe('an error that comes again and again', () => {
  const twice = [
    { atSeconds: 0, status: 404 },
    { atSeconds: 15, status: 404 },
  ];
  it.each([
    { name: 'told after two tries', outcome: failed({ kind: 'not-found' }), want: 'pass' },
    { name: 'told as another after two tries', outcome: failed({ kind: 'network' }), want: 'fail' },
    { name: 'taken for the end of the job', outcome: done({ state: 'done' }), want: 'fail' },
    { name: 'asked for on and on', outcome: unsettled('requests'), want: 'unverified' },
  ])('$name is judged $want', ({ outcome, want }) => {
    const question = { ...gone, isRepeated: true };
    expect(judgeError(recordOf(twice, { outcome }), question).verdict).toBe(want);
  });

  it('and a good answer after it leave the kind open for a client that goes on', () => {
    expect(judgeError(recordOf(twice, { outcome: done({ state: 'done' }) }), gone).verdict).toBe(
      'unverified',
    );
  });
});
