import { judgeNotProgress } from '../judge/judgeNotProgress.ts';
import { jobBody } from '../scenario/jobBody.ts';
import { jsonReply } from '../scenario/jsonReply.ts';
import type { Body, Reply } from '../scenario/Scenario.ts';
import type { Spec } from '../spec/Spec.ts';
import { readingCheck } from './readingCheck.ts';
import { scriptsOf } from './scriptsOf.ts';
import type { Template } from './Template.ts';

const HTML = '<!doctype html><html><head><title>Job</title></head><body><h1>Job</h1></body></html>';

/** 200 answers that hold no progress, and the spec's own further cases. */
export function unreadableChecks(spec: Spec): Template[] {
  const { states, end } = scriptsOf(spec);
  const whole = jobBody(spec, {
    state: states.running.documented ? states.running.word : states.success,
    percent: 56,
  });
  const json = JSON.stringify(whole);
  const check = (slug: string, title: string, body: Body, contentType?: string): Template => ({
    slug: `parsing/${slug}`,
    title,
    practice: 'unreadable-answers',
    plan: { ops: ['getProgress', 'waitForJob'], replies: [reply(spec, body, contentType), end] },
    judge: (record) => judgeNotProgress(record),
  });
  return [
    check(
      'ok-html',
      'Is a 200 with an HTML page told from progress?',
      { text: spec.format?.otherwise.body ?? HTML },
      'text/html',
    ),
    check('ok-empty', 'Is a 200 without a body told from progress?', { text: '' }),
    check('ok-null', 'Is a 200 that says null told from progress?', { text: 'null' }),
    check('ok-other-shape', 'Is a 200 in another envelope told from progress?', { json: { result: whole } }),
    check('ok-truncated', 'Is a 200 that breaks off told from progress?', {
      text: json.slice(0, Math.floor(json.length / 2)),
    }),
    ...spec.cases.map((entry) =>
      entry.is === 'progress'
        ? readingCheck(spec, `case-${entry.id}`, entry.title, entry.body, [
            'state',
            'phase',
            'percent',
            'fields',
          ])
        : {
            ...check(`case-${entry.id}`, entry.title, { json: entry.body }),
            practice: 'unreadable-answers' as const,
            judge: anyError,
          },
    ),
  ];
}

/** An error inside a 200 has a kind of its own. */
const anyError: Template['judge'] = (record) => judgeNotProgress(record, true);

function reply(spec: Spec, body: Body, contentType?: string): Reply {
  const base = jsonReply(spec, null);
  return {
    ...base,
    headers: contentType === undefined ? base.headers : { 'content-type': contentType },
    body,
    label: '200 without progress',
  };
}
