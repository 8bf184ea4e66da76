import type { RunRecord } from '../driver/RunRecord.ts';
import type { Judgement } from '../judge/Judgement.ts';
import { judgeCancel } from '../judge/judgeCancel.ts';
import { type ErrorQuestion, judgeError } from '../judge/judgeError.ts';
import { judgeErrorMessage } from '../judge/judgeErrorMessage.ts';
import { judgeLost } from '../judge/judgeLost.ts';
import { judgeToldRetryAfter } from '../judge/judgeToldRetryAfter.ts';
import { readErrorCode } from '../judge/readErrorCode.ts';
import { sincePoll } from '../judge/sincePoll.ts';
import { tooFewPolls } from '../judge/tooFewPolls.ts';
import { verdict } from '../judge/verdict.ts';
import { errorReply } from '../scenario/errorReply.ts';
import { lostReply } from '../scenario/lostReply.ts';
import { oddErrorReplies } from '../scenario/oddErrorReplies.ts';
import type { Reply } from '../scenario/Scenario.ts';
import type { Level, Spec } from '../spec/Spec.ts';
import { acceptedTypes } from './acceptedTypes.ts';
import { errorCheck } from './errorCheck.ts';
import { errorPropertyChecks } from './errorPropertyChecks.ts';
import { plainErrorStatus } from './plainErrorStatus.ts';
import type { PracticeId } from './practices.ts';
import { scriptsOf } from './scriptsOf.ts';
import { slugOf } from './slugOf.ts';
import type { Template } from './Template.ts';

const OTHER_STATUSES = [400, 403, 404, 408, 429, 500, 502, 503, 504];

/** What the client makes of an error. */
export function errorChecks(spec: Spec): Template[] {
  return [
    ...documentedChecks(spec),
    ...errorPropertyChecks(spec),
    ...hostileChecks(spec),
    ...otherStatusChecks(spec),
    ...inWaitChecks(spec),
    ...lostChecks(spec),
  ];
}

function documentedChecks(spec: Spec): Template[] {
  const documented = spec.responses.filter(({ status }) => status >= 400);
  return [
    ...documented.flatMap((response) =>
      response.examples.map(({ name, value }, index) => {
        const slug = index === 0 ? `${response.status}` : `${response.status}-${slugOf(name)}`;
        const reply = {
          ...errorReply(spec, response.status, retryAfter(response.status)),
          body: { json: value },
        };
        const question = { status: response.status, ...readErrorCode(spec, value) };
        return errorCheck(
          spec,
          slug,
          `Is the documented ${response.status} (${name}) reported as what it is?`,
          reply,
          question,
        );
      }),
    ),
    ...documented.flatMap((response) => {
      const { message } = readErrorCode(spec, response.examples[0]?.value);
      if (message === undefined) return [];
      const check: Template = {
        ...errorCheck(
          spec,
          `message-${response.status}`,
          `Is the message of a documented ${response.status} passed on?`,
          errorReply(spec, response.status, retryAfter(response.status)),
          { status: response.status },
          'server-message',
        ),
        judge: (record) => judgeErrorMessage(record, message),
      };
      return [check];
    }),
    // A page may list a status without showing its body: the status alone is asked for then.
    ...documented
      .filter(({ examples }) => examples.length === 0)
      .map(({ status }) => {
        const reply = errorReply(spec, status, retryAfter(status));
        return errorCheck(spec, `${status}`, `Is the documented ${status} reported as what it is?`, reply, {
          status,
        });
      }),
    ...spec.errorCases.map(({ id, title, status, body }) => {
      const reply = { ...errorReply(spec, status, retryAfter(status)), body: { json: body } };
      const question = { status, ...readErrorCode(spec, body) };
      return {
        ...errorCheck(spec, `case-${id}`, title, reply, question),
        readings: ['by-status', 'by-code'],
        judge: (record: RunRecord, { level }: { level: Level }) => {
          const judgement = judgeError(record, question);
          return level === 'open' ? readErrorCase(record, judgement) : judgement;
        },
      };
    }),
  ];
}

/** A 429 comes with a Retry-After, so that nothing but the 429 itself is in question. */
function retryAfter(status: number): Record<string, string> {
  return status === 429 ? { 'retry-after': '1' } : {};
}

function hostileChecks(spec: Spec): Template[] {
  const status = plainErrorStatus(spec);
  const bodies = oddErrorReplies(spec, status);
  return [
    ...Object.entries(bodies).map(([name, { title, reply }]) =>
      errorCheck(
        spec,
        `body-${name}`,
        `Is a ${status} ${title} reported by its status?`,
        reply,
        { status },
        'hostile-bodies',
      ),
    ),
    ...acceptedTypes(spec).map((type) => {
      const documented = errorReply(spec, status);
      const { code } = 'json' in documented.body ? readErrorCode(spec, documented.body.json) : {};
      return errorCheck(
        spec,
        'accepted-type',
        `Is a ${status} of the content type ${type} reported as what it is?`,
        {
          ...documented,
          headers: { ...documented.headers, 'content-type': type },
          label: `${status} ${type}`,
        },
        { status, code },
        'media-types',
      );
    }),
    errorCheck(
      spec,
      'server-html',
      'Is a 500 with an HTML page reported as an error of the server?',
      { ...(bodies.html?.reply ?? errorReply(spec, 500)), status: 500, label: '500 HTML' },
      { status: 500 },
      'hostile-bodies',
    ),
  ];
}

