import { judgeFloor } from '../judge/judgeFloor.ts';
import { judgeOverlap } from '../judge/judgeOverlap.ts';
import { judgeSpacing } from '../judge/judgeSpacing.ts';
import { judgeStateAlone } from '../judge/judgeStateAlone.ts';
import { judgeTwoSequences } from '../judge/judgeTwoSequences.ts';
import { judgeWaits } from '../judge/judgeWaits.ts';
import { ofOneConnection } from '../judge/ofOneConnection.ts';
import { pollsOf } from '../judge/pollsOf.ts';
import { readWait } from '../judge/readWait.ts';
import { verdict } from '../judge/verdict.ts';
import { errorReply } from '../scenario/errorReply.ts';
import { lostReply } from '../scenario/lostReply.ts';
import { okReply } from '../scenario/okReply.ts';
import type { Reply } from '../scenario/Scenario.ts';
import type { Spec } from '../spec/Spec.ts';
import { retryAfterChecks } from './retryAfterChecks.ts';
import { scriptsOf } from './scriptsOf.ts';
import type { Template } from './Template.ts';

const OPS: Template['plan']['ops'] = ['waitForJob'];
/** Less than the shortest time-out that clients in the field set (10 s), so that none of them gives up. */
const SLOW_ANSWER_SECONDS = 8;
/** Longer than the shortest intervals that clients in the field poll at, and some time-outs. */
const VERY_SLOW_ANSWER_SECONDS = 20;
/** By so much the one slow answer outlasts the first interval: a schedule that is held against its beginning would catch up. */
const BEYOND_FIRST_SECONDS = 10;

/** How long the client waits. */
export function backoffChecks(spec: Spec): Template[] {
  return [
    ...(spec.backoff === undefined ? [] : scheduleChecks(spec, spec.backoff.intervalsSeconds)),
    ...retryAfterChecks(spec),
    ...politenessChecks(spec),
  ];
}

