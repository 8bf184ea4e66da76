import { Breach } from '../adapter/Breach.ts';
import type { RunRecord } from '../driver/RunRecord.ts';
import type { Frame } from './Frame.ts';
import type { WalkLimits } from './WalkLimits.ts';

const CLOSING = 'done, failed, crashed or unsupported';

/**
 * Throws a Breach where the adapter left a run without an answer.
 * @param unfinished what it wrote after its last line break
 */
export function refuseSilence(
  record: RunRecord,
  { frames, unfinished, limits }: { frames: readonly Frame[]; unfinished: string; limits: WalkLimits },
): void {
  const outcome = record.waits.map((wait) => wait.outcome).find(({ type }) => type === 'unsettled');
  if (outcome?.type !== 'unsettled') return;
  const { why } = outcome;
  const wrote = unfinished === '' ? undefined : `${JSON.stringify(unfinished)} without a line break`;
  const endLines = 'End each frame with a line break, and flush it.';
  if (why === 'stalled' && record.cancelledAtSeconds !== undefined) {
    throw new Breach({
      expected: `the end of the run within ${limits.cancelMs / 1000} s of its cancel`,
      actual: wrote ?? 'nothing',
      mend: wrote
        ? endLines
        : 'Write {"type":"failed","id":…,"error":{"kind":"cancelled"}} on cancel, also while the client sleeps: no wake follows.',
    });
  }
  const hasAsked = record.journal.length > 0;
  const isSilent = why === 'silent' || why === 'stalled';
  const wroteNothing = frames.every(({ direction }) => direction === '>');
  if (!isSilent && !(why === 'patience' && !hasAsked && wroteNothing)) return;
  const seconds = why === 'patience' ? limits.patienceSeconds : limits.silenceMs / 1000;
  throw new Breach({
    expected: `a frame within ${seconds} s: ${CLOSING} at the end of the run`,
    actual: wrote ?? `nothing${hasAsked ? `, after ${requests(record.journal.length)}` : ', and no request'}`,
    mend: wrote ? endLines : mendOf(hasAsked),
  });
}

function requests(count: number): string {
  return `${count} ${count === 1 ? 'request' : 'requests'}`;
}

function mendOf(hasAsked: boolean): string {
  return hasAsked
    ? 'Write done with the observation when the operation is over, and a frame sleep before each wait if can names it; flush each line.'
    : 'On the frame run, let the client ask at its baseUrl, and write done with what it understood; flush each line.';
}
