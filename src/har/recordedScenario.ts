import { formatPercent } from '../judge/formatPercent.ts';
import { readProgress } from '../judge/readProgress.ts';
import { neutraliseLine } from '../report/neutraliseLine.ts';
import { jsonOf } from '../scenario/jsonOf.ts';
import { lostReply } from '../scenario/lostReply.ts';
import type { Reply, Scenario } from '../scenario/Scenario.ts';
import type { Spec } from '../spec/Spec.ts';
import type { RecordedExchange } from './RecordedExchange.ts';
import type { Recording } from './readHar.ts';

const LONGEST_LABEL = 80;

/** The server's script for a recorded job: each answer as it was, from when on it was given. */
export function recordedScenario(name: string, { spec, exchanges }: Recording): Scenario {
  return {
    name,
    replies: exchanges.map((exchange) => toReply(spec, exchange)),
    fromSeconds: exchanges.map(({ sentAtSeconds }) => sentAtSeconds),
  };
}

function toReply(spec: Spec, exchange: RecordedExchange): Reply {
  const { sentAtSeconds: _, ...answer } = exchange;
  if (answer.status === 0) return { ...lostReply('reset'), latencySeconds: answer.latencySeconds };
  return { ...answer, label: neutraliseLine(labelOf(spec, exchange)).slice(0, LONGEST_LABEL) };
}

function labelOf(spec: Spec, { status, headers, dateHeaders, body }: RecordedExchange): string {
  if (status !== 200) {
    const retryAfter = dateHeaders === undefined ? headers['retry-after'] : 'a date';
    return retryAfter === undefined ? `${status}` : `${status} Retry-After: ${retryAfter}`;
  }
  const { state, percent } = readProgress(spec, jsonOf(body));
  if (state === undefined && percent === undefined) return `${status}`;
  const shown = percent === undefined ? 'no percentage' : formatPercent(percent);
  return `${shown} ${state ?? 'no state'}`;
}
