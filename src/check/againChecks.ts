import { withPointer } from '../json/withPointer.ts';
import { judgeReading } from '../judge/judgeReading.ts';
import { ofOneConnection } from '../judge/ofOneConnection.ts';
import { onlyWait } from '../judge/onlyWait.ts';
import { verdict } from '../judge/verdict.ts';
import { bareBody } from '../scenario/bareBody.ts';
import { errorReply } from '../scenario/errorReply.ts';
import { jobBody } from '../scenario/jobBody.ts';
import { jsonReply } from '../scenario/jsonReply.ts';
import type { Reply } from '../scenario/Scenario.ts';
import type { Spec } from '../spec/Spec.ts';
import { scriptsOf } from './scriptsOf.ts';
import type { Template } from './Template.ts';

/** The same connection asked twice: what is left of the first answer, or error, in what is made of the second? */
export function againChecks(spec: Spec): Template[] {
  const { states } = scriptsOf(spec);
  const state = states.running.documented ? states.running.word : states.success;
  const whole = jobBody(spec, { state, percent: 56 });
  const wholeReply = jsonReply(spec, whole, '200 whole');
  const check = (slug: string, title: string, first: Reply, body: unknown): Template => ({
    slug: `parsing/again-${slug}`,
    title,
    practice: slug === 'after-error' ? 'fresh-retries' : 'no-sharing',
    plan: {
      ops: ['getProgress'],
      replies: [first],
      again: { replies: [jsonReply(spec, body, `200 ${slug}`)] },
    },
    judge: (record) =>
      record.journal.some(({ wait }) => wait === 1)
        ? ofOneConnection(
            record,
            judgeReading(onlyWait(record, 1), { spec, body, asks: ['state', 'phase', 'percent', 'fields'] }),
          )
        : verdict.unverified('the client did not ask a second time'),
  });
  const rule = spec.progress.percent;
  const steps = (done: number, total: number) =>
    rule !== undefined && 'done' in rule
      ? withPointer(withPointer(whole, rule.done, done), rule.total, total)
      : whole;
  return [
    check(
      'bare',
      'Is a second answer without optional properties read for what it says alone?',
      wholeReply,
      bareBody(spec, jobBody(spec, { state, percent: 80 })),
    ),
    ...(rule === undefined
      ? []
      : [
          check(
            'without-percentage',
            'Is a second answer without a percentage read as one?',
            wholeReply,
            jobBody(spec, { state, percent: null }),
          ),
        ]),
    ...spec.cases
      .filter(({ is }) => is === 'progress')
      .map(({ id, body }) =>
        check(
          `case-${id}`,
          `Is the case ${id} read for what it says alone when it follows the example?`,
          wholeReply,
          body,
        ),
      ),
    ...(rule !== undefined && 'done' in rule
      ? [
          check(
            'other-total',
            'Is a second answer read by its own total?',
            jsonReply(spec, steps(1, 5)),
            steps(3, 10),
          ),
        ]
      : []),
    check(
      'after-error',
      'Is a good answer read that follows an error on the same connection?',
      errorReply(spec, 503),
      whole,
    ),
  ];
}