function otherStatusChecks(spec: Spec): Template[] {
  const documented = spec.responses.map(({ status }) => status);
  return OTHER_STATUSES.filter((status) => !documented.includes(status)).map((status) =>
    errorCheck(
      spec,
      `status-${status}`,
      `Is a ${status}, which the page does not list, reported as an error?`,
      errorReply(spec, status, retryAfter(status)),
      { status },
      'undocumented-status',
    ),
  );
}

function lostChecks(spec: Spec): Template[] {
  const { end } = scriptsOf(spec);
  const ops: Template['plan']['ops'] = ['getProgress', 'waitForJob'];
  return [
    {
      slug: 'errors/no-answer-cancel',
      title: 'Can a request that is never answered be cancelled?',
      practice: 'lost-connections',
      plan: { ops, replies: [lostReply('no-answer')], cancel: { request: 1, when: 'in-flight' } },
      judge: (record) => judgeCancel(record, spec),
    },
    {
      slug: 'errors/no-answer-timeout',
      title: 'Does the client time out by itself when no answer comes?',
      practice: 'lost-connections',
      plan: { ops, replies: [lostReply('no-answer'), end] },
      judge: (record) => judgeLost(record),
    },
    {
      slug: 'errors/reset',
      title: 'Is a connection that breaks off an error of the network?',
      practice: 'lost-connections',
      plan: { ops, replies: [lostReply('reset'), end] },
      judge: (record) => judgeLost(record),
    },
  ];
}

/** Where the page leaves the code open: is the error told by its status, whatever the code? */
function readErrorCase(record: RunRecord, judgement: Judgement): Judgement {
  if (judgement.verdict === 'pass') return verdict.observed('by-status', judgement.message);
  const failed = record.waits[0]?.outcome.type === 'failed';
  return judgement.verdict === 'fail' && failed ? verdict.observed('by-code', judgement.message) : judgement;
}

/** The same errors in the middle of a wait: clients read those in another place of their code. */
function inWaitChecks(spec: Spec): Template[] {
  const { running, end, states } = scriptsOf(spec);
  const check = (
    slug: string,
    what: string,
    reply: Reply,
    question: ErrorQuestion,
    practice?: PracticeId,
  ): Template => ({
    slug: `errors/in-wait-${slug}`,
    title: `Is ${what} in the middle of a wait reported as what it is?`,
    ...(practice === undefined ? {} : { practice }),
    needsUndocumentedState: !states.running.documented,
    plan: { ops: ['waitForJob'], replies: [running(10), reply, end] },
    judge: (record) => judgeSecond(record, question),
  });
  const judgeSecond = (record: RunRecord, question: ErrorQuestion) => {
    const since = sincePoll(record, 2, spec);
    return since === undefined ? verdict.unverified(tooFewPolls(record)) : judgeError(since, question);
  };
  const once = (...given: Parameters<typeof check>): Template[] => [check(...given)];
  /** And the same error again and again: a client that asks once or twice more ends all the same. */
  const andRepeated = (...[slug, what, reply, question, practice]: Parameters<typeof check>): Template[] => [
    check(slug, what, reply, question, practice),
    {
      ...check(`${slug}-repeated`, `${what} that comes again and again`, reply, question, practice),
      plan: {
        ops: ['waitForJob'],
        replies: [running(10), reply],
        limits: { requests: 60, seconds: 86_400 },
      },
      judge: (record) => judgeSecond(record, { ...question, isRepeated: true }),
    },
  ];
  const status = plainErrorStatus(spec);
  const { html } = oddErrorReplies(spec, status);
  return [
    ...spec.responses
      .filter((response) => response.status >= 400)
      .flatMap((response) => {
        const question = {
          status: response.status,
          ...readErrorCode(spec, response.examples[0]?.value),
        };
        const reply = errorReply(spec, response.status, retryAfter(response.status));
        // A 429 is no end, however often it comes.
        return (response.status === 429 ? once : andRepeated)(
          `${response.status}`,
          `a documented ${response.status}`,
          reply,
          question,
        );
      }),
    ...(html === undefined
      ? []
      : [
          check('html', `a ${status} with an HTML page`, html.reply, { status }, 'hostile-bodies'),
          ...andRepeated(
            'server-html',
            'a 500 with an HTML page',
            { ...html.reply, status: 500, label: '500 HTML' },
            { status: 500 },
            'hostile-bodies',
          ),
        ]),
    {
      slug: 'errors/retry-after-told',
      title: 'Does the error of a 429 tell the seconds of its Retry-After?',
      practice: 'retry-after',
      plan: {
        ops: ['getProgress', 'waitForJob'],
        replies: [errorReply(spec, 429, { 'retry-after': '7' }), end],
      },
      judge: (record) => judgeToldRetryAfter(record, 7),
    },
  ];
}
