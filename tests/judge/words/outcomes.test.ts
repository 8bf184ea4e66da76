import { expect, it } from 'vitest';
import { describeOutcome } from '../../../src/judge/describeOutcome.ts';
import { shortenToken } from '../../../src/judge/shortenToken.ts';
import { crashed, done, failed, unsettled } from '../../helpers/journal.ts';

it('describeOutcome', () => {
  const reasons = ['stalled', 'requests', 'seconds', 'timers', 'real-time', 'silent', 'patience'] as const;
  expect([
    describeOutcome(done({ state: 'done' })),
    describeOutcome(done({ fields: { '/a': 'x'.repeat(181) } })),
    describeOutcome(done({ fields: { '/a': 'x'.repeat(180) } })),
    describeOutcome(failed({ kind: 'server', status: 503 })),
    describeOutcome(crashed('boom')),
    describeOutcome({ type: 'unsupported', reason: 'it has none' }),
    describeOutcome({ type: 'exited', isSuccess: true, how: 'exit code 0', atSeconds: 1 }),
    ...reasons.map((why) => describeOutcome(unsettled(why, 1.5))),
  ]).toMatchInlineSnapshot(`
    [
      "it resolved with {"state":"done"}",
      "it resolved with {"fields":{"/a":"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"}... (201 characters)",
      "it resolved with {"fields":{"/a":"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"}}",
      "it failed with {"kind":"server","status":503}",
      "it crashed: boom",
      "not supported: it has none",
      "the program ended with exit code 0",
      "it came to a standstill: no timer, no request, nothing under way, and the call never settled (after 1.5 s)",
      "it went on asking until the limit of requests was reached (after 1.5 s)",
      "it went on until the limit of virtual time was reached (after 1.5 s)",
      "it set timer after timer without a request (after 1.5 s)",
      "it was busy without end and never settled (after 1.5 s)",
      "it hung: for too long it neither asked nor slept nor ended (where a client sleeps in real time, its adapter has to leave that to \`sleep\`) (after 1.5 s)",
      "it had not ended when the time for it was over, on a clock that cannot be hurried (after 1.5 s)",
    ]
  `);
});

it('shortenToken leaves one that is shortened as it is', () => {
  const shown = shortenToken('a'.repeat(40));
  expect(shortenToken(shown)).toBe(shown);
});

it('shortenToken', () => {
  expect(['', 'short', 'a'.repeat(12), 'a'.repeat(40)].map(shortenToken)).toMatchInlineSnapshot(`
    [
      "",
      "short",
      "aaaa… (12 characters)",
      "aaaa… (40 characters)",
    ]
  `);
});
