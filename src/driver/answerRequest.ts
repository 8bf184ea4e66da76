import type { VirtualClock } from '../clock/VirtualClock.ts';
import type { PlayedReply } from '../scenario/Player.ts';
import type { Answer } from '../transport/Answer.ts';
import type { createBodyCache } from './createBodyCache.ts';
import type { Exchange } from './Exchange.ts';
import { hold } from './hold.ts';
import type { LiveRun } from './LiveRun.ts';

/** What the answer to a request depends on beside the run. */
export interface AnswerContext {
  clock: VirtualClock;
  bodyOf: ReturnType<typeof createBodyCache>;
  /** Aborts the signals of the run. */
  cancel(): void;
  realNowMs(): number;
}

/** Answers one request of a run from its script, in virtual time, and journals both. */
export async function answerRequest(run: LiveRun, request: Request, context: AnswerContext): Promise<Answer> {
  const { clock, bodyOf } = context;
  const sentAtSeconds = clock.nowSeconds();
  run.lastSignMs = context.realNowMs();
  run.timersFired = 0;
  run.busy++;
  try {
    const body = request.body ? await request.text() : '';
    if (run.isOver) return 'reset';
    const { method, url, headers } = request;
    const played = run.player({ method, url, headers, body }, sentAtSeconds);
    const exchange = run.journal.addRequest(
      { method, url, headers: [...headers], body },
      played,
      sentAtSeconds,
    );
    const wait = run.waits[played.wait];
    if (wait) wait.requests++;

    const waitFor = (start: Parameters<typeof hold>[2]) => hold(run, request.signal, start);
    if (isCancelledBy(run, exchange) && !(await waitFor((done) => holdForCancel(run, done)))) return 'reset';
    const { latencySeconds } = played;
    if (latencySeconds > 0 && !(await waitFor((done) => clock.after(latencySeconds, done)))) return 'reset';
    if (played.fault === 'no-answer') await waitFor(() => () => {});
    if (played.fault) return 'reset';

    const answer = toAnswer(played, bodyOf);
    const { bytes, ...journaled } = answer;
    run.journal.addAnswer(exchange, journaled, clock.nowSeconds());
    scheduleCancel(run, exchange, context);
    return { status: answer.status, headers: answer.headers, bytes };
  } finally {
    run.busy--;
  }
}

function isCancelledBy({ plan: { cancel } }: LiveRun, { number }: Exchange): boolean {
  return cancel !== undefined && 'when' in cancel && cancel.request === number;
}

function holdForCancel(run: LiveRun, done: () => void): () => void {
  run.cancelDue = { answer: done };
  return () => {};
}

function scheduleCancel(run: LiveRun, { number }: Exchange, { clock, cancel }: AnswerContext): void {
  const planned = run.plan.cancel;
  if (planned && 'afterSeconds' in planned && planned.request === number) {
    run.releases.add(clock.after(planned.afterSeconds, cancel));
  }
}

function toAnswer(played: PlayedReply, bodyOf: AnswerContext['bodyOf']) {
  const headers: Record<string, string> = { date: new Date().toUTCString() };
  for (const [name, value] of Object.entries(played.headers)) headers[name.toLowerCase()] = value;
  for (const [name, seconds] of Object.entries(played.dateHeaders ?? {})) {
    headers[name.toLowerCase()] = new Date(Date.now() + seconds * 1000).toUTCString();
  }
  const { bytes, text } = bodyOf(played.body, headers['content-encoding']);
  // As real servers do. Without it the interception ends the connection, and the memory grows with every request.
  if (!('transfer-encoding' in headers)) headers['content-length'] ??= String(bytes.length);
  return { status: played.status, headers, body: text, bytes };
}
