import type { Pace } from '../../driver/process/Pace.ts';
import type { Result } from '../../report/Report.ts';
import { toResult } from '../../run/toResult.ts';
import type { Catalogue } from '../../serve/Catalogue.ts';
import { judgeJob, type Traffic } from '../../serve/judgeJob.ts';
import type { LiveAnswer } from '../LiveAnswer.ts';

const REAL: Pace = { clock: 'real', speed: 1 };

/** Judges a client by the traffic that it had with the live endpoint: every check that traffic of any job can answer. */
export function judgeClient(
  catalogue: Catalogue,
  answers: readonly LiveAnswer[],
  { reproduce }: { reproduce: string },
): Result[] {
  const exchanges = answers.map(({ exchange }, index) => ({ ...exchange, number: index + 1 }));
  const traffic: Traffic = { catalogue, journal: { exchanges, dropped: 0 }, scenario: {} };
  const { credentials } = catalogue.spec;
  return judgeJob(traffic, catalogue.checks, REAL).map(({ check, record, judgement }) =>
    toResult(check, { ...record, tokens: [] }, judgement, { credentials, reproduce }),
  );
}
