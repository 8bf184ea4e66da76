import { expect, test } from 'vitest';
import { toHar } from '../../src/har/toHar.ts';
import { journalOf, type Poll } from '../helpers/journal.ts';

const options = { startedAt: new Date('2026-03-02T10:00:00.000Z'), pollspec: '0.1.0' };
const entriesOf = (polls: Poll[]) => toHar(journalOf(polls), options).log.entries;

test('an exchange is an entry of HAR 1.2, with its times and what it was for', () => {
  const url = 'https://north.jobs.example/jobs/job-1/progress?f=json&f=a%20b';
  const [exchange] = journalOf([{ atSeconds: 15.25, latencySeconds: 0.3, url }]);
  if (exchange === undefined) throw new Error('no exchange');
  exchange.reply.headers = { 'content-type': 'application/json', location: '/elsewhere' };
  exchange.reply.label = 'job';
  const har = toHar([exchange], options);
  expect(har.log).toMatchObject({ version: '1.2', creator: { name: 'pollspec', version: '0.1.0' } });
  expect(har.log.entries).toEqual([
    {
      startedDateTime: '2026-03-02T10:00:15.250Z',
      time: 300,
      request: {
        method: 'GET',
        url,
        httpVersion: 'HTTP/1.1',
        headers: [{ name: 'authorization', value: 'Bearer the.one.token' }],
        queryString: [
          { name: 'f', value: 'json' },
          { name: 'f', value: 'a b' },
        ],
        cookies: [],
        headersSize: -1,
        bodySize: 0,
      },
      response: {
        status: 200,
        statusText: 'OK',
        httpVersion: 'HTTP/1.1',
        headers: [
          { name: 'content-type', value: 'application/json' },
          { name: 'location', value: '/elsewhere' },
        ],
        cookies: [],
        content: { size: 32, mimeType: 'application/json', text: '{"state":"running","percent":10}' },
        redirectURL: '/elsewhere',
        headersSize: -1,
        bodySize: -1,
      },
      cache: {},
      timings: { send: 0, wait: 300, receive: 0 },
      comment: 'job',
    },
  ]);
});

test('an exchange without an answer has the status 0, and an error', () => {
  const [lost, given] = entriesOf([
    { atSeconds: 0, lost: true },
    { atSeconds: 1, abortedAfterSeconds: 10 },
  ]);
  expect(lost).toMatchObject({ time: 0, response: { status: 0, _error: 'no answer' } });
  expect(given).toMatchObject({ time: 10_000, response: { status: 0, _error: 'no answer' } });
});

test('an answer that broke off says so', () => {
  const [exchange] = journalOf([{ atSeconds: 0 }]);
  if (exchange === undefined) throw new Error('no exchange');
  exchange.reply.fault = 'short-body';
  expect(toHar([exchange], options).log.entries[0]?.response).toMatchObject({
    status: 200,
    _error: 'short-body',
  });
});

test('the body of a request goes in with its type', () => {
  const [entry] = entriesOf([{ atSeconds: 0, sent: 'f=ö', headers: [['content-type', 'text/plain']] }]);
  expect(entry?.request).toMatchObject({ bodySize: 4, postData: { mimeType: 'text/plain', text: 'f=ö' } });
});
