import { expect, test } from 'vitest';
import { isDocumentedRequest } from '../../src/smoke/client/isDocumentedRequest.ts';
import { inventedSpec } from '../helpers/inventedSpec.ts';
import { journalOf, type Poll } from '../helpers/journal.ts';

const otherwise = { contentType: 'text/html', body: '' };
const withFormat = { ...inventedSpec, format: { parameter: 'f', json: ['json', 'pjson'], otherwise } };
const URL_OF_JOB = 'https://north.jobs.example/jobs/job-1/progress';

test.each<[string, boolean, typeof inventedSpec, Partial<Poll>]>([
  ['the documented request', true, inventedSpec, {}],
  ['another method', false, inventedSpec, { method: 'HEAD' }],
  ['another path', false, inventedSpec, { wait: -1 }],
  ['a condition', false, inventedSpec, { headers: [['if-none-match', '"1"']] }],
  ['a part', false, inventedSpec, { headers: [['range', 'bytes=0-1']] }],
  ['JSON, where it has to be asked for', true, withFormat, { url: `${URL_OF_JOB}?f=pjson` }],
  ['nothing, where JSON has to be asked for', false, withFormat, { url: URL_OF_JOB }],
])('%s: %s', (_, want, spec, poll) => {
  const [exchange] = journalOf([{ atSeconds: 0, ...poll }]);
  expect(exchange && isDocumentedRequest(spec, exchange)).toBe(want);
});
