import type { Finding } from './Finding.ts';
import type { Judgement } from './Judgement.ts';

/** The judgements that judges give, by verdict. */
export const verdict = {
  pass: (message: string): Judgement => ({ verdict: 'pass', message, findings: [] }),
  unverified: (message: string): Judgement => ({ verdict: 'unverified', message, findings: [] }),
  observed: (reading: string, message: string): Judgement => ({
    verdict: 'observed',
    reading,
    message,
    findings: [],
  }),
  /** `fail` with the first finding as the message, or `pass` when there is none. */
  of: (findings: Finding[], passMessage: string): Judgement => {
    const first = findings[0];
    if (first === undefined) return { verdict: 'pass', message: passMessage, findings };
    return {
      verdict: 'fail',
      message: `expected ${first.expected}; got ${first.actual}${first.pointer === undefined ? '' : ` at ${first.pointer}`}`,
      findings,
    };
  },
};
