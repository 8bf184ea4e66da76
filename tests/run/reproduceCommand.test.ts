import { expect, test } from 'vitest';
import { shellQuote } from '../../src/process/shellQuote.ts';
import { reproduceCommand } from '../../src/run/reproduceCommand.ts';

test.each([
  ['./a.ts', './a.ts'],
  ["it's", "'it'\\''s'"],
  ['$HOME/a b.ts', "'$HOME/a b.ts'"],
  ['', "''"],
  ['a\nb', "'a\nb'"],
  ['~/x', "'~/x'"],
])('a shell reads %j back as one argument', (given, want) => expect(shellQuote(given)).toBe(want));

test('one command runs a check again, with everything that was given', () => {
  const plain = { client: './my client.ts', spec: './kiln.yaml', seed: 7, params: {} };
  expect(reproduceCommand('kiln/errors/404', plain)).toBe(
    "npx pollspec test --client './my client.ts' --spec ./kiln.yaml -t 'kiln/errors/404' --seed 7",
  );
  expect(reproduceCommand('kiln/errors/404', { ...plain, replay: 'my run.har' })).toBe(
    "npx pollspec test --client './my client.ts' --spec ./kiln.yaml --replay 'my run.har' -t 'kiln/errors/404' --seed 7",
  );
  expect(
    reproduceCommand('kiln/errors/404', { ...plain, params: { id: 'a&b' }, baseUrl: 'https://x.example/v1' }),
  ).toBe(
    "npx pollspec test --client './my client.ts' --spec ./kiln.yaml --param 'id=a&b' --base-url https://x.example/v1 -t 'kiln/errors/404' --seed 7",
  );
});
