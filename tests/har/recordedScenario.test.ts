import { expect, test } from 'vitest';
import { readHar } from '../../src/har/readHar.ts';
import { recordedScenario } from '../../src/har/recordedScenario.ts';
import { aHar, type Entry, progressContent } from '../helpers/aHar.ts';
import { inventedSpec } from '../helpers/inventedSpec.ts';

const scenarioOf = (entries: Entry[]) =>
  recordedScenario('run.har', readHar(aHar(entries), [inventedSpec], '--replay run.har'));

test('each answer is a reply, from when on it was given', () => {
  const content = progressContent('running', 56);
  expect(
    scenarioOf([
      { at: 3, content },
      { at: 18.5, status: 0 },
    ]),
  ).toEqual({
    name: 'run.har',
    fromSeconds: [0, 15.5],
    replies: [
      {
        label: '56 % running',
        status: 200,
        headers: { 'content-type': 'application/json' },
        body: { text: '{"state":"running","percent":56}' },
        latencySeconds: 0.2,
      },
      {
        label: 'connection reset',
        status: 0,
        headers: {},
        body: { text: '' },
        latencySeconds: 0.2,
        fault: 'reset',
      },
    ],
  });
});

test.each<[string, Entry]>([
  ['no percentage done', { content: { text: '{"state":"done"}' } }],
  ['7 % no state', { content: { text: '{"percent":7}' } }],
  ['56 % running', { content: { text: 'eyJzdGF0ZSI6InJ1bm5pbmciLCJwZXJjZW50Ijo1Nn0=', encoding: 'base64' } }],
  ['200', { content: { text: '<html>' } }],
  ['503', { status: 503 }],
  ['429 Retry-After: 7', { status: 429, headers: [['retry-after', '7']] }],
  ['429 Retry-After: a date', { status: 429, headers: [['retry-after', 'Mon, 02 Mar 2026 10:00:31 GMT']] }],
  ['1 % \\u{1b}[2J\\n', { content: { text: JSON.stringify({ state: '\u001b[2J\n', percent: 1 }) } }],
  [`1 % ${'x'.repeat(76)}`, { content: { text: JSON.stringify({ state: 'x'.repeat(500), percent: 1 }) } }],
])('a reply is shown as %s', (label, entry) => {
  expect(scenarioOf([entry]).replies[0]?.label).toBe(label);
});
