import { expect, test } from 'vitest';
import { describeClaim } from '../../src/explain/describeClaim.ts';
import type { Claim } from '../../src/spec/Claim.ts';

test.each<[Claim, string]>([
  [{ to: 'job', status: 200 }, 'a request for the job is answered with 200'],
  [{ to: 'no-credential', status: 401 }, 'a request without a credential is answered with 401'],
  [{ status: 200, content: 'json' }, 'a 200 has a body of JSON'],
  [{ status: 429, header: 'retry-after' }, 'a 429 has the header retry-after'],
  [{ status: 429, header: 'retry-after', absent: true }, 'a 429 has no header retry-after'],
  [
    { status: 429, header: 'retry-after', is: { pattern: '^\\d+$' } },
    'a 429 has a header retry-after, if any, that fits {"pattern":"^\\\\d+$"}',
  ],
  [{ status: 200, at: '/id' }, 'a 200 has /id, if any, that fits its documented schema'],
  [
    { status: 200, at: '/state', keywords: ['type', 'enum'] },
    'a 200 has /state, if any, that fits type and enum of its documented schema',
  ],
  [
    { to: 'job', status: 200, when: { type: 'object' }, at: '/a', absent: true },
    'a 200 to a request for the job, whose body fits {"type":"object"}, has no /a',
  ],
  [{ status: 200, at: '/id', param: 'jobId' }, 'a 200 has in /id the jobId that was asked for'],
  [
    { status: 403, at: '', keywords: ['type'] },
    'a 403 has a body, if any, that fits type of its documented schema',
  ],
])('the claim %j is told in words', (claim, words) => {
  expect(describeClaim(claim)).toBe(words);
});
