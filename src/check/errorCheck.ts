import { type ErrorQuestion, judgeError } from '../judge/judgeError.ts';
import type { Reply } from '../scenario/Scenario.ts';
import type { Spec } from '../spec/Spec.ts';
import type { PracticeId } from './practices.ts';
import { scriptsOf } from './scriptsOf.ts';
import type { Template } from './Template.ts';

/** A check that answers with an error first, and well afterwards. */
export function errorCheck(
  spec: Spec,
  slug: string,
  title: string,
  reply: Reply,
  question: ErrorQuestion,
  practice?: PracticeId,
): Template {
  return {
    slug: `errors/${slug}`,
    title,
    ...(practice === undefined ? {} : { practice }),
    plan: { ops: ['getProgress', 'waitForJob'], replies: [reply, scriptsOf(spec).end] },
    judge: (record) => judgeError(record, question),
  };
}
