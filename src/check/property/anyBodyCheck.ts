import fc from 'fast-check';
import { percentOf } from '../../fixture/history/percentOf.ts';
import { arbitraryOf } from '../../fixture/schema/arbitraryOf.ts';
import { judgeReading } from '../../judge/judgeReading.ts';
import { readProgress } from '../../judge/readProgress.ts';
import { bareBody } from '../../scenario/bareBody.ts';
import { jobBody } from '../../scenario/jobBody.ts';
import { jsonOf } from '../../scenario/jsonOf.ts';
import { jsonReply } from '../../scenario/jsonReply.ts';
import type { Reply, Scenario } from '../../scenario/Scenario.ts';
import { withView } from '../../scenario/withView.ts';
import type { Spec } from '../../spec/Spec.ts';
import { createAnswerValidator } from '../replay/createAnswerValidator.ts';
import { scriptsOf } from '../scriptsOf.ts';
import type { DraftCase, Template } from '../Template.ts';
import { propertyTemplate } from './propertyTemplate.ts';

/** Right by RFC 3339, and unknown to the dates of most languages: a leap second, a T or Z in lower case. */
const UNUSUAL_DATE = /"\d{4}-\d\d-\d\d(t|T\d\d:\d\d:60)|"\d{4}-\d\d-\d\dT[\d:.]+z"/;

/** Is any 200 body read that the page allows? */
export function anyBodyCheck(spec: Spec): Template {
  const { states, end } = scriptsOf(spec);
  const words = Object.keys(spec.phases);
  const usual = states.running.documented ? states.running.word : states.success;
  const toCase = (label: string, body: unknown): DraftCase => ({
    label,
    plan: { ops: ['getProgress', 'waitForJob'], replies: [jsonReply(spec, body), end] },
    judge: (record) => judgeReading(record, { spec, body, asks: ['state', 'phase', 'percent', 'fields'] }),
  });
  const recordedCases = ({ replies }: Scenario): DraftCase[] =>
    distinct(replies.filter(createAnswerValidator(spec)))
      .map((reply) => ({ reply, body: jsonOf(reply.body) }))
      .filter(({ body }) => isWithinScale(spec, body))
      .map(({ reply, body }) => {
        const one = toCase(`the answer ${reply.label}`, body);
        return { ...one, plan: { ...one.plan, replies: [reply, end] } };
      });
  const schema = spec.responses.find(({ status }) => status === 200)?.schema ?? {};
  const bodies = () =>
    fc
      .record({ body: arbitraryOf(schema), state: fc.constantFrom(...words), percent: percentOf(spec) })
      .map(({ body, state, percent }) => withView(spec, body, { state, percent }))
      .filter((body) => !UNUSUAL_DATE.test(JSON.stringify(body)));
  const whole = jobBody(spec, { state: usual, percent: 56.5 });
  return propertyTemplate(
    {
      slug: 'parsing/any-documented-body',
      title: 'Is any 200 body read that the page allows?',
      practice: 'bare-answers',
      replay: { title: 'Is each 200 body of the recorded run read?', cases: recordedCases },
    },
    [
      toCase('the whole example', whole),
      ...words.map((state) => toCase(`the example at ${state}`, jobBody(spec, { state, percent: 100 }))),
      toCase('state and nothing optional', bareBody(spec, withView(spec, whole, { percent: 0 }))),
    ],
    () => bodies().map((body) => toCase('a body that the schema allows', body)),
  );
}

/** Of answers that say the same, the first. */
function distinct(replies: Reply[]): Reply[] {
  return [
    ...new Map(replies.toReversed().map((reply) => [JSON.stringify(reply.body), reply])).values(),
  ].toReversed();
}

/** A percentage beyond the scale cannot be passed on: adapters tell 0 to 100. */
function isWithinScale(spec: Spec, body: unknown): boolean {
  const { percent = 0 } = readProgress(spec, body);
  return percent >= 0 && percent <= 100;
}
