import type { Phase } from '../client/Phase.ts';
import { bodyProperties } from '../fixture/bodyProperties.ts';
import { readPointer } from '../json/readPointer.ts';
import { withPointer } from '../json/withPointer.ts';
import { readBeside } from '../judge/readBeside.ts';
import { jobBody } from '../scenario/jobBody.ts';
import { jsonReply } from '../scenario/jsonReply.ts';
import type { Spec } from '../spec/Spec.ts';
import { againChecks } from './againChecks.ts';
import { readingCheck } from './readingCheck.ts';
import { scriptsOf } from './scriptsOf.ts';
import { slugOf } from './slugOf.ts';
import type { Template } from './Template.ts';
import { textChecks } from './textChecks.ts';
import { unknownChecks } from './unknownChecks.ts';
import { unreadableChecks } from './unreadableChecks.ts';

/** The smallest part of a percentage that a fixture shows, so small that JSON may write it with an exponent. */
const TINY_PERCENT = 1e-5;

/** What the client makes of a 200. */
export function parsingChecks(spec: Spec): Template[] {
  return [
    ...exampleChecks(spec),
    ...stateChecks(spec),
    ...percentChecks(spec),
    ...optionalChecks(spec),
    ...textChecks(spec),
    ...againChecks(spec),
    ...unknownChecks(spec),
    ...unreadableChecks(spec),
  ];
}

function exampleChecks(spec: Spec): Template[] {
  const ok = spec.responses.find((response) => response.status === 200);
  return (ok?.examples ?? []).map(({ name, value }) =>
    readingCheck(
      spec,
      `example-${slugOf(name)}`,
      `Is the documented example ${name} read as it stands?`,
      value,
      ['state', 'phase', 'percent', 'fields'],
    ),
  );
}

function stateChecks(spec: Spec): Template[] {
  const { states } = scriptsOf(spec);
  const check = (state: string, phases: Phase[]) =>
    readingCheck(
      spec,
      `state-${slugOf(state)}`,
      `Is the state ${state} read as ${phases.join(' or ')}?`,
      jobBody(spec, { state, percent: phases.includes('succeeded') ? 100 : 56 }),
      ['state', 'phase'],
    );
  const idle =
    states.waiting ?? Object.entries(spec.phases).find(([, phases]) => phases.includes('failed'))?.[0];
  const body = jobBody(spec, { state: idle ?? states.success, percent: 56 });
  return [
    ...Object.entries(spec.phases).map(([state, phases]) => check(state, phases)),
    ...spec.flags.map((flag) =>
      readingCheck(
        spec,
        `state-${slugOf(flag.state)}-flagged`,
        `Is the state ${flag.state} with ${flag.at} ${JSON.stringify(flag.equals)} read as ${flag.phases.join(' or ')}?`,
        withPointer(jobBody(spec, { state: flag.state, percent: 100 }), flag.at, flag.equals),
        ['state', 'phase'],
      ),
    ),
    ...Object.entries(spec.alsoSeen).map(([state, phases]) =>
      readingCheck(
        spec,
        `also-seen-${slugOf(state)}`,
        `Is ${state}, a state of other revisions or sister services, read as ${phases.join(' or ')} or as unknown?`,
        jobBody(spec, { state, percent: 56 }),
        ['state', 'phase'],
        { practice: 'other-revisions', alsoRight: ['unknown'] },
      ),
    ),
    {
      slug: 'parsing/percent-when-not-active',
      title: 'Is a percentage beside a state that is not active shown or dropped?',
      asksForReading: true,
      readings: ['shown', 'dropped'],
      plan: { ops: ['getProgress', 'waitForJob'], replies: [jsonReply(spec, body), scriptsOf(spec).end] },
      judge: (record) => readBeside(record, spec, body),
    },
  ];
}

function percentChecks(spec: Spec): Template[] {
  const rule = spec.progress.percent;
  if (rule === undefined) return [];
  const { states } = scriptsOf(spec);
  const state = states.running.documented ? states.running.word : states.success;
  const check = (slug: string, title: string, body: unknown, rest: Partial<Template> = {}) =>
    readingCheck(spec, `percent-${slug}`, title, body, ['percent'], rest);
  const at = (percent: number) => jobBody(spec, { state, percent });
  const common = [
    check('zero', 'Is 0 % read as 0?', at(0)),
    {
      ...readingCheck(
        spec,
        'percent-top',
        'Is the top of the scale read as 100 %, and the phase by the state?',
        at(100),
        ['percent', 'phase'],
      ),
    },
  ];
  if ('at' in rule) {
    return [
      ...common,
      check('fraction', 'Is 56.5 % read with its fraction?', at(56.5)),
      check('tiny', `Is ${TINY_PERCENT} % read as more than nothing?`, at(TINY_PERCENT)),
    ];
  }
  const steps = (done: number, total: number) =>
    withPointer(withPointer(jobBody(spec, { state }), rule.done, done), rule.total, total);
  return [
    ...common,
    check('fraction', 'Is 1 step of 3 read as a third?', steps(1, 3)),
    check('none-of-none', 'Is 0 steps of 0 read without dividing by nothing?', steps(0, 0), {
      practice: 'unknown-values',
    }),
  ];
}

function optionalChecks(spec: Spec): Template[] {
  const { states } = scriptsOf(spec);
  const state = states.running.documented ? states.running.word : states.success;
  const whole = jobBody(spec, { state, percent: 56 });
  const properties = bodyProperties(spec);
  const optional = properties.filter((property) => !property.required);
  const top = optional.filter(({ depth }) => depth === 0);
  const without = (gone: typeof optional) =>
    gone.reduce((body, { pointer }) => withPointer(body, pointer, undefined), whole);
  // What the example lacks, one of the spec's own cases may show.
  const sampleAt = (pointer: string) =>
    [whole, ...spec.cases.map(({ body }) => body)]
      .map((body) => readPointer(body, pointer))
      .find((value) => value !== undefined);
  const check = (slug: string, title: string, body: unknown) => {
    // A client may refuse an answer that does not tell the state: it is what it asked for.
    const mayRefuse = readPointer(body, spec.progress.state) === undefined;
    return readingCheck(spec, slug, title, body, ['state', 'phase', 'percent', 'fields'], { mayRefuse });
  };
  return [
    ...optional.map((property) =>
      check(
        `without-${property.slug}`,
        `Is the answer read without ${property.pointer}?`,
        without([property]),
      ),
    ),
    ...top.map((property) =>
      check(
        `only-${property.slug}`,
        `Is the answer read with no optional property but ${property.pointer}?`,
        withPointer(without(top), property.pointer, sampleAt(property.pointer)),
      ),
    ),
    // Whoever takes an end for 100 % makes a number up.
    ...(spec.progress.percent === undefined
      ? []
      : states.terminal.map((end) => ({
          ...check(
            `no-percentage-at-${slugOf(end)}`,
            `Is the state ${end} read without a percentage?`,
            jobBody(spec, { state: end, percent: null }),
          ),
          practice: 'bare-answers' as const,
        }))),
    ...(top.length === 0
      ? []
      : [check('without-optionals', 'Is the answer read without any optional property?', without(top))]),
    ...properties
      .filter(({ nullable }) => nullable)
      .map(({ pointer, slug }) =>
        check(`null-${slug}`, `Is the answer read with ${pointer} null?`, withPointer(whole, pointer, null)),
      ),
  ];
}
