import type { Answer } from '../transport/Answer.ts';

/** After so many a client is taken for one that asks again at once, and gets no more answers: it would disturb the next run. */
const LATE_ANSWERS = 20;

/** Answers a request that belongs to no run, or to one that has ended: 599. */
export async function answerLateRequest(run: { late: number } | undefined): Promise<Answer> {
  if (run && ++run.late > LATE_ANSWERS) return new Promise<never>(() => {});
  const bytes = new TextEncoder().encode('The run of this request has ended, or has not begun.');
  const headers = { 'content-type': 'text/plain; charset=utf-8', 'content-length': String(bytes.length) };
  return { status: 599, headers, bytes };
}
