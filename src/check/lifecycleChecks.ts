import type { Exchange } from '../driver/Exchange.ts';
import { judgeCancel } from '../judge/judgeCancel.ts';
import { judgeChanges } from '../judge/judgeChanges.ts';
import { judgeEnd } from '../judge/judgeEnd.ts';
import { judgeEveryChange } from '../judge/judgeEveryChange.ts';
import { judgeGone } from '../judge/judgeGone.ts';
import { judgeKept } from '../judge/judgeKept.ts';
import { judgeLastAnswer } from '../judge/judgeLastAnswer.ts';
import { judgeLastPercent } from '../judge/judgeLastPercent.ts';
import { judgePlateau } from '../judge/judgePlateau.ts';
import { judgeQuiet } from '../judge/judgeQuiet.ts';
import { judgeTidy } from '../judge/judgeTidy.ts';
import { judgeTwoWaits } from '../judge/judgeTwoWaits.ts';
import { readProgress } from '../judge/readProgress.ts';
import { bareBody } from '../scenario/bareBody.ts';
import { errorReply } from '../scenario/errorReply.ts';
import { jobBody } from '../scenario/jobBody.ts';
import { jsonReply } from '../scenario/jsonReply.ts';
import { lostReply } from '../scenario/lostReply.ts';
import { okReply } from '../scenario/okReply.ts';
import type { Reply } from '../scenario/Scenario.ts';
import type { Spec } from '../spec/Spec.ts';
import { endlessChecks } from './endlessChecks.ts';
import { scriptsOf } from './scriptsOf.ts';
import { slugOf } from './slugOf.ts';
import type { Template } from './Template.ts';

const OPS: Template['plan']['ops'] = ['waitForJob'];
const DAY_SECONDS = 86_400;
const HOURS_SECONDS = 6 * 3600;
/** A few polls: one that raced with the end, and a retry or two. */
const FEW_POLLS = 4;

/** How a wait ends. */
export function lifecycleChecks(spec: Spec): Template[] {
  return [
    ...endChecks(spec),
    ...cancelChecks(spec),
    ...goneChecks(spec),
    ...reportChecks(spec),
    ...plateauChecks(spec),
    ...endsAtCases(spec),
    ...endlessChecks(spec),
  ];
}

function endChecks(spec: Spec): Template[] {
  const { states, polls, running } = scriptsOf(spec);
  // Its lists are those of the answers before, and its percentage is not there.
  const last = jobBody(spec, { state: states.success, percent: null });
  const ends = states.terminal.map((state) => {
    const body = jobBody(spec, { state, percent: state === states.success ? 100 : 56 });
    return {
      state,
      body,
      replies: [...polls(1).slice(0, -1), { ...jsonReply(spec, body), label: `${state}` }],
    };
  });
  const success = ends.find(({ state }) => state === states.success) ?? ends[0];
  return [
    ...ends.map(
      ({ state, body, replies }): Template => ({
        slug: `lifecycle/ends-at-${slugOf(state)}`,
        title: `Does the wait end at the state ${state}, with the right phase?`,
        plan: { ops: OPS, replies },
        judge: (record) => judgeEnd(record, spec, body),
      }),
    ),
    ...ends.flatMap(({ state, body, replies }): Template[] => {
      const bare = bareBody(spec, body);
      return [
        {
          slug: `lifecycle/ends-at-${slugOf(state)}-bare`,
          title: `Does the wait end at the state ${state} when no optional property stands beside it?`,
          practice: 'bare-answers',
          plan: {
            ops: OPS,
            replies: [...replies.slice(0, -1), { ...jsonReply(spec, bare), label: `${state}, bare` }],
          },
          judge: (record) => judgeEnd(record, spec, bare),
        },
      ];
    }),
    {
      slug: 'lifecycle/quiet-after-end',
      title: 'Is nothing asked any more after the job has ended?',
      plan: { ops: OPS, replies: success?.replies ?? [], watchSeconds: DAY_SECONDS },
      judge: (record) =>
        judgeQuiet(record, ({ reply }: Exchange) => reply.index === (success?.replies.length ?? 0) - 1),
    },
    {
      slug: 'lifecycle/last-percentage',
      title: 'Does the wait resolve with the percentage of its last answer?',
      practice: 'every-change',
      needs: 'observations',
      plan: { ops: OPS, replies: success?.replies ?? [] },
      judge: (record) => judgeLastPercent(record, spec, success?.body),
    },
    {
      slug: 'lifecycle/last-answer',
      title: 'Does the wait resolve with what its last answer holds, and nothing of those before?',
      practice: 'bare-answers',
      needsUndocumentedState: !states.running.documented,
      needs: 'observations',
      plan: { ops: OPS, replies: [running(10), running(20), { ...jsonReply(spec, last), label: 'the end' }] },
      judge: (record) => judgeLastAnswer(record, spec, last),
    },
    {
      slug: 'lifecycle/leaves-no-timer',
      title: 'Is no timer left when the wait has ended?',
      practice: 'tidy-ends',
      plan: { ops: OPS, replies: success?.replies ?? [] },
      judge: judgeTidy,
    },
  ];
}

