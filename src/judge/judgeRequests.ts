import type { Exchange } from '../driver/Exchange.ts';
import type { RunRecord } from '../driver/RunRecord.ts';
import { describeOutcome } from './describeOutcome.ts';
import type { Finding } from './Finding.ts';
import type { Judgement } from './Judgement.ts';
import { verdict } from './verdict.ts';

/** More of the same deviation tells nothing more. */
const MOST_FINDINGS = 3;

export interface RequestsOptions {
  /** What the client was given is legal, so that it has no reason to send nothing. */
  isLegal?: boolean;
}

/** Holds a demand for every request to the endpoint, or for every one where none reached it? `demand` gives the deviation of one exchange, or nothing. */
export function judgeRequests(
  record: RunRecord,
  demand: (exchange: Exchange) => Finding | undefined,
  { isLegal = false }: RequestsOptions = {},
): Judgement {
  if (record.journal.length === 0) {
    const outcome = record.waits[0]?.outcome;
    const why = outcome === undefined ? 'no operation' : describeOutcome(outcome);
    const isLost = outcome?.type === 'failed' && ['network', 'cancelled'].includes(outcome.error.kind ?? '');
    const isRefused = isLegal && outcome?.type === 'failed' && !isLost;
    if (outcome?.type === 'crashed' || isRefused)
      return verdict.of([{ expected: 'a request', actual: why }], '');
    return verdict.unverified(`the client sent no request: ${why}`);
  }
  // What a client asks elsewhere, such as a token, is not what the page is about.
  const reached = record.journal.filter(({ wait }) => wait >= 0);
  const requests = reached.length > 0 ? reached : record.journal;
  const findings = requests.flatMap((exchange) => {
    const finding = demand(exchange);
    return finding === undefined
      ? []
      : [{ ...finding, exchange: exchange.number, atSeconds: exchange.sentAtSeconds }];
  });
  return verdict.of(
    findings.slice(0, MOST_FINDINGS),
    `holds for ${requests.length === 1 ? 'the request' : `all ${requests.length} requests`}`,
  );
}
