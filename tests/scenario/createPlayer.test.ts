import { describe, expect, test } from 'vitest';
import { createPlayer } from '../../src/scenario/createPlayer.ts';
import { createTokenIssuer } from '../../src/scenario/createTokenIssuer.ts';
import type { Spec } from '../../src/spec/Spec.ts';
import { progressReply } from '../helpers/inventedPlan.ts';
import { inventedSpec } from '../helpers/inventedSpec.ts';

const scenario = { name: 'test', replies: [progressReply('running', 1), progressReply('done', 100)] };
const url = 'https://north.jobs.example/jobs/job-1/progress';

function playerOf(
  spec: Spec = inventedSpec,
  more: { baseUrl?: string; lifeSeconds?: number; params?: Record<string, string> } = {},
) {
  const tokens = createTokenIssuer('a.b.cccccc', more.lifeSeconds);
  const waits = [{ scenario, params: more.params ?? { id: 'job-1' } }];
  const play = createPlayer({ spec, waits, tokens, baseUrl: more.baseUrl });
  const get = (target: string, headers: Record<string, string> = {}, atSeconds = 0) =>
    play({ method: 'GET', url: target, headers: new Headers(headers), body: '' }, atSeconds);
  return { play, get, tokens };
}

test('replies come in order and the last one repeats', () => {
  const { get } = playerOf();
  expect([get(url), get(url), get(url)].map(({ index, label }) => [index, label])).toEqual([
    [0, '1 % running'],
    [1, '100 % done'],
    [1, '100 % done'],
  ]);
});

test('replies that hold from a time on go by the time since the first request', () => {
  const waits = [{ scenario: { ...scenario, fromSeconds: [0, 10] }, params: { id: 'job-1' } }];
  const play = createPlayer({ spec: inventedSpec, waits, tokens: createTokenIssuer('a.b.cccccc') });
  const indexAt = (atSeconds: number) =>
    play({ method: 'GET', url, headers: new Headers(), body: '' }, atSeconds).index;
  expect([100, 109.9, 105, 110, 999].map(indexAt)).toEqual([0, 0, 0, 1, 1]);
});

describe('a URL belongs to the endpoint', () => {
  test.each([
    ['the documented server', url, {}, 0],
    ['another value of a server variable', 'https://south-2.jobs.example/jobs/job-1/progress', {}, 0],
    ['the default port written out', 'https://north.jobs.example:443/jobs/job-1/progress', {}, 0],
    ['any query', `${url}?f=json`, {}, 0],
    ['a parameter encoded more than it must be', 'https://north.jobs.example/jobs/%6Aob-1/progress', {}, 0],
    ['another host', 'https://north.jobs.example.org/jobs/job-1/progress', {}, -1],
    ['another scheme', 'http://north.jobs.example/jobs/job-1/progress', {}, -1],
    ['another port', 'https://north.jobs.example:8443/jobs/job-1/progress', {}, -1],
    ['another job', 'https://north.jobs.example/jobs/job-2/progress', {}, -1],
    ['a slash at the end', `${url}/`, {}, -1],
    ['two slashes', 'https://north.jobs.example//jobs/job-1/progress', {}, -1],
    ['a part of the path', 'https://north.jobs.example/jobs/job-1', {}, -1],
    [
      'an encoded slash in the parameter',
      'https://north.jobs.example/jobs/a%2Fb%3F%20%C3%BC/progress',
      { params: { id: 'a/b? ü' } },
      0,
    ],
    [
      'a slash that is not encoded',
      'https://north.jobs.example/jobs/a/b%3F%20%C3%BC/progress',
      { params: { id: 'a/b? ü' } },
      -1,
    ],
    [
      'a percent sign that is not encoded',
      'https://north.jobs.example/jobs/100%/progress',
      { params: { id: '100%' } },
      0,
    ],
    [
      'another base URL',
      'http://127.0.0.1:8080/api/v2/jobs/job-1/progress',
      { baseUrl: 'http://127.0.0.1:8080/api/v2' },
      0,
    ],
    ['the documented server beside another base URL', url, { baseUrl: 'http://127.0.0.1:8080/api/v2' }, -1],
    [
      'another path of another base URL',
      'http://127.0.0.1:8080/api/jobs/job-1/progress',
      { baseUrl: 'http://127.0.0.1:8080/api/v2' },
      -1,
    ],
  ])('%s', (_, target, more, wait) => {
    const reply = playerOf(inventedSpec, more).get(target);
    expect(reply.wait).toBe(wait);
    expect(reply.status).toBe(wait === 0 ? 200 : 599);
  });
});

