import { scriptsOf } from '../check/scriptsOf.ts';
import { slugOf } from '../check/slugOf.ts';
import type { Phase } from '../client/Phase.ts';
import { errorReply } from '../scenario/errorReply.ts';
import { lostReply } from '../scenario/lostReply.ts';
import { oddErrorReplies } from '../scenario/oddErrorReplies.ts';
import { okReply } from '../scenario/okReply.ts';
import type { Reply } from '../scenario/Scenario.ts';
import type { Spec } from '../spec/Spec.ts';
import type { NamedScenario } from './NamedScenario.ts';

/** When the usual job comes to each of its steps: short enough to watch, long enough for the first intervals of a page. */
const PROGRESS_SECONDS = [0, 10, 30, 60, 90];
/** Noticed by a client that does not read it, and not long for people who watch. */
const RETRY_AFTER_SECONDS = 5;
/** Longer than a client waits of itself, which a short one can pass for heeding. */
const LONG_RETRY_AFTER_SECONDS = 300;
const ENDS: Phase[] = ['failed', 'cancelled'];
const ENDLESS_STATUSES = [429, 500, 503];

/** The scenarios that tell a story in one word. Each starts with a job that goes on, so that a wait is under way when the rest comes. */
export function storyScenarios(spec: Spec): NamedScenario[] {
  const { states, running, end } = scriptsOf(spec);
  const story = (name: string, title: string, replies: Reply[]): NamedScenario => ({
    name,
    title,
    scenario: { name, replies },
  });
  const refusedFor = (seconds: number) => errorReply(spec, 429, { 'retry-after': `${seconds}` });
  const refused = refusedFor(RETRY_AFTER_SECONDS);
  const html = oddErrorReplies(spec, 502)['html']?.reply ?? errorReply(spec, 502);
  const notJson: Reply = {
    ...html,
    label: '200 with an HTML page',
    status: 200,
  };
  const past = (error: Reply) => [running(10), error, running(20), end];
  const waiting = okReply(spec, { state: states.waiting ?? states.running.word, percent: 0 });
  const steps = [waiting, running(10), running(40), running(80), end];
  return [
    {
      ...story('progress', `in ${PROGRESS_SECONDS.at(-1)} s of time: ${labelsOf(steps)}`, steps),
      scenario: { name: 'progress', replies: steps, fromSeconds: PROGRESS_SECONDS },
    },
    story('plateau', 'the job stands still at 10 % for ever', [running(10)]),
    ...states.terminal.map((state) => {
      const last = state === states.success ? end : okReply(spec, { state, percent: 56 });
      return story(slugOf(state), `the job ends at the state ${state}`, [running(10), last]);
    }),
    ...sisterEnds(spec).map((state) =>
      story(
        slugOf(state),
        `the job ends at the state ${state}, which other revisions or sister services show`,
        [running(10), okReply(spec, { state, percent: 56 })],
      ),
    ),
    story('gone', 'after two answers the job is not found any more', [
      running(10),
      running(20),
      errorReply(spec, 404),
    ]),
    story(
      'rate-limited',
      `a 429 with Retry-After: ${RETRY_AFTER_SECONDS}, then the job goes on`,
      past(refused),
    ),
    story(
      'rate-limited-for-long',
      `a 429 with Retry-After: ${LONG_RETRY_AFTER_SECONDS}, then the job goes on`,
      past(refusedFor(LONG_RETRY_AFTER_SECONDS)),
    ),
    story('html-error', 'a 502 with an HTML page, then the job goes on', past(html)),
    story('malformed', 'a 200 with an HTML page, then the job goes on', past(notJson)),
    story('lost-connection', 'the connection is reset, then the job goes on', past(lostReply('reset'))),
    story('no-answer', 'the second request is never answered, the third is', past(lostReply('no-answer'))),
    ...ENDLESS_STATUSES.map((status) =>
      story(`endless-${status}`, `after one answer ${status} for ever`, [
        running(10),
        status === 429 ? refused : errorReply(spec, status),
      ]),
    ),
  ];
}

/** States of other revisions that end a job in a way for which the page itself has no word. */
function sisterEnds({ phases, alsoSeen }: Spec): string[] {
  const known = Object.values(phases).flat();
  return Object.entries(alsoSeen)
    .filter(([, readings]) => readings.some((phase) => ENDS.includes(phase) && !known.includes(phase)))
    .map(([state]) => state);
}

function labelsOf(replies: Reply[]): string {
  return replies.map(({ label }) => label).join(' · ');
}
