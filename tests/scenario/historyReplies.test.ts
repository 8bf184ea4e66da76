import { describe, expect, test } from 'vitest';
import type { History, Turn } from '../../src/fixture/history/History.ts';
import { historyReplies } from '../../src/scenario/historyReplies.ts';
import { oddErrorReplies } from '../../src/scenario/oddErrorReplies.ts';
import type { Reply } from '../../src/scenario/Scenario.ts';
import type { Spec } from '../../src/spec/Spec.ts';
import { inventedSpec } from '../helpers/inventedSpec.ts';

const tooMany = { error: { code: 'TooMany', message: 'Slow down.' } };
const notFound = { error: { code: 'NotFound', message: 'No such job.' } };
const json = { 'content-type': 'application/json' };
const plain = { 'content-type': 'text/plain' };

/** The page shows a 404 and a 429, and no error of the server. */
const spec: Spec = {
  ...inventedSpec,
  responses: [
    ...inventedSpec.responses,
    ...[
      { status: 404, value: notFound },
      { status: 429, value: tooMany },
    ].map(({ status, value }) => ({
      status,
      contentType: 'application/json',
      schema: { type: 'object' },
      examples: [{ name: 'shown', value }],
      headers: [],
    })),
  ],
};
const gone: History['end'] = { type: 'gone' };
const only = (turn: Turn, one = spec) => historyReplies(one, { turns: [turn], end: gone })[0];

describe('the reply of a turn', () => {
  test.each<{ name: string; turn: Turn; want: Reply }>([
    {
      name: 'that is answered at once says state and percentage, and nothing of a latency',
      turn: { type: 'answer', state: 'queued', percent: 7, latencySeconds: 0 },
      want: {
        label: '7 % queued',
        status: 200,
        headers: json,
        body: { json: { state: 'queued', percent: 7 } },
      },
    },
    {
      name: 'that is answered slowly takes as long as the turn says',
      turn: { type: 'answer', state: 'running', percent: 0, latencySeconds: 0.2 },
      want: {
        label: '0 % running',
        status: 200,
        headers: json,
        body: { json: { state: 'running', percent: 0 } },
        latencySeconds: 0.2,
      },
    },
    {
      name: 'without a percentage holds none',
      turn: { type: 'answer', state: 'running', percent: null, latencySeconds: 8 },
      want: {
        label: 'no percentage running',
        status: 200,
        headers: json,
        body: { json: { state: 'running' } },
        latencySeconds: 8,
      },
    },
    {
      name: 'that is refused is the documented 429 with the Retry-After of the turn',
      turn: { type: 'refused', retryAfter: '31', latencySeconds: 0 },
      want: {
        label: '429 Retry-After: 31',
        status: 429,
        headers: { ...json, 'retry-after': '31' },
        body: { json: tooMany },
      },
    },
    {
      name: 'that is refused slowly takes as long as the turn says',
      turn: { type: 'refused', retryAfter: '0', latencySeconds: 3 },
      want: {
        label: '429 Retry-After: 0',
        status: 429,
        headers: { ...json, 'retry-after': '0' },
        body: { json: tooMany },
        latencySeconds: 3,
      },
    },
    {
      name: 'that is refused without a Retry-After has no such header',
      turn: { type: 'refused', retryAfter: null, latencySeconds: 0 },
      want: { label: '429', status: 429, headers: json, body: { json: tooMany } },
    },
    {
      name: 'that is refused with an empty Retry-After has it all the same',
      turn: { type: 'refused', retryAfter: '', latencySeconds: 0 },
      want: {
        label: '429 Retry-After: ',
        status: 429,
        headers: { ...json, 'retry-after': '' },
        body: { json: tooMany },
      },
    },
    {
      name: 'that is refused with an odd body has that body, and the Retry-After beside it',
      turn: { type: 'refused', retryAfter: '7', latencySeconds: 0.2, body: 'other-type' },
      want: {
        label: '429 Retry-After: 7 of another content type',
        status: 429,
        headers: { ...plain, 'retry-after': '7' },
        body: { text: JSON.stringify(tooMany) },
        latencySeconds: 0.2,
      },
    },
    {
      name: 'that is refused with an odd body at once, without a Retry-After, has the body alone',
      turn: { type: 'refused', retryAfter: null, latencySeconds: 0, body: 'empty-object' },
      want: { label: '429 that says {}', status: 429, headers: json, body: { json: {} } },
    },
    {
      name: 'that meets a documented error is the example of the page',
      turn: { type: 'error', status: 404 },
      want: { label: '404', status: 404, headers: json, body: { json: notFound } },
    },
    {
      name: 'that meets another error is a line of text, as of a gateway',
      turn: { type: 'error', status: 503 },
      want: { label: '503', status: 503, headers: plain, body: { text: 'Error 503' } },
    },
    {
      name: 'that is lost is a reset of the connection',
      turn: { type: 'lost' },
      want: { label: 'connection reset', status: 0, headers: {}, body: { text: '' }, fault: 'reset' },
    },
  ])('$name', ({ turn, want }) => {
    expect(only(turn)).toStrictEqual(want);
  });

  test('that is refused is a line of text where the page shows no 429', () => {
    expect(only({ type: 'refused', retryAfter: '7', latencySeconds: 0 }, inventedSpec)).toStrictEqual({
      label: '429 Retry-After: 7',
      status: 429,
      headers: { ...plain, 'retry-after': '7' },
      body: { text: 'Error 429' },
    });
  });

  test.each(Object.entries(oddErrorReplies(spec, 429)))(
    'that is refused with the odd body %s has body and type of that one',
    (body, { title, reply }) => {
      expect(only({ type: 'refused', retryAfter: null, latencySeconds: 0, body })).toStrictEqual({
        ...reply,
        label: `429 ${title}`,
      });
    },
  );
});

describe('the last reply of a history', () => {
  const done: Reply = {
    label: '100 % done',
    status: 200,
    headers: json,
    body: { json: { state: 'done', percent: 100 } },
  };
  test.each<{ name: string; end: History['end']; want: Reply }>([
    {
      name: 'says the state that ends the job',
      end: { type: 'state', state: 'done', percent: 100 },
      want: done,
    },
    {
      name: 'says that state without a percentage where the end has none',
      end: { type: 'state', state: 'done', percent: null },
      want: { ...done, label: 'no percentage done', body: { json: { state: 'done' } } },
    },
    {
      name: 'is the documented 404 of a job that has vanished',
      end: gone,
      want: { label: '404', status: 404, headers: json, body: { json: notFound } },
    },
  ])('$name, alone or after the turns', ({ end, want }) => {
    const turn: Turn = { type: 'lost' };
    expect(historyReplies(spec, { turns: [], end })).toStrictEqual([want]);
    expect(historyReplies(spec, { turns: [turn, turn], end })).toStrictEqual([only(turn), only(turn), want]);
  });
});

test('the replies come in the order of the turns', () => {
  const turns: Turn[] = [
    { type: 'lost' },
    { type: 'answer', state: 'running', percent: 1, latencySeconds: 0 },
    { type: 'error', status: 500 },
    { type: 'refused', retryAfter: '1', latencySeconds: 0 },
  ];
  expect(historyReplies(spec, { turns, end: gone }).map(({ label }) => label)).toEqual([
    'connection reset',
    '1 % running',
    '500',
    '429 Retry-After: 1',
    '404',
  ]);
});
