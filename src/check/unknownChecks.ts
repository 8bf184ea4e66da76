import type { RunRecord } from '../driver/RunRecord.ts';
import { withPointer } from '../json/withPointer.ts';
import type { Judgement } from '../judge/Judgement.ts';
import { judgeReading } from '../judge/judgeReading.ts';
import { verdict } from '../judge/verdict.ts';
import { jobBody } from '../scenario/jobBody.ts';
import { jsonReply } from '../scenario/jsonReply.ts';
import type { Reply } from '../scenario/Scenario.ts';
import type { Spec } from '../spec/Spec.ts';
import { acceptedTypes } from './acceptedTypes.ts';
import { readingCheck } from './readingCheck.ts';
import { scriptsOf } from './scriptsOf.ts';
import type { Template } from './Template.ts';
import { UNKNOWN_STATE } from './unknownState.ts';

/** Values that the page does not know. */
export function unknownChecks(spec: Spec): Template[] {
  const { states } = scriptsOf(spec);
  const state = states.running.documented ? states.running.word : states.success;
  const parent = spec.progress.state.slice(0, spec.progress.state.lastIndexOf('/'));
  const known = jobBody(spec, { state, percent: 56 });
  const withUnknown = withPointer(
    withPointer(jobBody(spec, { state, percent: 56 }), `${parent}/pollspecUnknown`, { nested: [1, null] }),
    '/pollspecUnknownToo',
    'new',
  );
  const asks = ['state', 'phase', 'percent'] satisfies ('state' | 'phase' | 'percent')[];
  return [
    {
      slug: 'parsing/unknown-property',
      title: 'Is the answer read with properties that the page does not list?',
      practice: 'unknown-values',
      readings: ['accepts', 'rejects'],
      plan: {
        ops: ['getProgress', 'waitForJob'],
        replies: [jsonReply(spec, withUnknown), scriptsOf(spec).end],
      },
      judge: (record, { level }) => {
        const judgement = judgeReading(record, { spec, body: withUnknown, asks });
        return level === 'open' ? asReading(record, judgement) : judgement;
      },
    },
    {
      ...readingCheck(
        spec,
        'charset',
        'Is the answer read when its content type carries a parameter?',
        known,
        asks,
      ),
      practice: 'media-types',
      plan: {
        ops: ['getProgress', 'waitForJob'],
        replies: [withCharset(jsonReply(spec, known)), scriptsOf(spec).end],
      },
    },
    ...acceptedTypes(spec).map(
      (type): Template => ({
        ...readingCheck(
          spec,
          'accepted-type',
          `Is the answer read when its content type is ${type}?`,
          known,
          asks,
        ),
        practice: 'media-types',
        plan: {
          ops: ['getProgress', 'waitForJob'],
          replies: [
            { ...jsonReply(spec, known), headers: { 'content-type': type }, label: `200 ${type}` },
            scriptsOf(spec).end,
          ],
        },
      }),
    ),
    readingCheck(
      spec,
      'unknown-state',
      'Is a state that the page does not list read as unknown, or as going on?',
      jobBody(spec, { state: UNKNOWN_STATE, percent: 56 }),
      ['state', 'phase'],
      { practice: 'unknown-values' },
    ),
  ];
}

function withCharset(reply: Reply): Reply {
  return {
    ...reply,
    headers: { ...reply.headers, 'content-type': `${reply.headers['content-type']}; charset=utf-8` },
  };
}

function asReading(record: RunRecord, judgement: Judgement): Judgement {
  if (judgement.verdict === 'pass')
    return verdict.observed('accepts', 'read as if the unknown properties were not there');
  const rejected = record.waits[0]?.outcome.type === 'failed';
  return rejected ? verdict.observed('rejects', judgement.message) : judgement;
}
