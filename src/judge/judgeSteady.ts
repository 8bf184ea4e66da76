import type { Exchange } from '../driver/Exchange.ts';
import type { RunRecord } from '../driver/RunRecord.ts';
import type { Spec } from '../spec/Spec.ts';
import type { Finding } from './Finding.ts';
import { headerOf } from './headerOf.ts';
import type { Judgement } from './Judgement.ts';
import { pollsOf } from './pollsOf.ts';
import { tooFewPolls } from './tooFewPolls.ts';
import { verdict } from './verdict.ts';

/** Are the later requests of a wait like its first: method, address and the headers that the page names? */
export function judgeSteady(record: RunRecord, spec: Spec): Judgement {
  const [first, ...later] = pollsOf(record);
  const elsewhere = record.journal.find(
    (exchange) => exchange.wait === -1 && exchange.number > (first?.number ?? 0),
  );
  if (first === undefined || (later.length === 0 && elsewhere === undefined))
    return verdict.unverified(tooFewPolls(record));
  const wanted = shapeOf(spec, first);
  const finding = [...later, ...(later.length === 0 && elsewhere ? [elsewhere] : [])]
    .map((exchange): Finding | undefined => {
      const actual = shapeOf(spec, exchange);
      if (actual === wanted) return undefined;
      return { expected: wanted, actual, exchange: exchange.number, atSeconds: exchange.sentAtSeconds };
    })
    .find((one) => one !== undefined);
  return verdict.of(finding === undefined ? [] : [finding], 'later requests are like the first');
}

/** What of a request has to stay the same; of credentials that they are there, since a token may be a fresh one. */
function shapeOf({ headers, credentials }: Spec, exchange: Exchange): string {
  const url = new URL(exchange.request.url);
  const secret = credentials.filter((one) => one.in === 'query').map(({ name }) => name);
  const query = [...url.searchParams]
    .filter(([name]) => !secret.includes(name))
    .map(([name, value]) => `${name}=${value}`);
  const present = [...credentials.filter((one) => one.in === 'header'), ...headers]
    .map(({ name }) => `${name} ${headerOf(exchange, name) === undefined ? 'absent' : 'present'}`)
    .concat(secret.map((name) => `${name} ${url.searchParams.has(name) ? 'present' : 'absent'}`));
  return [`${exchange.request.method} ${url.pathname}`, ...query.toSorted(), ...present].join(', ');
}