function scheduleChecks(spec: Spec, intervals: number[]): Template[] {
  const { states, running, end } = scriptsOf(spec);
  const plateau = (count: number, percent = 10) => Array.from({ length: count }, () => running(percent));
  /** A check of the waits with these numbers; 1 is the one after the first poll. */
  const check = (
    slug: string,
    title: string,
    replies: Reply[],
    waits: number[],
    rest: Partial<Template> = {},
  ): Template => ({
    slug: `backoff/${slug}`,
    title,
    plan: { ops: OPS, replies: [...replies, end] },
    judge: (record) => judgeWaits(record, { spec, waits, fault: 'early-or-wrong-step' }),
    ...rest,
  });
  const first = intervals[0] ?? 0;
  const secondWait: Template['judge'] = (record) =>
    pollsOf(record, 1).length > 0
      ? ofOneConnection(
          record,
          judgeWaits(record, { spec, waits: [1], operation: 1, fault: 'early-or-wrong-step' }),
        )
      : verdict.unverified('no second wait was seen');
  const steps = intervals
    .slice(1)
    .map((interval, index) =>
      check(
        `step-${index + 2}`,
        `Is wait ${index + 2} of a plateau ${interval} s?`,
        plateau(intervals.length),
        [index + 2],
      ),
    );
  const restarts = intervals.map((_, index) => {
    const waits = index + 1;
    const title = `Does a change of the percentage after ${waits} ${waits === 1 ? 'wait' : 'waits'} bring back the wait of ${first} s?`;
    return check(`restarts-after-step-${waits}`, title, [...plateau(waits), ...plateau(2, 40)], [waits + 1]);
  });
  const otherState =
    states.waiting === undefined || states.waiting === states.running.word
      ? undefined
      : okReply(spec, { state: states.waiting, percent: 10 });
  const otherStep = spec.progress.step === undefined ? undefined : running(10);
  const pastErrors = {
    429: errorReply(spec, 429, { 'retry-after': '1' }),
    503: errorReply(spec, 503),
    reset: lostReply('reset'),
  };
  return [
    check('first-interval', `Is the first wait ${first} s?`, plateau(2), [1]),
    check(
      'first-interval-at-zero',
      `Is the first wait ${first} s when the job stands at 0 %?`,
      plateau(2, 0),
      [1],
    ),
    ...steps,
    ...restarts,
    check(
      'restarts-on-decrease',
      `Does a percentage that falls bring back the wait of ${first} s?`,
      [...plateau(3, 50), ...plateau(2, 40)],
      [4],
    ),
    // No rounding to whole percents sees this change.
    check(
      'restarts-on-small-change',
      `Does a change of 0.3 % bring back the wait of ${first} s?`,
      [...plateau(3, 56.1), ...plateau(2, 56.4)],
      [4],
    ),
    check(
      'restarts-from-zero',
      `Does a change from 0 % bring back the wait of ${first} s?`,
      [...plateau(3, 0), ...plateau(2, 10)],
      [4],
    ),
    ...Object.entries(pastErrors).map(([error, reply]) =>
      check(
        `restarts-past-${error}`,
        `Does a change of the percentage bring back the wait of ${first} s with a ${error} before it?`,
        [...plateau(2), reply, ...plateau(2, 40)],
        [4],
        {
          practice: 'not-late',
          judge: (record) => judgeWaits(record, { spec, waits: [4], fault: 'wrong-step' }),
        },
      ),
    ),
    check(
      'restarts-every-time',
      `Does each change bring back the wait of ${first} s, and the sequence after it?`,
      [...plateau(2), ...plateau(2, 40), ...plateau(2, 70)],
      [3, 4, 5],
    ),
    ...(otherState === undefined
      ? []
      : [
          check(
            'no-restart-on-state-change',
            'Does the sequence go on when only the state changes?',
            [otherState, ...plateau(3)],
            [2],
            { judge: (record) => judgeStateAlone(record, spec, 2) },
          ),
        ]),
    ...(otherStep === undefined
      ? []
      : [
          check(
            'no-restart-on-step-change',
            'Does the sequence go on when only the step changes?',
            [
              running(10),
              okReply(spec, { state: states.running.word, percent: 10, step: 'Pollspec_Step' }),
              ...plateau(2),
            ],
            [2],
          ),
        ]),
    {
      slug: 'backoff/two-waits',
      title: 'Does each of two waits at once keep its own place in the sequence?',
      practice: 'no-sharing',
      plan: {
        ops: OPS,
        replies: [...plateau(3), end],
        second: { replies: [...plateau(3), end] },
        atOnce: true,
      },
      judge: (record) => judgeTwoSequences(record, spec, [1, 2]),
    },
    ...(['429', '503'] as const).map(
      (status): Template => ({
        slug: `backoff/no-faster-after-${status}`,
        title: `Is no wait after a good answer shorter than ${first} s once a ${status} came?`,
        practice: 'no-hammering',
        plan: {
          ops: OPS,
          replies: [
            ...plateau(1),
            errorReply(spec, Number(status), { 'retry-after': '1' }),
            ...plateau(3),
            end,
          ],
        },
        judge: (record) => judgeFloor(record, spec),
      }),
    ),
    check(
      'slow-answers',
      `Do the waits hold when each answer takes ${SLOW_ANSWER_SECONDS} s?`,
      plateau(intervals.length).map((reply) => ({ ...reply, latencySeconds: SLOW_ANSWER_SECONDS })),
      intervals.map((_, index) => index + 1),
    ),
    check(
      'one-slow-answer',
      `Do the waits hold after one answer that takes ${first + BEYOND_FIRST_SECONDS} s?`,
      plateau(intervals.length).map((reply, index) =>
        index === 0 ? { ...reply, latencySeconds: first + BEYOND_FIRST_SECONDS } : reply,
      ),
      intervals.slice(0, -1).map((_, index) => index + 1),
    ),
    {
      slug: 'backoff/again-after-404',
      title: `Does a second wait on the connection of one that a 404 ended begin with ${first} s?`,
      practice: 'no-sharing',
      plan: {
        ops: OPS,
        replies: [...plateau(3), errorReply(spec, 404)],
        again: { replies: [...plateau(2), end] },
      },
      judge: secondWait,
    },
    {
      slug: 'backoff/again-after-cancel',
      title: `Does a second wait on the connection of a cancelled one begin with ${first} s?`,
      practice: 'no-sharing',
      plan: {
        ops: OPS,
        replies: plateau(3),
        cancel: { request: 3, afterSeconds: 0.5 },
        again: { replies: [...plateau(2), end] },
      },
      judge: secondWait,
    },
    check('not-late', 'Is no wait of a plateau much longer than asked?', plateau(intervals.length), [], {
      practice: 'not-late',
      judge: (record) =>
        judgeWaits(record, { spec, waits: intervals.map((_, index) => index + 1), fault: 'late' }),
    }),
    ...openChecks(spec, intervals),
  ];
}