function cancelChecks(spec: Spec): Template[] {
  const { states, running } = scriptsOf(spec);
  const needsUndocumentedState = !states.running.documented;
  return [
    {
      slug: 'lifecycle/cancel-while-waiting',
      title: 'Does a cancel between two polls end the wait, and quietly?',
      practice: 'cancelling',
      needsUndocumentedState,
      // Half a second after the answer: clients that poll too fast are still between two polls.
      plan: {
        ops: OPS,
        replies: [running(10)],
        cancel: { request: 1, afterSeconds: 0.5 },
        watchSeconds: DAY_SECONDS,
      },
      judge: (record) => judgeCancel(record, spec),
    },
    {
      slug: 'lifecycle/cancel-leaves-no-timer',
      title: 'Is no timer left when a cancel has ended the wait between two polls?',
      practice: 'tidy-ends',
      needsUndocumentedState,
      plan: { ops: OPS, replies: [running(10)], cancel: { request: 1, afterSeconds: 0.5 } },
      judge: judgeTidy,
    },
    {
      slug: 'lifecycle/cancel-in-flight',
      title: 'Does a cancel while a poll is under way end the wait, and quietly?',
      practice: 'cancelling',
      needsUndocumentedState,
      plan: {
        ops: OPS,
        replies: [running(10), lostReply('no-answer')],
        cancel: { request: 2, when: 'in-flight' },
        watchSeconds: DAY_SECONDS,
      },
      judge: (record) => judgeCancel(record, spec),
    },
    {
      slug: 'lifecycle/cancel-before-start',
      title: 'Does a wait that is cancelled before it starts ask for nothing?',
      practice: 'cancelling',
      needsUndocumentedState,
      plan: { ops: OPS, replies: [running(10)], cancel: { request: 0 }, watchSeconds: DAY_SECONDS },
      judge: (record) => judgeCancel(record, spec, true),
    },
    {
      slug: 'lifecycle/cancel-while-refused',
      title: 'Does a cancel in the wait after a 429 end it, and quietly?',
      practice: 'cancelling',
      needsUndocumentedState,
      plan: {
        ops: OPS,
        replies: [running(10), errorReply(spec, 429, { 'retry-after': '3600' })],
        cancel: { request: 2, afterSeconds: 0.5 },
        watchSeconds: DAY_SECONDS,
      },
      judge: (record) => judgeCancel(record, spec),
    },
  ];
}

function goneChecks(spec: Spec): Template[] {
  const { running, states } = scriptsOf(spec);
  const needsUndocumentedState = !states.running.documented;
  const replies = [running(10), running(20), errorReply(spec, 404)];
  const plan: Template['plan'] = { ops: OPS, replies, limits: { requests: 60, seconds: DAY_SECONDS } };
  return [
    {
      slug: 'lifecycle/gone',
      title: `Does the wait end within ${FEW_POLLS} polls of a job that is gone?`,
      practice: 'gone-jobs',
      needsUndocumentedState,
      plan,
      judge: (record) => judgeGone(record, FEW_POLLS),
    },
    {
      slug: 'lifecycle/gone-at-once',
      title: 'Does the wait end with the first 404?',
      practice: 'gone-jobs',
      needsUndocumentedState,
      plan,
      judge: (record) => judgeGone(record, 1),
    },
  ];
}

