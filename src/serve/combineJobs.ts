import type { Verdict } from '../judge/Judgement.ts';
import type { JudgedJob } from './judgeJob.ts';

/** What counts most comes first: one job that shows a fault outweighs the others, one that shows anything those that show nothing. */
const ORDER: Verdict[] = ['fault', 'fail', 'observed', 'pass', 'unverified'];

/** Of several jobs that one check was held against: the one that decides, with a message that says how many are like it. */
export function combineJobs(judged: readonly JudgedJob[]): JudgedJob | undefined {
  const place = ({ judgement }: JudgedJob) => ORDER.indexOf(judgement.verdict);
  const [decisive] = [...judged].sort((a, b) => place(a) - place(b));
  if (decisive === undefined || judged.length === 1) return decisive;
  const { verdict, message } = decisive.judgement;
  const alike = judged.filter(({ judgement }) => judgement.verdict === verdict).length;
  const many = `${alike} of ${judged.length} jobs`;
  const told = verdict === 'fail' ? `${message} (job ${decisive.job.id}; ${many})` : `${message} (${many})`;
  return { ...decisive, judgement: { ...decisive.judgement, message: told } };
}
