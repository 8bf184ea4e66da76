import fc from 'fast-check';
import { percentOf } from '../../fixture/history/percentOf.ts';
import { arbitraryOf } from '../../fixture/schema/arbitraryOf.ts';
import { judgeReading } from '../../judge/judgeReading.ts';
import { bareBody } from '../../scenario/bareBody.ts';
import { jobBody } from '../../scenario/jobBody.ts';
import { jsonReply } from '../../scenario/jsonReply.ts';
import { withView } from '../../scenario/withView.ts';
import type { Spec } from '../../spec/Spec.ts';
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
    },
    [
      toCase('the whole example', whole),
      ...words.map((state) => toCase(`the example at ${state}`, jobBody(spec, { state, percent: 100 }))),
      toCase('state and nothing optional', bareBody(spec, withView(spec, whole, { percent: 0 }))),
    ],
    () => bodies().map((body) => toCase('a body that the schema allows', body)),
  );
}
