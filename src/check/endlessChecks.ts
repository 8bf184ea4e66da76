import { judgeEnds } from '../judge/judgeEnds.ts';
import { judgeGoesOn } from '../judge/judgeGoesOn.ts';
import { judgeNotProgress } from '../judge/judgeNotProgress.ts';
import { judgeRetries } from '../judge/judgeRetries.ts';
import { sincePoll } from '../judge/sincePoll.ts';
import { tooFewPolls } from '../judge/tooFewPolls.ts';
import { verdict } from '../judge/verdict.ts';
import { bareBody } from '../scenario/bareBody.ts';
import { errorReply } from '../scenario/errorReply.ts';
import { jobBody } from '../scenario/jobBody.ts';
import { jsonReply } from '../scenario/jsonReply.ts';
import { okReply } from '../scenario/okReply.ts';
import type { Reply } from '../scenario/Scenario.ts';
import type { Spec } from '../spec/Spec.ts';
import { plainErrorStatus } from './plainErrorStatus.ts';
import { scriptsOf } from './scriptsOf.ts';
import type { Template } from './Template.ts';
import { UNKNOWN_STATE } from './unknownState.ts';

const OPS: Template['plan']['ops'] = ['waitForJob'];
/** A week, or so many polls that an hour is over even at one every two seconds: what goes on then goes on for ever. */
const ENDLESS = { requests: 2000, seconds: 7 * 86_400 };

/** More than clients in the field allow in a row. */
const REFUSALS = 8;

/** Things that nothing will come of. */
export function endlessChecks(spec: Spec): Template[] {
  const { states, running, end } = scriptsOf(spec);
  const needsUndocumentedState = !states.running.documented;
  const status = plainErrorStatus(spec);
  const bare = bareBody(spec, jobBody(spec, { state: states.running.word, percent: 10 }));
  const unknown = okReply(spec, { state: UNKNOWN_STATE, percent: 20 });
  const endless = (slug: string, title: string, reply: Reply): Template => ({
    slug: `lifecycle/${slug}`,
    title,
    practice: 'bounded-waits',
    needsUndocumentedState,
    plan: { ops: OPS, replies: [running(10), reply], limits: ENDLESS },
    judge: (record) => judgeEnds(record, 1),
  });
  return [
    {
      slug: 'lifecycle/goes-on-at-top',
      title: 'Does the wait go on while the job stands at 100 % and has not ended?',
      practice: 'state-decides',
      needsUndocumentedState,
      plan: { ops: OPS, replies: [running(10), running(100), running(100), end] },
      judge: (record) => judgeGoesOn(record, 2, 3),
    },
    {
      slug: 'lifecycle/goes-on-without-percentage',
      title: 'Does the wait go on past an answer without a percentage?',
      practice: 'unknown-values',
      needsUndocumentedState,
      plan: { ops: OPS, replies: [running(10), running(null), running(20), end] },
      judge: (record) => judgeGoesOn(record, 2),
    },
    {
      slug: 'lifecycle/goes-on-past-refusals',
      title: `Does a wait that goes on past one 429 go on past ${REFUSALS}, with a good answer after each?`,
      practice: 'fresh-retries',
      needsUndocumentedState,
      plan: {
        ops: OPS,
        replies: [
          ...Array.from({ length: REFUSALS }, (_, index) => [
            running(10 + index),
            errorReply(spec, 429, { 'retry-after': '1' }),
          ]).flat(),
          end,
        ],
      },
      judge: (record) => judgeRetries(record, REFUSALS),
    },
    {
      slug: 'lifecycle/goes-on-bare',
      title: 'Does the wait go on past an answer without any optional property?',
      practice: 'bare-answers',
      needsUndocumentedState,
      plan: {
        ops: OPS,
        replies: [running(10), { ...jsonReply(spec, bare), label: 'bare' }, running(20), end],
      },
      judge: (record) => judgeGoesOn(record, 2),
    },
    {
      slug: 'lifecycle/empty-in-wait',
      title: 'Is a 200 without a body in the middle of a wait told from its end?',
      practice: 'unreadable-answers',
      needsUndocumentedState,
      needs: 'observations',
      plan: {
        ops: OPS,
        replies: [running(10), { ...jsonReply(spec, null), body: { text: '' }, label: 'empty' }, end],
      },
      judge: (record) => {
        const since = sincePoll(record, 2, spec);
        return since === undefined ? verdict.unverified(tooFewPolls(record)) : judgeNotProgress(since);
      },
    },
    {
      slug: 'lifecycle/unknown-state-once',
      title: 'Does the wait go on past a state that the page does not list?',
      practice: 'unknown-values',
      needsUndocumentedState,
      plan: { ops: OPS, replies: [running(10), unknown, running(30), end] },
      judge: (record) => judgeGoesOn(record, 2),
    },
    endless(
      'unknown-state-for-ever',
      'Does a wait end at last that hears nothing but an unknown state?',
      unknown,
    ),
    endless('unreadable-for-ever', 'Does a wait end at last that hears nothing but another envelope?', {
      ...jsonReply(spec, { result: jobBody(spec, { state: states.running.word, percent: 10 }) }),
      label: 'another envelope',
    }),
    ...(status === 404
      ? []
      : [
          endless(
            `endless-${status}`,
            `Does a wait end at last that hears nothing but ${status}?`,
            errorReply(spec, status),
          ),
        ]),
    endless('endless-401', 'Does a wait end at last that is refused for ever?', errorReply(spec, 401)),
    endless('endless-500', 'Does a wait end at last whose server fails for ever?', errorReply(spec, 500)),
  ];
}
