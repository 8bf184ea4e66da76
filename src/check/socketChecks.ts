import { headerOf } from '../judge/headerOf.ts';
import { judgeCancel } from '../judge/judgeCancel.ts';
import { judgeLost } from '../judge/judgeLost.ts';
import { judgeNotProgress } from '../judge/judgeNotProgress.ts';
import { judgeReading } from '../judge/judgeReading.ts';
import { pollsOf } from '../judge/pollsOf.ts';
import { verdict } from '../judge/verdict.ts';
import { jobBody } from '../scenario/jobBody.ts';
import { jsonReply } from '../scenario/jsonReply.ts';
import { lostReply } from '../scenario/lostReply.ts';
import type { Delivery, Fault } from '../scenario/Scenario.ts';
import type { Spec } from '../spec/Spec.ts';
import { scriptsOf } from './scriptsOf.ts';
import type { Template } from './Template.ts';

const OPS: Template['plan']['ops'] = ['getProgress', 'waitForJob'];
/** The beginning of a gzip stream and no more: neither UTF-8 nor JSON. */
const BAD_BYTES_BASE64 = 'H4sIAAAAAAD//w==';

/** What shows over a real socket alone: how connections are lost, and how answers travel. */
export function socketChecks(spec: Spec): Template[] {
  const { states, end } = scriptsOf(spec);
  const state = states.running.documented ? states.running.word : states.success;
  const body = jobBody(spec, { state, percent: 56 });
  const whole = jsonReply(spec, body);
  const lost = (slug: string, title: string, fault: Fault): Template => ({
    slug: `errors/${slug}`,
    title,
    practice: 'lost-connections',
    overSockets: true,
    plan: { ops: OPS, replies: [lostReply(fault, fault === 'refused' ? undefined : whole), end] },
    judge: (record) => judgeLost(record, fault === 'refused' ? 1 : 0),
  });
  const travelling = (slug: string, title: string, delivery: Delivery): Template => ({
    slug: `parsing/${slug}`,
    title,
    practice: 'whole-answers',
    overSockets: true,
    plan: { ops: OPS, replies: [{ ...whole, delivery, label: `200 ${slug}` }, end] },
    judge: (record) => judgeReading(record, { spec, body, asks: ['state', 'phase', 'percent', 'fields'] }),
  });
  const gzip = travelling('gzip', 'Is a packed answer read by a client that asks for one?', 'gzip');
  return [
    lost('refused', 'Is a connection that is refused an error of the network?', 'refused'),
    lost(
      'reset-in-body',
      'Is an answer whose connection breaks off in its body an error of the network?',
      'reset-in-body',
    ),
    lost(
      'short-body',
      'Is an answer that is shorter than its Content-Length an error of the network?',
      'short-body',
    ),
    {
      ...lost(
        'endless-body-cancel',
        'Can an answer that never comes to its end be cancelled?',
        'endless-body',
      ),
      plan: {
        ops: OPS,
        replies: [lostReply('endless-body', whole)],
        cancel: { request: 1, afterSeconds: 0.5 },
      },
      judge: (record) => judgeCancel(record, spec),
    },
    travelling('chunked', 'Is an answer read that comes in chunks, without a length?', 'chunked'),
    travelling('slow-body', 'Is an answer read that comes in pieces over some seconds?', 'slow'),
    {
      ...gzip,
      judge: (record, bound) => {
        const [first] = pollsOf(record);
        if (first !== undefined && !/\bgzip\b/i.test(headerOf(first, 'accept-encoding') ?? ''))
          return verdict.unverified('the client does not ask for packed answers, and was sent none');
        return gzip.judge(record, bound);
      },
    },
    {
      slug: 'parsing/ok-bad-bytes',
      title: 'Is a 200 of bytes that are no text told from progress?',
      practice: 'unreadable-answers',
      overSockets: true,
      plan: {
        ops: OPS,
        replies: [{ ...whole, body: { base64: BAD_BYTES_BASE64 }, label: '200 of bad bytes' }, end],
      },
      judge: (record) => judgeNotProgress(record),
    },
  ];
}
