import type { checksOf as ChecksOf } from '../../check/checksOf.ts';
import type { Exchange } from '../../driver/Exchange.ts';
import type { Pace } from '../../driver/process/Pace.ts';
import { formatPercent } from '../../judge/formatPercent.ts';
import { progressOf } from '../../judge/progressOf.ts';
import type { Result } from '../../report/Report.ts';
import { toResult } from '../../run/toResult.ts';
import { judgeJob, type Traffic } from '../../serve/judgeJob.ts';
import type { Spec } from '../../spec/Spec.ts';
import type { LiveAnswer } from '../LiveAnswer.ts';

/** The requests of a live run depend on no seed. */
const SEED = 1;
const REAL: Pace = { clock: 'real', speed: 1 };

export interface ClientContext {
  checksOf: typeof ChecksOf;
  /** Path parameters of the job. */
  params: Record<string, string>;
  reproduce: string;
}

/** Judges a client by the traffic that it had with the live endpoint: every check that traffic of any job can answer. */
export function judgeClient(
  spec: Spec,
  answers: readonly LiveAnswer[],
  { checksOf, params, reproduce }: ClientContext,
): Result[] {
  const checks = checksOf(spec, { seed: SEED, params, overSockets: true });
  const exchanges = answers.map(({ exchange }, index) => ({
    ...exchange,
    number: index + 1,
    reply: { ...exchange.reply, label: labelOf(spec, exchange) },
  }));
  const traffic: Traffic = { catalogue: { spec }, journal: { exchanges, dropped: 0 }, scenario: {} };
  const { credentials } = spec;
  return judgeJob(traffic, checks, REAL).map(({ check, record, judgement }) =>
    toResult(check, { ...record, tokens: [] }, judgement, { credentials, reproduce }),
  );
}

/** What a timeline shows for an answer. */
function labelOf(spec: Spec, exchange: Exchange): string {
  const { state, percent } = progressOf(spec, exchange);
  const { status, body } = exchange.reply;
  if (status === 0) return body;
  if (status !== 200) return String(status);
  return `${percent === undefined ? 'no percentage' : formatPercent(percent)} ${state ?? 'no state'}`;
}
