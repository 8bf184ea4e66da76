import { judgeReading, type ReadingQuestion } from '../judge/judgeReading.ts';
import { jsonReply } from '../scenario/jsonReply.ts';
import type { Spec } from '../spec/Spec.ts';
import { scriptsOf } from './scriptsOf.ts';
import type { Template } from './Template.ts';

/** A check that answers with one body and asks for its reading. */
export function readingCheck(
  spec: Spec,
  slug: string,
  title: string,
  body: unknown,
  asks: ReadingQuestion['asks'],
  rest: Partial<Template> & Pick<Partial<ReadingQuestion>, 'alsoRight' | 'mayRefuse'> = {},
): Template {
  const { alsoRight, mayRefuse, ...template } = rest;
  const question = {
    spec,
    body,
    asks,
    ...(alsoRight ? { alsoRight } : {}),
    ...(mayRefuse ? { mayRefuse } : {}),
  };
  return {
    slug: `parsing/${slug}`,
    title,
    plan: { ops: ['getProgress', 'waitForJob'], replies: [jsonReply(spec, body), scriptsOf(spec).end] },
    judge: (record) => judgeReading(record, question),
    ...template,
  };
}
