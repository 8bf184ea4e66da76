import fc from 'fast-check';
import type { Hostile } from '../../fixture/hostile/Hostile.ts';
import { hostileAnswer } from '../../fixture/hostile/hostileAnswer.ts';
import { withPointer } from '../../json/withPointer.ts';
import { judgeError } from '../../judge/judgeError.ts';
import { judgeSurvival } from '../../judge/judgeSurvival.ts';
import { readProgress } from '../../judge/readProgress.ts';
import { errorReply } from '../../scenario/errorReply.ts';
import { jobBody } from '../../scenario/jobBody.ts';
import { jsonOf } from '../../scenario/jsonOf.ts';
import { jsonReply } from '../../scenario/jsonReply.ts';
import { oddErrorReplies } from '../../scenario/oddErrorReplies.ts';
import type { Body, Reply } from '../../scenario/Scenario.ts';
import type { Spec } from '../../spec/Spec.ts';
import { plainErrorStatus } from '../plainErrorStatus.ts';
import { scriptsOf } from '../scriptsOf.ts';
import type { DraftCase, Template } from '../Template.ts';
import { propertyTemplate } from './propertyTemplate.ts';

/** `{"error":"<E2>`: the first of the three bytes of a character. */
const CUT_IN_CHARACTER_BASE64 = 'eyJlcnJvciI6IuI=';
const STATUSES = [400, 401, 403, 404, 500, 502, 503];

/** Whatever the server answers: is an error told by its status, and does the client survive a 200? */
export function anyAnswerChecks(spec: Spec): Template[] {
  const { end } = scriptsOf(spec);
  const plain = plainErrorStatus(spec);
  const [first, ...others] = Object.values(oddErrorReplies(spec, plain));
  if (first === undefined) return [];
  const toError = (label: string, reply: Reply): DraftCase => ({
    label,
    plan: { ops: ['getProgress', 'waitForJob'], replies: [reply, end] },
    judge: (record) => judgeError(record, { status: reply.status }),
  });
  const toGood = (label: string, reply: Reply): DraftCase => ({
    label,
    plan: { ops: ['getProgress', 'waitForJob'], replies: [reply, end] },
    judge: judgeSurvival,
  });
  const schema = (wanted: number) => spec.responses.find(({ status }) => status === wanted)?.schema;
  // Made once each: a schema takes longer to read than an answer to draw.
  const errors = () =>
    fc.oneof(
      ...[...new Set([...STATUSES, plain])].map((status) =>
        hostileAnswer(schema(status)).map((hostile) =>
          toError(`${status}: ${hostile.label}`, replyOf(status, hostile)),
        ),
      ),
    );
  const goods = () =>
    hostileAnswer(schema(200))
      .filter(({ body }) => !showsImpossiblePercent(spec, body))
      .map((hostile) => toGood(hostile.label, replyOf(200, hostile)));
  const asGood = ({ title, reply }: typeof first) => toGood(title, { ...reply, status: 200 });
  const asError = ({ title, reply }: typeof first) => toError(`${plain} ${title}`, reply);
  return [
    propertyTemplate(
      {
        slug: 'errors/any-answer',
        title: 'Is an error told by its status, whatever its body?',
        practice: 'hostile-bodies',
      },
      [
        asError(first),
        ...others.map(asError),
        ...[cutInCharacter(spec, plain), ...listsInErrors(spec, plain)].map((reply) =>
          toError(reply.label, reply),
        ),
      ],
      errors,
    ),
    propertyTemplate(
      {
        slug: 'parsing/any-answer',
        title: 'Does the client survive whatever comes with a 200?',
        practice: 'unreadable-answers',
      },
      [
        asGood(first),
        ...others.map(asGood),
        ...listsInAnswers(spec).map((reply) => toGood(reply.label, reply)),
      ],
      goods,
    ),
  ];
}

/** The documented answer, with a list in place of each value that is read. */
function listsInAnswers(spec: Spec): Reply[] {
  const { state, percent } = spec.progress;
  const read = [
    state,
    ...(percent === undefined ? [] : 'at' in percent ? [percent.at] : [percent.done, percent.total]),
  ];
  return read.map((pointer) =>
    jsonReply(spec, withPointer(jobBody(spec, {}), pointer, []), `200 with [] at ${pointer}`),
  );
}

/** An error that ends within a character, whose decoder is then owed what never comes. */
function cutInCharacter(spec: Spec, status: number): Reply {
  return {
    ...errorReply(spec, status),
    label: `${status} that ends within a character`,
    body: { base64: CUT_IN_CHARACTER_BASE64 },
  };
}

/** The documented error, with a list in place of its code or message. */
function listsInErrors(spec: Spec, status: number): Reply[] {
  const documented = errorReply(spec, status);
  const { body } = documented;
  if (!('json' in body)) return [];
  return [spec.errorBody?.code, spec.errorBody?.message].flatMap((pointer) =>
    pointer === undefined
      ? []
      : [
          {
            ...documented,
            label: `${status} with [] at ${pointer}`,
            body: { json: withPointer(body.json, pointer, []) },
          },
        ],
  );
}

function replyOf(status: number, { label, contentType, body }: Hostile): Reply {
  return {
    label: `${status} ${label}`,
    status,
    headers: contentType === undefined ? {} : { 'content-type': contentType },
    body,
  };
}

/** A percentage beyond the scale can be read, and not be passed on: adapters tell 0 to 100. */
function showsImpossiblePercent(spec: Spec, body: Body): boolean {
  const { percent = 0 } = readProgress(spec, jsonOf(body));
  return !(percent >= 0 && percent <= 100);
}
