import { textLeaves } from '../fixture/textLeaves.ts';
import { isObject } from '../json/isObject.ts';
import { withPointer } from '../json/withPointer.ts';
import { jobBody } from '../scenario/jobBody.ts';
import { jsonReply } from '../scenario/jsonReply.ts';
import type { Spec } from '../spec/Spec.ts';
import { readingCheck } from './readingCheck.ts';
import { scriptsOf } from './scriptsOf.ts';
import type { Template } from './Template.ts';

const LONG_TEXT_CHARACTERS = 10_000;
const LONG_LIST_ITEMS = 1_000;
/** Several scripts, a character beyond the Basic Multilingual Plane, a combining mark, quotes and a line break. */
const UNICODE_TEXT = 'Ζ工程"\\\n🏺é';

/** Long and unicode texts, long lists: within the documented limits. */
export function textChecks(spec: Spec): Template[] {
  const { states } = scriptsOf(spec);
  const state = states.running.documented ? states.running.word : states.success;
  const whole = jobBody(spec, { state, percent: 56 });
  const schema = spec.responses.find((response) => response.status === 200)?.schema;
  const leaves = textLeaves(schema, whole).filter(({ pointer }) => pointer !== spec.progress.state);
  const filled = (text: (maxLength: number) => string) =>
    leaves.reduce(
      (body, { pointer, maxLength }) => withPointer(body, pointer, text(maxLength ?? LONG_TEXT_CHARACTERS)),
      whole,
    );
  const unicode = filled((most) => [...UNICODE_TEXT].slice(0, most).join(''));
  const lists = isObject(whole) ? Object.entries(stretched(whole)) : [];
  const check = (slug: string, title: string, body: unknown) =>
    readingCheck(spec, slug, title, body, ['state', 'phase', 'percent', 'fields']);
  return [
    ...(leaves.length === 0
      ? []
      : [
          check(
            'long-texts',
            'Is the answer read with its texts as long as they may be?',
            filled((most) => 'x'.repeat(Math.min(most, LONG_TEXT_CHARACTERS))),
          ),
          check('unicode-texts', 'Is the answer read with texts beyond ASCII?', unicode),
          {
            ...check(
              'split-texts',
              'Is a text read that arrives in pieces, cut inside its characters?',
              unicode,
            ),
            practice: 'whole-answers' as const,
            plan: {
              ops: ['getProgress' as const, 'waitForJob' as const],
              replies: [
                { ...jsonReply(spec, unicode), delivery: 'split' as const, label: '200 in pieces' },
                scriptsOf(spec).end,
              ],
            },
          },
        ]),
    ...(hasList(whole)
      ? [
          {
            ...check('empty-lists', 'Is the answer read with empty lists?', emptied(whole)),
            practice: 'bare-answers' as const,
          },
        ]
      : []),
    ...(hasList(whole)
      ? [
          check(
            'long-lists',
            `Is the answer read with lists of ${LONG_LIST_ITEMS} items?`,
            Object.fromEntries(lists),
          ),
        ]
      : []),
  ];
}

function hasList(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0;
  return isObject(value) && Object.values(value).some(hasList);
}

/** Every list of a body, repeated to the same great length, so that parallel lists stay parallel. */
function stretched(body: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(body).map(([name, value]) => {
      if (isObject(value)) return [name, stretched(value)];
      if (!Array.isArray(value) || value.length === 0) return [name, value];
      return [name, Array.from({ length: LONG_LIST_ITEMS }, (_, index) => value[index % value.length])];
    }),
  );
}

/** A body whose lists are all empty. */
function emptied(value: unknown): unknown {
  if (Array.isArray(value)) return [];
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, emptied(one)]));
}
