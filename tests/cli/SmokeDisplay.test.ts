import { expect, test } from 'vitest';
import { SmokeDisplay } from '../../src/cli/SmokeDisplay.ts';
import { toLiveAnswer } from '../../src/smoke/toLiveAnswer.ts';
import { inventedSpec } from '../helpers/inventedSpec.ts';

function answer(body: string, status = 200) {
  return toLiveAnswer('job', {
    number: 1,
    wait: 0,
    request: { method: 'GET', url: '', headers: [], body: '' },
    reply: { index: 0, label: 'job', status, headers: {}, body },
    sentAtSeconds: 62.5,
  });
}

function display(isTerminal: boolean, columns?: number) {
  const written: string[] = [];
  const write = (text: string) => void written.push(text);
  return { written, shown: new SmokeDisplay(inventedSpec, { write, isTerminal, columns }) };
}

test('without a terminal there is one line a poll, and none for a wait', () => {
  const { written, shown } = display(false);
  shown.poll(answer('{"state":"running","percent":40}'), 29.2);
  shown.waiting(20);
  shown.poll(answer('<html>', 503), undefined);
  expect(written).toEqual(['  1:02  200  running  40 %  next poll in 30 s\n', '  1:02  503\n']);
});

test('a terminal gets a bar that counts down, no wider than it is', () => {
  const { written, shown } = display(true, 50);
  shown.poll(answer('{"state":"running","percent":40}'), 30);
  shown.waiting(12.4);
  expect(written.at(-1)).toBe('\r\u001b[K[████████░░░░░░░░░░░░]  running  40 %  next poll ');
});

test.each([
  ['{"state":"running"}', '\r\u001b[K  running  next poll in 5 s'],
  ['{"state":"running","percent":900}', '\r\u001b[K[████████████████████]  running  900 %  next poll in 5 s'],
  ['{"state":"running","percent":-5}', '\r\u001b[K[░░░░░░░░░░░░░░░░░░░░]  running  -5 %  next poll in 5 s'],
])('a bar of %s', (body, want) => {
  const { written, shown } = display(true);
  shown.poll(answer(body), 5);
  shown.waiting(5);
  expect(written.at(-1)).toBe(want);
});

test('what a server says cannot steer the terminal', () => {
  const { written, shown } = display(true);
  shown.poll(answer('{"state":"\\u001b[2Jrun\\nning"}'), 5);
  shown.waiting(5);
  const own = written.join('').replaceAll('\r\u001b[K', '');
  expect(own).not.toContain('\u001b');
  expect(own.split('\n')).toHaveLength(2);
});
