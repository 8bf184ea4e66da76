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

/**
 * What of a request has to stay the same: of its parameters those that the page names, of credentials that they are
 * there, since a token may be a fresh one.
 */
function shapeOf({ headers, query, credentials }: Spec, exchange: Exchange): string {
  const { pathname, searchParams } = new URL(exchange.request.url);
  const presence = (name: string, isThere: boolean) => `${name} ${isThere ? 'present' : 'absent'}`;
  return [
    `${exchange.request.method} ${pathname}`,
    ...query.map(({ name }) => {
      const value = searchParams.get(name);
      return value === null ? `no ${name}` : `${name}=${value}`;
    }),
    ...[...credentials.filter((one) => one.in === 'header'), ...headers].map(({ name }) =>
      presence(name, headerOf(exchange, name) !== undefined),
    ),
    ...credentials
      .filter((one) => one.in === 'query')
      .map(({ name }) => presence(name, searchParams.has(name))),
  ].join(', ');
}
