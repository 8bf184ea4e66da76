import type { RunRecord } from '../driver/RunRecord.ts';
import type { Spec } from '../spec/Spec.ts';
import { describeOutcome } from './describeOutcome.ts';
import { formatPercent } from './formatPercent.ts';
import type { Judgement } from './Judgement.ts';
import { readProgress } from './readProgress.ts';
import { verdict } from './verdict.ts';

/** Were the answers reported in the order in which they came, and nothing that was not answered? */
export function judgeChanges(record: RunRecord, spec: Spec, bodies: unknown[], wait = 0): Judgement {
  const reports = record.waits[wait]?.progress ?? [];
  const outcome = record.waits[wait]?.outcome;
  if (outcome?.type === 'crashed')
    return verdict.of([{ expected: 'the changes to be reported', actual: describeOutcome(outcome) }], '');
  if (reports.length === 0) return verdict.unverified('the client reports nothing while it waits');
  if (reports.every(({ observation: { state, percent } }) => state === undefined && percent === undefined)) {
    return verdict.unverified('the client reports neither state nor percentage');
  }
  const wanted = bodies.map((body) => readProgress(spec, body));
  let place = 0;
  for (const { observation, atSeconds } of reports) {
    const found = wanted.findIndex(
      (progress, index) =>
        index >= place &&
        (observation.state === undefined || observation.state === progress.state) &&
        (observation.percent === undefined ||
          Math.abs(observation.percent - (progress.percent ?? 0)) <= 1e-6),
    );
    if (found === -1) {
      const expected = `one of the answers, in their order: ${wanted.slice(place).map(show).join(', ')}`;
      return verdict.of([{ expected, actual: JSON.stringify(observation), atSeconds }], '');
    }
    place = found;
  }
  return verdict.pass('reported in the order of the answers');
}

function show({ state, percent }: ReturnType<typeof readProgress>): string {
  return `${state ?? 'no state'} ${percent === undefined ? 'without a percentage' : formatPercent(percent)}`;
}
