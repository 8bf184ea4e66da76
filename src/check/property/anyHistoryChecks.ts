import type { History } from '../../fixture/history/History.ts';
import { type HistoryOptions, type HistoryStates, historyOf } from '../../fixture/history/historyOf.ts';
import { judgeHistory } from '../../judge/judgeHistory.ts';
import { judgeHistoryEnd } from '../../judge/judgeHistoryEnd.ts';
import { judgeRefusals } from '../../judge/judgeRefusals.ts';
import { judgeReplayedEnd } from '../../judge/judgeReplayedEnd.ts';
import { judgeSpacing } from '../../judge/judgeSpacing.ts';
import { historyReplies } from '../../scenario/historyReplies.ts';
import type { Reply, Scenario } from '../../scenario/Scenario.ts';
import type { Spec } from '../../spec/Spec.ts';
import type { PracticeId } from '../practices.ts';
import { endsAsDocumented } from '../replay/endsAsDocumented.ts';
import { replayLimits } from '../replay/replayLimits.ts';
import { statesOf } from '../statesOf.ts';
import type { DraftCase, Template } from '../Template.ts';
import { boundaryHistories, ODD_BODIES } from './boundaryHistories.ts';
import { madeFrom } from './madeFrom.ts';
import { propertyTemplate } from './propertyTemplate.ts';

const LEAST_SECONDS = 1;
const DELAYS = ['0', '1', '7', '31', '3600'];
/** What is no delay, or none that a client can be held to. */
const ODD_DELAYS = [null, '', '-3', 'soon', '1e9', '7.5', 'Wed, 21 Oct 2015 07:28:00 GMT'];
const ERRORS = [404, 500, 502, 503];

/** How a client waits, and comes to its end, in any history that the page allows. */
export function anyHistoryChecks(spec: Spec): Template[] {
  const states = historyStatesOf(spec);
  const check = (
    slug: string,
    title: string,
    practice: PracticeId | undefined,
    judge: DraftCase['judge'],
    options: HistoryOptions,
    boundaries: History[],
    replay?: { answers(recorded: Scenario): boolean; judge?: DraftCase['judge'] },
  ): Template => {
    const toCase = (history: History): DraftCase => ({
      label: describe(history),
      plan: { ops: ['waitForJob'], replies: historyReplies(spec, history), limits: LIMITS },
      judge,
      from: history,
    });
    const toReplay = ({ replies }: Scenario): DraftCase => ({
      label: describeRecorded(replies),
      plan: { ops: ['waitForJob'], replies, limits: replayLimits(spec, replies, states.terminal) },
      judge: replay?.judge ?? judge,
    });
    const [first, ...others] = boundaries.map(toCase);
    if (first === undefined) throw new Error(`${slug} has no boundary case`);
    return propertyTemplate(
      {
        slug,
        title,
        ...(practice && { practice }),
        needs: 'traffic',
        needsUndocumentedState: !statesOf(spec).running.documented,
        ...(replay && {
          replay: {
            title: title.replace('any history', 'the recorded run'),
            cases: (recorded) => (replay.answers(recorded) ? [toReplay(recorded)] : []),
          },
        }),
      },
      [first, ...others],
      () => historyOf(spec, states, options).map(toCase, madeFrom<History>),
    );
  };
  const histories = boundaryHistories(spec, states);
  const [usual] = states.goingOn;
  const lists = (wanted: number) => spec.responses.some(({ status }) => status === wanted);
  // What the page does not show may not fail a client above advice.
  const documented = { retryAfters: lists(429) ? DELAYS : [], errors: [], isLossy: false, mayVanish: false };
  return [
    check(
      'backoff/any-history',
      spec.backoff === undefined
        ? `Are the requests of a wait at least ${LEAST_SECONDS} s apart in any history?`
        : 'Does each wait fit the sequence in any history?',
      'no-hammering',
      (record) =>
        spec.backoff === undefined
          ? judgeSpacing(record, spec, LEAST_SECONDS)
          : judgeHistory(record, spec, usual),
      documented,
      [...histories.plain, ...(lists(429) ? histories.refused : [])],
      { answers: () => true },
    ),
    check(
      'backoff/any-history-refused',
      'Is each Retry-After honoured in any history?',
      'retry-after',
      (record) => judgeRefusals(record, spec),
      { ...documented, retryAfters: DELAYS, refusalBodies: ODD_BODIES },
      [...histories.refused, ...histories.refusedOddly],
      { answers: ({ replies }) => replies.some(({ status }) => status === 429) },
    ),
    check(
      'lifecycle/any-history-ends',
      'Does the wait end with the job in any history?',
      'bounded-waits',
      (record) => judgeHistoryEnd(record, spec, states.terminal),
      { ...documented, mayVanish: lists(404) },
      [...histories.plain, ...histories.ends, ...(lists(404) ? histories.gone : [])],
      {
        answers: ({ replies }) => endsAsDocumented(spec, replies, states),
        judge: (record) => judgeReplayedEnd(record, spec, states.terminal),
      },
    ),
    check(
      'lifecycle/any-trouble-ends',
      'Does the wait end with the job, or with an error, whatever befalls it?',
      'bounded-waits',
      (record) => judgeHistoryEnd(record, spec, states.terminal),
      { retryAfters: ['0', '7', ...ODD_DELAYS], errors: ERRORS, isLossy: true, mayVanish: true },
      [...histories.troubled, ...histories.gone],
    ),
  ];
}

/** A client that goes on for longer does not come to the end of any history. */
const LIMITS = { requests: 80, seconds: 7 * 86_400 };

function historyStatesOf(spec: Spec): HistoryStates {
  const { running, terminal } = statesOf(spec);
  const goingOn = Object.keys(spec.phases).filter(
    (word) => !terminal.includes(word) && word !== running.word,
  );
  return { goingOn: [running.word, ...goingOn], terminal };
}

function describe({ turns, end }: History): string {
  const last = end.type === 'gone' ? 'gone' : end.state;
  return `${turns.length} ${turns.length === 1 ? 'poll' : 'polls'}, then ${last}`;
}

function describeRecorded(replies: readonly Reply[]): string {
  return `${replies.length} ${replies.length === 1 ? 'answer' : 'answers'}, the last ${replies.at(-1)?.label}`;
}
