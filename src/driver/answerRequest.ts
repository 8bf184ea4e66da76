import type { RunClock } from '../clock/RunClock.ts';
import type { PlayedReply, Player } from '../scenario/Player.ts';
import type { Answer, Manner } from '../transport/Answer.ts';
import type { IncomingCall } from '../transport/IncomingCall.ts';
import type { createBodyCache } from './createBodyCache.ts';
import type { Exchange } from './Exchange.ts';
import { hold } from './hold.ts';
import type { AnsweredRun } from './LiveRun.ts';
import { toAnswer } from './toAnswer.ts';

/** Between two pieces of a body that travels slowly. */
const PIECE_SECONDS = 0.5;

/** What the answer to a request depends on beside the run. */
export interface AnswerContext {
  clock: RunClock;
  bodyOf: ReturnType<typeof createBodyCache>;
  /** Aborts the signals of the run. */
  cancel(): void;
  realNowMs(): number;
  /** Answers this request instead of the run's own player. */
  player?: Player | undefined;
}

/** Answers one request of a run from its script, on the client's clock, and journals both. */
export async function answerRequest(
  run: AnsweredRun,
  request: IncomingCall,
  context: AnswerContext,
): Promise<Answer> {
  const { clock } = context;
  const sentAtSeconds = clock.nowSeconds();
  run.lastSignMs = context.realNowMs();
  run.timersFired = 0;
  run.busy++;
  try {
    const body = request.body !== null ? await request.text() : '';
    if (run.isOver) return 'reset';
    const { method, url, headers } = request;
    const play = context.player ?? run.player;
    const played = play({ method, url, headers, body }, sentAtSeconds);
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
    const manner = mannerOf(played, headers);
    if (played.fault && !manner) return 'reset';

    const { bytes, ...shown } = toAnswer(played, manner, clock.date(), context.bodyOf);
    run.journal.addAnswer(exchange, shown, clock.nowSeconds());
    scheduleCancel(run, exchange, context);
    const { status, headers: told } = shown;
    const pause = async () => {
      // By then the request no longer counts as worked on, which `hold` takes it for.
      run.busy++;
      const isDone = await waitFor((done) =>
        manner === 'slow' ? clock.after(PIECE_SECONDS, done) : () => {},
      );
      run.busy--;
      return isDone;
    };
    return { status, headers: told, bytes, ...(manner && { manner, pause }) };
  } finally {
    run.busy--;
  }
}

function isCancelledBy({ plan: { cancel } }: AnsweredRun, { number }: Exchange): boolean {
  return cancel !== undefined && 'when' in cancel && cancel.request === number;
}

function holdForCancel(run: AnsweredRun, done: () => void): () => void {
  run.cancelDue = { answer: done };
  return () => {};
}

function scheduleCancel(run: AnsweredRun, { number }: Exchange, { clock, cancel }: AnswerContext): void {
  const planned = run.plan.cancel;
  if (planned && 'afterSeconds' in planned && planned.request === number) {
    run.releases.add(clock.after(planned.afterSeconds, cancel));
  }
}

/** Where the body breaks off or travels in an odd way; a client that does not take packed bodies is sent none. */
function mannerOf({ fault, delivery }: PlayedReply, headers: Headers): Manner | undefined {
  if (fault === 'reset-in-body' || fault === 'short-body' || fault === 'endless-body') return fault;
  if (delivery === 'gzip' && !/\bgzip\b/i.test(headers.get('accept-encoding') ?? '')) return undefined;
  return delivery;
}
