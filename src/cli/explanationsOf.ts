import type { Check } from '../check/Check.ts';
import type { checksOf as ChecksOf } from '../check/checksOf.ts';
import { practices } from '../check/practices.ts';
import type { Scenario } from '../scenario/Scenario.ts';
import type { OpenEntry, Spec, Statement } from '../spec/Spec.ts';

const SEED = 1;

/** Something that can be explained, with every id that it goes by. */
export interface Explanation {
  ids: string[];
  text: string;
}

/** Explains every statement, open entry and check of the specs, and every practice. */
export function explanationsOf(specs: Spec[], checksOf: typeof ChecksOf): Explanation[] {
  const checks = specs.map((spec) => ({
    spec,
    own: checksOf(spec, { seed: SEED, params: {}, overSockets: true }),
  }));
  const all = checks.flatMap(({ own }) => own);
  return [
    ...checks.flatMap(({ spec, own }) => [
      ...spec.statements.map((one) => explainStatement(one, spec, own)),
      ...spec.open.map((one) => explainOpen(one, spec, own)),
      ...own.map((one) => explainCheck(one, spec)),
    ]),
    ...Object.entries(practices).map(([id, words]) => ({
      ids: [id],
      text: [
        `practice ${id} [advice]`,
        `  ${words}`,
        ...listChecks(all.filter(({ practice }) => practice === id)),
      ].join('\n'),
    })),
  ];
}

function explainStatement(one: Statement, { id, title }: Spec, checks: Check[]): Explanation {
  const about = one.about === 'server' ? [`  About the server: ${howShown(one, id)}`] : [];
  return {
    ids: [`${id}/${one.id}`, one.id],
    text: [
      `statement ${id}/${one.id} [${one.level}]`,
      `  ${one.text}`,
      `  ${title}, section ${one.section}`,
      ...about,
      ...(one.untestable === undefined ? [] : [`  Not testable: ${one.untestable}`]),
      ...listChecks(checks.filter(({ statements }) => statements.includes(one.id))),
    ].join('\n'),
  };
}

function howShown({ id, shows }: Statement, spec: string): string {
  const how = shows === undefined ? '' : `; \`pollspec smoke\` does, of a live server: ${spec}/server/${id}`;
  return `no check of a client verifies it${how}.`;
}

function explainOpen(one: OpenEntry, { id, title }: Spec, checks: Check[]): Explanation {
  return {
    ids: [`${id}/${one.id}`, one.id],
    text: [
      `open entry ${id}/${one.id}`,
      `  ${one.text}`,
      `  ${title}, section ${one.section}`,
      ...Object.entries(one.readings).map(([reading, words]) => `  reading ${reading}: ${words}`),
      ...(one.untestable === undefined ? [] : [`  Not testable: ${one.untestable}`]),
      ...(one.shows === undefined
        ? []
        : [`  \`pollspec smoke\` tells which reading a live server takes: ${id}/server/${one.id}`]),
      ...listChecks(checks.filter(({ open }) => open === one.id)),
    ].join('\n'),
  };
}

function explainCheck(check: Check, spec: Spec): Explanation {
  const statements = spec.statements.filter(({ id }) => check.statements.includes(id));
  const open = spec.open.find(({ id }) => id === check.open);
  const practice = Object.entries(practices).find(([id]) => id === check.practice);
  const scripts = check.plan.waits.map(({ scenario }) => describeScript(scenario));
  return {
    ids: [check.id, `${check.group}/${check.slug}`],
    text: [
      `check ${check.id} [${check.level}]`,
      `  ${check.title}`,
      ...statements.map(({ id, level, section, text }) => `  verifies ${id} [${level}, ${section}]: ${text}`),
      ...(open === undefined
        ? []
        : [`  asks which reading is taken of ${open.id} [${open.section}]: ${open.text}`]),
      ...(practice === undefined ? [] : [`  stands for the practice ${practice[0]}: ${practice[1]}`]),
      `  the server answers: ${scripts.join(check.plan.inTurn ? '; then, asked again: ' : '; and to a second operation: ')}`,
      `  run it: npx pollspec test --client ./my-client.ts -t '${check.id}'`,
    ].join('\n'),
  };
}

function describeScript({ replies }: Scenario): string {
  const labels = replies.map(({ label }) => label).join(' · ');
  return replies.length > 1 ? `${labels} (the last one repeats)` : labels;
}

function listChecks(checks: Check[]): string[] {
  return checks.length === 0 ? [] : ['  Checks:', ...checks.map(({ id, title }) => `    ${id}  ${title}`)];
}