function reportChecks(spec: Spec): Template[] {
  const { states, running, end } = scriptsOf(spec);
  const needsUndocumentedState = !states.running.documented;
  const replies = [
    ...(states.waiting === undefined ? [] : [okReply(spec, { state: states.waiting, percent: 0 })]),
    running(10),
    running(56.5),
    running(80),
    end,
  ];
  // Whether a percentage is shown beside the end is a reading, so the last one is not asked for.
  const falling = [running(10), running(50), running(40), running(80), end];
  const failed = states.terminal.find((state) => spec.phases[state]?.includes('failed')) ?? states.success;
  const secondEnd = okReply(spec, { state: failed, percent: 100 });
  const secondReplies = [running(11), running(57), secondEnd];
  return [
    {
      slug: 'lifecycle/changes-in-order',
      title: 'Is what the answers say reported in their order?',
      needsUndocumentedState,
      needs: 'observations',
      plan: { ops: OPS, replies },
      judge: (record) => judgeChanges(record, spec, bodiesOf(replies)),
    },
    {
      slug: 'lifecycle/every-change',
      title: 'Is each percentage reported, also one that falls?',
      practice: 'every-change',
      needsUndocumentedState,
      needs: 'observations',
      plan: { ops: OPS, replies: falling },
      judge: (record) => judgeEveryChange(record, spec, bodiesOf(falling.slice(0, -1))),
    },
    {
      slug: 'lifecycle/results-stay',
      title: 'Does a reported observation stay as it was?',
      practice: 'own-results',
      needsUndocumentedState,
      needs: 'observations',
      plan: { ops: OPS, replies },
      judge: judgeKept,
    },
    {
      slug: 'lifecycle/two-waits',
      title: 'Do two waits at once leave each other alone?',
      practice: 'no-sharing',
      needsUndocumentedState,
      plan: {
        ops: OPS,
        replies: [running(10), running(20), running(30), end],
        second: { replies: secondReplies },
        atOnce: true,
      },
      judge: (record) =>
        judgeTwoWaits(record, spec, [
          bodiesOf([running(10), running(20), running(30), end]),
          bodiesOf(secondReplies),
        ]),
    },
  ];
}

/** A job that stands still: for a day in its usual state, for some hours in each other one that goes on. */
function plateauChecks(spec: Spec): Template[] {
  const { states } = scriptsOf(spec);
  const check = (slug: string, during: string, reply: Reply, seconds: number): Template => ({
    slug: `lifecycle/${slug}`,
    title: `Does a job that stands still ${during} keep its client waiting, and never faster than the page allows?`,
    needsUndocumentedState: !states.running.documented,
    plan: {
      ops: OPS,
      replies: [reply],
      limits: { requests: spec.backoff === undefined ? 400 : 2000, seconds },
    },
    judge: (record) => judgePlateau(record, spec),
  });
  const others = Object.keys(spec.phases).filter(
    (state) => !states.terminal.includes(state) && state !== states.running.word,
  );
  const usual = okReply(spec, { state: states.running.word, percent: 10 });
  return [
    check('day-of-plateau', 'for a day', usual, DAY_SECONDS),
    ...others.map((state) => {
      const reply = okReply(spec, { state, percent: 0 });
      return check(`hours-of-plateau-${slugOf(state)}`, `for hours at ${state}`, reply, HOURS_SECONDS);
    }),
  ];
}

/** The page's own cases that end a job; reading one and ending with it are two things. */
function endsAtCases(spec: Spec): Template[] {
  const { states, polls } = scriptsOf(spec);
  const isEnd = (body: unknown) => states.terminal.includes(readProgress(spec, body).state ?? '');
  return spec.cases
    .filter(({ is, body }) => is === 'progress' && isEnd(body))
    .map(({ id, body }) => ({
      slug: `lifecycle/ends-at-case-${id}`,
      title: `Does the wait end at the case ${id}?`,
      plan: { ops: OPS, replies: [...polls(1).slice(0, -1), { ...jsonReply(spec, body), label: id }] },
      judge: (record) => judgeEnd(record, spec, body),
    }));
}

function bodiesOf(replies: Reply[]): unknown[] {
  return replies.flatMap(({ body }) => ('json' in body ? [body.json] : []));
}
