import { expect, test } from 'vitest';
import { describeThrown } from '../../src/run/describeThrown.ts';

const thrown = (stack: string): Error =>
  Object.assign(new TypeError('no'), { stack: `TypeError: no\n${stack}` });

test.each<[string, unknown, string]>([
  ['a file by URL', thrown('    at file:///home/me/src/a.ts:3:7'), 'TypeError: no\n  at src/a.ts:3:7'],
  [
    'a file by path, in a function',
    thrown('    at f (/home/me/a.cjs:10:1)'),
    'TypeError: no\n  at a.cjs:10:1',
  ],
  [
    'the first frame of the user',
    thrown(
      '    at node:fs:1:1\n    at g (file:///home/me/node_modules/x/i.js:1:1)\n    at async file:///home/me/b.mjs?t=1:2:3',
    ),
    'TypeError: no\n  at b.mjs:2:3',
  ],
  ['no frame of the user', thrown('    at node:internal/x:1:1'), 'TypeError: no'],
  [
    'a mistake of syntax',
    Object.assign(new SyntaxError('no'), {
      stack: '/home/me/a.cjs:4\n\n\n\nSyntaxError: no\n    at wrapSafe (node:x:1:1)',
    }),
    'SyntaxError: no\n  at a.cjs:4',
  ],
  [
    'no frame of our own',
    thrown(`    at read (${new URL('../../src/cli/loadConfig.ts', import.meta.url).href}:31:52)`),
    'TypeError: no',
  ],
  ['a text', 'oops', 'threw "oops"'],
  ['nothing', undefined, 'threw undefined'],
])('what was thrown is described with its place: %s', (_, given, want) => {
  expect(describeThrown(given, '/home/me')).toBe(want);
});
