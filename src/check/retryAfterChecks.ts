import { judgeRetryAfter } from '../judge/judgeRetryAfter.ts';
import { errorReply } from '../scenario/errorReply.ts';
import type { Reply } from '../scenario/Scenario.ts';
import type { Spec } from '../spec/Spec.ts';
import type { PracticeId } from './practices.ts';
import { scriptsOf } from './scriptsOf.ts';
import type { Template } from './Template.ts';

const DELAYS_SECONDS = [0, 1, 7, 31, 3600, 100_000];
/** Longer than the waits that clients keep to anyway, so that a Retry-After which is not read shows. */
const LONG_SECONDS = 300;
const MORE_SECONDS = 100;
/** The first whole second that no 32-bit count of milliseconds holds: 2^31 ms are 24.8 days. */
const BEYOND_TIMER_SECONDS = 2_147_484;
/** A client whose longest timer is 2^31 - 1 ms waits as long as it can. */
const LONGEST_TIMER_SECONDS = 2_147_483;
const DATE_SECONDS = 45;
/** Between the whole seconds at which clients tick: a request of the same instant as the answer does not know of it. */
const SLOW_ANSWER_SECONDS = 5.3;
/** What a 429 without a usable Retry-After asks for. */
const LEAST_SECONDS = 1;

/** How long the client waits after a 429. Giving up on it is a reading, which leaves the wait unverified. */
export function retryAfterChecks(spec: Spec): Template[] {
  const { running, end, states } = scriptsOf(spec);
  const check = (
    slug: string,
    title: string,
    replies: Reply[],
    leastSeconds: number[],
    practice: PracticeId,
    isDated = false,
  ): Template => ({
    slug: `backoff/retry-after-${slug}`,
    title,
    practice,
    // The wait is under way when the 429 comes: clients treat the first answer apart.
    needsUndocumentedState: !states.running.documented,
    plan: {
      ops: ['waitForJob'],
      replies: [running(10), ...replies, end],
      limits: { requests: 50, seconds: BEYOND_TIMER_SECONDS * 2 },
    },
    judge: (record) => judgeRetryAfter(record, { spec, leastSeconds, isDated }),
  });
  const longSeconds = Math.max(LONG_SECONDS, ...(spec.backoff?.intervalsSeconds ?? []).map((one) => 2 * one));
  const refused = (value: string) => errorReply(spec, 429, { 'retry-after': value });
  const dated: Reply = {
    ...errorReply(spec, 429),
    label: `429 Retry-After: a date in ${DATE_SECONDS} s`,
    dateHeaders: { 'retry-after': DATE_SECONDS },
  };
  return [
    ...DELAYS_SECONDS.map((seconds) =>
      check(
        `${seconds}`,
        `Is a Retry-After of ${seconds} s honoured?`,
        [refused(`${seconds}`)],
        [seconds],
        'retry-after',
      ),
    ),
    check(
      'slow-answer',
      `Is a Retry-After of ${longSeconds} s counted from the answer when that takes ${SLOW_ANSWER_SECONDS} s?`,
      [{ ...refused(`${longSeconds}`), latencySeconds: SLOW_ANSWER_SECONDS }],
      [longSeconds],
      'retry-after',
    ),
    check(
      'foreign-body',
      `Is a Retry-After of ${longSeconds} s honoured when the 429 comes with an HTML page?`,
      [
        {
          ...refused(`${longSeconds}`),
          headers: { 'content-type': 'text/html', 'retry-after': `${longSeconds}` },
          body: { text: '<h1>Slow down</h1>' },
        },
      ],
      [longSeconds],
      'retry-after',
    ),
    {
      ...check(
        'at-first',
        `Is a Retry-After of ${longSeconds} s honoured when the first answer is the 429?`,
        [refused(`${longSeconds}`)],
        [longSeconds],
        'retry-after',
      ),
      needsUndocumentedState: false,
      plan: { ops: ['waitForJob'], replies: [refused(`${longSeconds}`), end] },
    },
    check(
      'twice',
      'Is a second, longer Retry-After honoured as well?',
      [refused(`${longSeconds}`), refused(`${longSeconds + MORE_SECONDS}`)],
      [longSeconds, longSeconds + MORE_SECONDS],
      'retry-after',
    ),
    check(
      'past-503',
      `Is a Retry-After of ${longSeconds} s honoured when a 503 came before the 429?`,
      [errorReply(spec, 503), refused(`${longSeconds}`)],
      [longSeconds],
      'retry-after',
    ),
    check(
      'beyond-timer',
      `Is a Retry-After of ${BEYOND_TIMER_SECONDS} s, beyond 2^31 ms, honoured?`,
      [refused(`${BEYOND_TIMER_SECONDS}`)],
      [LONGEST_TIMER_SECONDS],
      'retry-after',
    ),
    // An HTTP date counts whole seconds, so that the wait may be short by a part of one.
    check(
      'date',
      'Is a Retry-After that is an HTTP date honoured?',
      [dated],
      [DATE_SECONDS - 1],
      'retry-after',
      true,
    ),
    check(
      'absent',
      'Does a 429 without Retry-After lead to no quick retry?',
      [errorReply(spec, 429)],
      [LEAST_SECONDS],
      'odd-retry-after',
    ),
    check(
      'negative',
      'Does a negative Retry-After lead to no quick retry?',
      [refused('-3')],
      [LEAST_SECONDS],
      'odd-retry-after',
    ),
    check(
      'garbage',
      'Does a Retry-After that is no number lead to no quick retry?',
      [refused('soon')],
      [LEAST_SECONDS],
      'odd-retry-after',
    ),
  ];
}
