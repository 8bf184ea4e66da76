import type { RunRecord } from '../driver/RunRecord.ts';
import { describeOutcome } from './describeOutcome.ts';
import { errorKindOf } from './errorKindOf.ts';
import type { Finding } from './Finding.ts';
import { isProgress } from './isProgress.ts';
import { isUndecided } from './isUndecided.ts';
import type { Judgement } from './Judgement.ts';
import { pollsOf } from './pollsOf.ts';
import { verdict } from './verdict.ts';

export interface ErrorQuestion {
  status: number;
  /** What the page's error body says, where it can be read. */
  code?: string | undefined;
  /** The script answers nothing else from then on, so that a client which ends well has taken an error for the end. */
  isRepeated?: boolean;
  /** The page's own message, where it can be read; what the client makes of it is its own affair. */
  message?: string | undefined;
}

/** What a client that pasted an unreadable body into its message shows: nothing else, or behind a colon. */
const PASTED = /(^|: )undefined\.?$|\[object Object\]/;

/** The first answer is an error: did the client report it as one, of the right kind, with status and code? */
export function judgeError(record: RunRecord, question: ErrorQuestion): Judgement {
  const wait = record.waits[0];
  if (wait === undefined) return verdict.unverified('the run has no wait');
  const { outcome } = wait;
  const kind = errorKindOf(question.status);
  const expected = `an error of kind ${kind} with status ${question.status}`;
  // Requests elsewhere are none of the script's answers: only polls are counted.
  const polls = pollsOf(record);
  const at = polls[0] === undefined ? {} : { exchange: polls[0].number };
  const secondAtSeconds = polls[1]?.sentAtSeconds ?? Number.POSITIVE_INFINITY;
  const shown = wait.progress.find(
    (report) => report.atSeconds < secondAtSeconds && isProgress(report.observation),
  );
  if (shown !== undefined) {
    return verdict.of(
      [
        {
          expected,
          actual: `progress: ${JSON.stringify(shown.observation)}`,
          ...at,
          atSeconds: shown.atSeconds,
        },
      ],
      '',
    );
  }
  const isWellAgain = outcome.type === 'done' && question.isRepeated !== true;
  const isOpen = outcome.type !== 'failed' && outcome.type !== 'crashed' && outcome.type !== 'done';
  if ((isWellAgain || isOpen) && polls.length > 1) {
    return verdict.unverified('the client asked again, so its error was not seen');
  }
  if (isUndecided(outcome)) return verdict.unverified(describeOutcome(outcome));
  if (outcome.type !== 'failed')
    return verdict.of([{ expected, actual: describeOutcome(outcome), ...at }], '');
  if (polls.length === 0)
    return verdict.unverified(`the client sent no request: ${describeOutcome(outcome)}`);

  const { error } = outcome;
  const findings: Finding[] = [];
  const compare = (name: string, wanted: unknown, got: unknown, right: boolean) => {
    // null is how several languages say that a property is absent.
    if (got !== undefined && got !== null && wanted !== undefined && !right) {
      findings.push({
        expected: `${name} ${JSON.stringify(wanted)}`,
        actual: `${name} ${JSON.stringify(got)}`,
        ...at,
      });
    }
  };
  compare('kind', kind, error.kind, error.kind === kind);
  compare('status', question.status, error.status, error.status === question.status);
  compare('code', question.code, error.code, error.code === question.code);
  if (question.message === undefined && PASTED.test(error.message ?? '')) {
    findings.push({
      expected: 'a message for people',
      actual: `message ${JSON.stringify(error.message)}`,
      ...at,
    });
  }
  if (findings.length === 0 && error.kind === undefined && error.status === undefined) {
    return verdict.unverified('the client tells neither kind nor status of its errors');
  }
  return verdict.of(findings, `reported as ${error.kind ?? `status ${error.status}`}`);
}
