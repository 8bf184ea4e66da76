import type { Check } from '../check/Check.ts';
import type { checksOf as ChecksOf } from '../check/checksOf.ts';
import { practices } from '../check/practices.ts';
import type { Scenario } from '../scenario/Scenario.ts';
import type { OpenEntry, Spec, Statement } from '../spec/Spec.ts';
import { describeClaim } from './describeClaim.ts';
import type {
  ExplainedCheck,
  ExplainedOpenEntry,
  ExplainedPractice,
  ExplainedStatement,
  Explanation,
  NamedCheck,
} from './Explanation.ts';

const SEED = 1;

/** Explains every statement, open entry and check of the specs, in the order of the specs, and every practice. */
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
    ...Object.entries(practices).map(([id, words]) => explainPractice(id, words, all)),
  ];
}

function explainStatement(one: Statement, { id, title }: Spec, checks: Check[]): ExplainedStatement {
  const { about, level, section, text, untestable, shows = [] } = one;
  return {
    kind: 'statement',
    ...namesOf(id, one.id),
    level,
    words: text,
    spec: id,
    page: title,
    section,
    about,
    notes: [
      ...(about === 'server' ? [`About the server: ${howShown(one, id)}`] : []),
      ...(untestable === undefined ? [] : [`Not testable: ${untestable}`]),
    ],
    shows: shows.map(describeClaim),
    checks: named(checks.filter(({ statements }) => statements.includes(one.id))),
  };
}

function howShown({ id, shows }: Statement, spec: string): string {
  const how = shows === undefined ? '' : `; \`pollspec smoke\` does, of a live server: ${spec}/server/${id}`;
  return `no check of a client verifies it${how}.`;
}

function explainOpen(one: OpenEntry, { id, title }: Spec, checks: Check[]): ExplainedOpenEntry {
  return {
    kind: 'open entry',
    ...namesOf(id, one.id),
    level: 'open',
    words: one.text,
    spec: id,
    page: title,
    section: one.section,
    readings: Object.entries(one.readings).map(([reading, words]) => ({
      id: reading,
      words,
      shows: (one.shows?.[reading] ?? []).map(describeClaim),
    })),
    notes: [
      ...(one.untestable === undefined ? [] : [`Not testable: ${one.untestable}`]),
      ...(one.shows === undefined
        ? []
        : [`\`pollspec smoke\` tells which reading a live server takes: ${id}/server/${one.id}`]),
    ],
    checks: named(checks.filter(({ open }) => open === one.id)),
  };
}

function explainCheck(check: Check, spec: Spec): ExplainedCheck {
  const open = spec.open.find(({ id }) => id === check.open);
  const practice = Object.entries(practices).find(([id]) => id === check.practice);
  return {
    kind: 'check',
    id: check.id,
    ids: [check.id, `${check.group}/${check.slug}`],
    level: check.level,
    words: check.title,
    spec: spec.id,
    group: check.group,
    verifies: spec.statements
      .filter(({ id }) => check.statements.includes(id))
      .map(({ id, level, section, text }) => ({ id, level, section, words: text })),
    ...(open !== undefined && { asks: { id: open.id, section: open.section, words: open.text } }),
    ...(practice !== undefined && { practice: { id: practice[0], words: practice[1] } }),
    scripts: check.plan.waits.map(({ scenario }) => describeScript(scenario)),
    inTurn: check.plan.inTurn === true,
    ...(check.overSockets && { overSockets: true as const }),
    // In process there are no sockets, and the check does not run.
    command: `npx pollspec test ${check.overSockets ? '--command "python3 adapter.py"' : '--client ./my-client.ts'} -t '${check.id}'`,
  };
}

function explainPractice(id: string, words: string, checks: Check[]): ExplainedPractice {
  return {
    kind: 'practice',
    id,
    ids: [id],
    level: 'advice',
    words,
    checks: named(checks.filter(({ practice }) => practice === id)),
  };
}

function namesOf(spec: string, id: string): { id: string; ids: string[] } {
  return { id: `${spec}/${id}`, ids: [`${spec}/${id}`, id] };
}

function named(checks: Check[]): NamedCheck[] {
  return checks.map(({ id, title, overSockets }) => ({ id, title, ...(overSockets && { overSockets }) }));
}

function describeScript({ replies }: Scenario): string {
  const labels = replies.map(({ label }) => label).join(' · ');
  return replies.length > 1 ? `${labels} (the last one repeats)` : labels;
}
