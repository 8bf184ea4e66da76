import type { Finding } from '../judge/Finding.ts';
import type { Judgement } from '../judge/Judgement.ts';
import { verdict } from '../judge/verdict.ts';
import type { Claim } from '../spec/Claim.ts';
import { listWords } from '../spec/listWords.ts';
import type { Statement } from '../spec/Spec.ts';
import type { LiveAnswer } from './LiveAnswer.ts';
import { toPattern } from './toPattern.ts';

/** Says what an answer makes of a claim, as `weighClaim` does. */
export type Weigh = (claim: Claim, answer: LiveAnswer) => Finding[] | undefined;

const REQUESTS = {
  'no-credential': 'the request without a credential',
  'unknown-job': 'the request for a job that cannot exist',
  job: 'a request for the job',
};

/** Does what the server answered bear a statement out? Broken by one answer, borne out by one, or not shown by any. */
export function judgeStatement(
  { shows }: Pick<Statement, 'shows'>,
  answers: readonly LiveAnswer[],
  weigh: Weigh,
): Judgement {
  if (shows === undefined) return verdict.unverified('the spec does not say what shows it');
  const told = new Set<LiveAnswer>();
  const findings = new Map<string, Finding>();
  for (const claim of shows) {
    for (const answer of answers) {
      const found = weigh(claim, answer);
      if (found === undefined) continue;
      told.add(answer);
      for (const finding of found) {
        // What goes on for many polls is told once.
        const key = JSON.stringify([toPattern(finding.pointer ?? ''), finding.expected]);
        if (findings.has(key)) continue;
        const { number, sentAtSeconds } = answer.exchange;
        findings.set(key, { ...finding, exchange: number, atSeconds: sentAtSeconds });
      }
    }
  }
  if (told.size === 0) return verdict.unverified(whyNot(shows));
  return verdict.of(
    [...findings.values()],
    `shown by ${told.size} ${told.size === 1 ? 'answer' : 'answers'}`,
  );
}

function whyNot([first, ...others]: readonly Claim[]): string {
  if (first === undefined) return 'the spec does not say what shows it';
  const statuses = [...new Set([first, ...others].map(({ status }) => `a ${status}`))];
  const place = first.at === undefined || first.at === '' ? '' : ` with ${first.at}`;
  const to = first.to === undefined ? '' : ` to ${REQUESTS[first.to]}`;
  const kind = first.when === undefined ? '' : ', of the kind that it is about';
  return `no answer showed it, which takes ${listWords(statuses)}${place}${to}${kind}`;
}
