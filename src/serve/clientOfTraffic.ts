import { headerOf } from '../judge/headerOf.ts';
import type { Report } from '../report/Report.ts';
import { cutText } from '../run/cutText.ts';
import { hideJwts } from './hideJwts.ts';
import type { ServedJob } from './ServedJob.ts';

const LONGEST_NAME = 60;
const UNKNOWN = 'unknown';

/** Who asked, by the User-Agent of each job's first request: the one product, as `curl/8.5.0`, or several. */
export function clientOfTraffic(jobs: readonly ServedJob[]): Report['client'] {
  const agents = jobs.flatMap(({ journal: { exchanges } }) =>
    exchanges[0] === undefined ? [] : [headerOf(exchanges[0], 'user-agent') ?? UNKNOWN],
  );
  const products = [...new Set(agents.map((agent) => agent.split(' ')[0] ?? UNKNOWN))];
  const [first = UNKNOWN] = products;
  const [name = UNKNOWN, version = UNKNOWN] = products.length > 1 ? ['several clients'] : first.split('/');
  const show = (text: string) => hideJwts(cutText(text, LONGEST_NAME)) || UNKNOWN;
  return { name: show(name), version: show(version), language: UNKNOWN };
}
