import type { Finding } from '../judge/Finding.ts';
import type { Judgement } from '../judge/Judgement.ts';
import { verdict } from '../judge/verdict.ts';
import type { Result } from '../report/Report.ts';
import { bareResult } from '../run/bareResult.ts';
import { capJournal } from '../run/capJournal.ts';
import { capList } from '../run/capList.ts';
import { createValidator } from '../spec/createValidator.ts';
import type { Level, Spec } from '../spec/Spec.ts';
import { findDrifts } from './findDrifts.ts';
import { judgeStatement, type Weigh } from './judgeStatement.ts';
import type { LiveAnswer } from './LiveAnswer.ts';
import { settleReading } from './settleReading.ts';
import { showsProgress } from './showsProgress.ts';
import { sortDrifts } from './sortDrifts.ts';
import { weighClaim } from './weighClaim.ts';

const FINDINGS_EACH = 10;
/** The questions beside the statements, by the last part of their ids. */
const DRIFT = {
  described: 'Is each answer as the description has it, where no statement tells more?',
  more: 'Do the answers hold more than the page tells?',
};

export interface EndpointContext {
  /** Path parameters of the job. */
  params: Readonly<Record<string, string>>;
  reproduce: string;
}

/**
 * Judges what a live endpoint answered: a result for each statement about the server that answers can show, one for each open entry that
 * answers can settle, one for drift that no statement is about, and one that tells what is merely new.
 */
export function judgeEndpoint(
  spec: Spec,
  answers: readonly LiveAnswer[],
  context: EndpointContext,
): Result[] {
  const ajv = createValidator();
  const driftsOf = new Map(answers.map((answer) => [answer, findDrifts(spec, answer, ajv)]));
  const weigh: Weigh = (claim, answer) =>
    weighClaim(claim, answer, { drifts: driftsOf.get(answer) ?? [], params: context.params, ajv });
  const about = spec.statements.filter(
    (statement) => statement.about === 'server' && statement.untestable === undefined,
  );
  const settled = spec.open.filter(({ shows }) => shows !== undefined);
  const judged = about.map((statement) => ({
    statement,
    judgement: judgeStatement(statement, answers, weigh),
  }));
  const told = judged.flatMap(({ judgement }) => judgement.findings);
  const { worse, more } = sortDrifts(spec, driftsOf, told);
  const isAnyDescribed = answers.some(
    (answer) => showsProgress(spec, answer) || isDescribedError(spec, answer),
  );

  const resultOf = (
    [group, slug]: [group: 'server' | 'drift', slug: string],
    title: string,
    level: Level,
    ids: { statements?: string[]; open?: string },
    judgement: Judgement,
  ): Result =>
    toResult(
      bareResult(
        {
          id: `${spec.id}/${group}/${slug}`,
          spec: spec.id,
          group,
          slug,
          title,
          level,
          statements: ids.statements ?? [],
          needs: 'traffic',
          ...(ids.open !== undefined && { open: ids.open }),
        },
        context.reproduce,
      ),
      judgement,
      answers,
    );
  return [
    ...judged.map(({ statement: { id, text, level }, judgement }) =>
      resultOf(['server', id], text, level, { statements: [id] }, judgement),
    ),
    ...settled.map((entry) =>
      resultOf(
        ['server', entry.id],
        entry.text,
        'open',
        { open: entry.id },
        settleReading(entry, answers, weigh),
      ),
    ),
    resultOf(
      ['drift', 'described'],
      DRIFT.described,
      'implied',
      {},
      isAnyDescribed || worse.length > 0
        ? verdict.of(worse, 'nothing else differs from the description')
        : verdict.unverified('no answer was one that the page describes'),
    ),
    resultOf(['drift', 'more'], DRIFT.more, 'open', {}, whatIsNew(more, answers)),
  ];
}

/** An error whose status is documented, with a body that can be read. */
function isDescribedError({ responses }: Spec, { exchange, json }: LiveAnswer): boolean {
  const { status } = exchange.reply;
  return json !== undefined && status >= 400 && responses.some((response) => response.status === status);
}

function whatIsNew(more: Finding[], answers: readonly LiveAnswer[]): Judgement {
  if (answers.every(({ exchange }) => exchange.reply.status === 0))
    return verdict.unverified('no answer came');
  const [first] = more;
  if (first === undefined) return verdict.observed('as-documented', 'the answers hold nothing else');
  const named = more.map(({ pointer, actual }) => pointer ?? actual);
  return { ...verdict.observed('more', `not on the page: ${named.join(', ')}`), findings: more };
}

function toResult(base: Result, judgement: Judgement, answers: readonly LiveAnswer[]): Result {
  const { findings, message, verdict: came, reading } = judgement;
  const named = new Set(findings.map(({ exchange }) => exchange));
  const shown = answers.map(({ exchange }) => exchange).filter(({ number }) => named.has(number));
  return {
    ...base,
    verdict: came,
    reading: came === 'observed' ? (reading ?? null) : null,
    message,
    findings: capList(findings, FINDINGS_EACH),
    journal: came === 'pass' ? [] : capJournal(shown, { tokens: [], credentials: [] }),
  };
}