describe('an expired token', () => {
  const bearer = (token: string) => ({ authorization: `bearer ${token}` });

  test('gets the documented 401, and the script stays where it is', () => {
    const { get, tokens } = playerOf(inventedSpec, { lifeSeconds: 3600 });
    expect(get(url, bearer('a.b.cccccc'), 3599.9)).toMatchObject({ status: 200, index: 0 });
    expect(get(url, bearer('a.b.cccccc'), 3600)).toMatchObject({
      status: 401,
      index: -1,
      wait: 0,
      headers: { 'content-type': 'application/json' },
      body: { json: { error: { code: 'Unauthorized' } } },
    });
    expect(get(url, bearer(tokens.at(3600)), 3600)).toMatchObject({ status: 200, index: 1 });
  });

  test('gets a plain 401 where the page documents none', () => {
    const { get } = playerOf({ ...inventedSpec, responses: [] }, { lifeSeconds: 10 });
    expect(get(url, bearer('a.b.cccccc'), 10)).toMatchObject({ status: 401, body: { text: 'Unauthorized' } });
  });

  test.each([
    ['query', `${url}?key=a.b.cccccc`, {}],
    ['cookie', url, { cookie: 'x=1; key=a.b.cccccc' }],
    ['header', url, { key: 'a.b.cccccc' }],
  ] as const)('is found in a %s', (place, target, headers) => {
    const credentials = [{ name: 'key', in: place, prefix: '', like: 'opaque' as const }];
    const { get } = playerOf({ ...inventedSpec, credentials }, { lifeSeconds: 10 });
    expect(get(target, headers, 10).status).toBe(401);
  });

  test('is not any other value: that one is answered', () => {
    expect(playerOf(inventedSpec, { lifeSeconds: 10 }).get(url, bearer('made-up'), 10).status).toBe(200);
  });
});

test('tokens are as long as the first one and never the same', () => {
  const issuer = createTokenIssuer('0123456789ab0001', 10);
  const tokens = [0, 9, 10, 20, 300].map((seconds) => issuer.at(seconds));
  expect(new Set(tokens)).toHaveLength(4);
  expect(tokens.map((token) => token.length)).toEqual([16, 16, 16, 16, 16]);
  expect(issuer.issued.map(({ fromSeconds }) => fromSeconds)).toEqual([0, 10, 20, 300]);
});

describe('a page that answers with HTML unless asked for JSON', () => {
  const format = {
    parameter: 'f',
    json: ['json', 'pjson'],
    otherwise: { contentType: 'text/html', body: '<html>' },
  };
  const spec = { ...inventedSpec, format };
  test.each([
    ['', 'text/html'],
    ['?f=html', 'text/html'],
    ['?f=json', 'application/json'],
    ['?token=x&f=pjson', 'application/json'],
  ])('%s gives %s', (query, contentType) => {
    expect(playerOf(spec).get(url + query)).toMatchObject({
      index: 0,
      headers: { 'content-type': contentType },
    });
  });

  test('the HTML stands in for the answer, whose other headers stay', () => {
    const headers = { 'Content-Type': 'application/json', 'x-trace': '7' };
    const waits = [
      {
        scenario: { name: 'html', replies: [progressReply('running', 1, { headers })] },
        params: { id: 'job-1' },
      },
    ];
    const play = createPlayer({ spec, waits, tokens: createTokenIssuer('t') });
    expect(play({ method: 'GET', url, headers: new Headers(), body: '' }, 0)).toMatchObject({
      headers: { 'content-type': 'text/html', 'x-trace': '7' },
      body: { text: '<html>' },
    });
    expect(
      Object.keys(play({ method: 'GET', url, headers: new Headers(), body: '' }, 0).headers).sort(),
    ).toEqual(['content-type', 'x-trace']);
  });

  test('a body that is no form is not read', () => {
    const headers = new Headers({ 'content-type': 'text/plain' });
    const reply = playerOf(spec).play({ method: 'POST', url, headers, body: 'f=json' }, 0);
    expect(reply.headers['content-type']).toBe('text/html');
  });

  test('a parameter in a form is read', () => {
    const headers = new Headers({ 'content-type': 'application/x-www-form-urlencoded' });
    const reply = playerOf(spec).play({ method: 'POST', url, headers, body: 'f=json' }, 0);
    expect(reply.headers['content-type']).toBe('application/json');
  });

  test('errors stay as they are', () => {
    const waits = [
      {
        scenario: { name: 'gone', replies: [progressReply('x', 0, { status: 404 })] },
        params: { id: 'job-1' },
      },
    ];
    const play = createPlayer({ spec, waits, tokens: createTokenIssuer('t') });
    expect(play({ method: 'GET', url, headers: new Headers(), body: '' }, 0).headers['content-type']).toBe(
      'application/json',
    );
  });
});
