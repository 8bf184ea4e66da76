import type { History, Turn } from '../../fixture/history/History.ts';
import type { HistoryStates } from '../../fixture/history/historyOf.ts';
import type { Spec } from '../../spec/Spec.ts';

/** So many changes in a row that what is counted over the whole wait shows. */
const CHANGES = 16;
/** Names of `oddErrorReplies`. */
export const ODD_BODIES = ['html', 'empty', 'null', 'error-null'];

/** Histories at the edges of what a page allows, by what they are about. */
export function boundaryHistories(spec: Spec, { goingOn, terminal }: HistoryStates) {
  const [usual] = goingOn;
  const at = spec.progress.percent === undefined ? () => null : (percent: number | null) => percent;
  const end: History['end'] = { type: 'state', state: terminal[0] ?? '', percent: at(100) };
  const stay = (count: number, percent: number | null, state: string = usual): Turn[] =>
    Array.from({ length: count }, () => ({ type: 'answer', state, percent: at(percent), latencySeconds: 0 }));
  const refused = (retryAfter: string | null, body?: string): Turn => ({
    type: 'refused',
    retryAfter,
    latencySeconds: 0,
    ...(body !== undefined && { body }),
  });
  const history = (...turns: Turn[][]): History => ({ turns: turns.flat(), end });
  const longest = (spec.backoff?.intervalsSeconds.length ?? 3) + 3;
  return {
    plain: [
      history(stay(2, 10)),
      history(),
      history(stay(longest, 10)),
      history(stay(longest, 0), stay(longest, 100)),
      history(stay(3, 50), stay(3, 40), stay(3, 50)),
      history(...[10, 20, 30, 40].map((percent) => stay(1, percent))),
      history(stay(3, 10), stay(2, 0)),
      history(...Array.from({ length: CHANGES }, (_, index) => stay(1, 10 + index))),
      // A job that has not begun may have no percentage to show.
      ...(spec.progress.percent === undefined
        ? []
        : [history(stay(1, null)), history(stay(1, null), stay(2, 10))]),
    ],
    refused: [
      history(stay(2, 10), [refused('7')], stay(3, 10)),
      history([refused('7')], stay(2, 10)),
      history(stay(1, 10), [refused('31'), refused('7')], stay(2, 20)),
      history(stay(1, 10), [refused('7'), refused('3600')], stay(1, 20)),
    ],
    // What stands in the body of a 429 takes nothing from its header.
    refusedOddly: ODD_BODIES.map((body) => history(stay(1, 10), [refused('3600', body)], stay(1, 20))),
    ends: [
      ...terminal.map(
        (state): History => ({ turns: stay(1, 10), end: { type: 'state', state, percent: at(56) } }),
      ),
      ...goingOn.map((state) => history(stay(2, 10, state), stay(2, 10))),
    ],
    gone: [{ turns: stay(2, 10), end: { type: 'gone' as const } }],
    troubled: [
      history(stay(1, 10), [{ type: 'lost' }], stay(1, 10)),
      history(stay(1, 10), [{ type: 'error', status: 503 }], stay(1, 10)),
      history(stay(1, 10), [refused(null)], stay(1, 10)),
    ],
  };
}
