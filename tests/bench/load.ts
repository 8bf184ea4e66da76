import autocannon from 'autocannon';
import { exampleRequest } from './tools/exampleRequest.ts';

/**
 * Asks the origin of the first argument for the documented example of as many jobs as the third says, in turns, over 20 connections that
 * are kept, for the seconds of the second. Prints how many answers came.
 */
const CONNECTIONS = 20;

const [url = '', seconds, jobs] = process.argv.slice(2);
const { pathOf, headers } = exampleRequest();
const { requests, non2xx, errors } = await autocannon({
  url,
  connections: CONNECTIONS,
  duration: Number(seconds),
  requests: Array.from({ length: Number(jobs) }, (_, index) => ({ path: pathOf(`bench-${index}`), headers })),
});
if (non2xx + errors > 0) throw new Error(`${url}: ${non2xx} answers were no 200, and ${errors} failed`);
console.log(JSON.stringify({ perSecond: requests.average, count: requests.total }));