/** What the pages leave open; each is told from the length of one wait. */
function openChecks(spec: Spec, intervals: number[]): Template[] {
  const { running, end } = scriptsOf(spec);
  const first = intervals[0] ?? 0;
  const last = intervals.at(-1) ?? 0;
  const third = intervals[2] ?? last;
  const plateau = (count: number) => Array.from({ length: count }, () => running(10));
  const check = (
    slug: string,
    title: string,
    replies: Reply[],
    open: Omit<Parameters<typeof readWait>[1], 'spec'>,
  ): Template => ({
    slug: `backoff/${slug}`,
    title,
    asksForReading: true,
    readings: [...open.readings.map(([, reading]) => reading), ...(open.ended ? [open.ended.reading] : [])],
    plan: { ops: OPS, replies: [...replies, end] },
    judge: (record) => readWait(record, { spec, ...open }),
  });
  const afterRefusal: [number, string][] = [
    [third, 'goes-on'],
    [first, 'starts-again'],
  ];
  return [
    check('after-last-interval', `What follows the wait of ${last} s?`, plateau(intervals.length + 3), {
      wait: intervals.length + 1,
      readings: [
        [last, 'holds'],
        [first, 'starts-over'],
      ],
      ended: { poll: intervals.length + 1, reading: 'gives-up' },
    }),
    // Two waits of a plateau, then a refused poll: the wait after the next good answer tells where the sequence stands.
    check(
      'after-429',
      'Where does the sequence stand after a 429?',
      [...plateau(2), errorReply(spec, 429, { 'retry-after': '1' }), ...plateau(3)],
      {
        wait: 4,
        readings: afterRefusal,
        ended: { poll: 3, reading: 'gives-up' },
      },
    ),
    check(
      'after-error',
      'Where does the sequence stand after another error?',
      [...plateau(2), errorReply(spec, 503), ...plateau(3)],
      {
        wait: 4,
        readings: afterRefusal,
        ended: { poll: 3, reading: 'gives-up' },
      },
    ),
    check(
      'absent-percentage',
      'Is a percentage that goes absent a change?',
      [...plateau(2), running(null), ...plateau(2)],
      {
        wait: 3,
        readings: [
          [third, 'no-change'],
          [first, 'a-change'],
        ],
      },
    ),
  ];
}

function politenessChecks(spec: Spec): Template[] {
  const { running, end } = scriptsOf(spec);
  const leastSeconds = 1;
  const needsUndocumentedState = !scriptsOf(spec).states.running.documented;
  return [
    {
      slug: 'backoff/no-hammering',
      title: `Are the requests of a wait at least ${leastSeconds} s apart?`,
      practice: 'no-hammering',
      needsUndocumentedState,
      plan: { ops: OPS, replies: [running(10), running(20), running(20), running(30), end] },
      judge: (record) => judgeSpacing(record, spec, leastSeconds),
    },
    {
      slug: 'backoff/no-hammering-after-error',
      title: `Are the requests of a wait at least ${leastSeconds} s apart while the server fails?`,
      practice: 'no-hammering',
      needsUndocumentedState,
      plan: {
        ops: OPS,
        replies: [running(10), errorReply(spec, 503), errorReply(spec, 503), errorReply(spec, 503), end],
      },
      judge: (record) => judgeSpacing(record, spec, leastSeconds),
    },
    {
      slug: 'backoff/no-hammering-after-reset',
      title: `Are the requests of a wait at least ${leastSeconds} s apart while connections break off?`,
      practice: 'no-hammering',
      needsUndocumentedState,
      plan: {
        ops: OPS,
        replies: [running(10), lostReply('reset'), lostReply('reset'), lostReply('reset'), end],
      },
      judge: (record) => judgeSpacing(record, spec, leastSeconds),
    },
    {
      slug: 'backoff/one-at-a-time',
      title: `Is one request under way at a time when an answer takes ${VERY_SLOW_ANSWER_SECONDS} s?`,
      practice: 'one-at-a-time',
      needsUndocumentedState,
      plan: {
        ops: OPS,
        replies: [
          running(10, { latencySeconds: VERY_SLOW_ANSWER_SECONDS }),
          running(20, { latencySeconds: VERY_SLOW_ANSWER_SECONDS }),
          running(30),
          end,
        ],
      },
      judge: (record) => {
        const overlap = judgeOverlap(record, spec);
        return overlap.verdict === 'pass' ? judgeSpacing(record, spec, leastSeconds) : overlap;
      },
    },
  ];
}
