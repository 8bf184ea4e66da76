import { describe, expect, test } from 'vitest';
import { renderAccess } from '../../src/try/renderAccess.ts';
import { renderRequest } from '../../src/try/renderRequest.ts';
import { renderText } from '../../src/try/renderText.ts';

const VALUES = { baseUrl: 'https://a.test/b', token: 't&1', params: { id: 'x/y', 'odd-id': 'ü' } };
/** What a piece of the code is when it runs. */
const run = (code: string, body?: unknown): unknown =>
  new Function('baseUrl', 'token', 'params', 'body', `return ${code};`)(
    VALUES.baseUrl,
    VALUES.token,
    VALUES.params,
    body,
  );

describe('the URL that is written is the one of the page', () => {
  test.each([
    ['a parameter', '/jobs/{id}', {}, 'https://a.test/b/jobs/x%2Fy'],
    ['a parameter with an odd name', '/jobs/{odd-id}', {}, 'https://a.test/b/jobs/%C3%BC'],
    ['two in one segment', '/jobs/{id}-{odd-id}/p', {}, 'https://a.test/b/jobs/x%2Fy-%C3%BC/p'],
    ['none', '/jobs', {}, 'https://a.test/b/jobs'],
    ['signs that a template could read', '/a`b\\c$/{id}$', {}, 'https://a.test/b/a`b\\c$/x%2Fy$'],
    ['a query', '/jobs', { f: 'json', 'a b': 'c&d' }, 'https://a.test/b/jobs?f=json&a%20b=c%26d'],
    ['a token in the query', '/jobs', { key: 'k {token}' }, 'https://a.test/b/jobs?key=k%20t%261'],
  ])('%s', (_, path, query, url) => {
    expect(run(renderRequest({ path, query, headers: {} }).url)).toBe(url);
  });
});

describe('the headers that are written are those of the page', () => {
  test.each([
    ['a text', { Accept: 'application/json' }],
    ['a name with a dash', { 'X-Auth-Token': '{token}' }],
    ['a token behind a prefix', { Authorization: 'Bearer {token}' }],
    ['tokens in a cookie', { Cookie: `a={token}; b=\`\${x}\`{token}` }],
    ['quotes', { Note: `it's "so"\\` }],
  ])('%s', (_, headers) => {
    const code = renderRequest({ path: '/', query: {}, headers }).headers.join(', ');
    const given = Object.entries(headers).map(([name, value]) => [name, value.replaceAll('{token}', 't&1')]);
    expect(run(`({ ${code} })`)).toEqual(Object.fromEntries(given));
  });
});

describe('a member is read by its pointer, whatever is there', () => {
  test.each([
    ['/a/b', { a: { b: 1 } }, 1],
    ['/a/b', { a: null }, undefined],
    ['/a/b', undefined, undefined],
    ['/odd-name/c d', { 'odd-name': { 'c d': 2 } }, 2],
    ["/it's~1so", { "it's/so": 3 }, 3],
    ['/0', ['first'], 'first'],
    ['', { a: 1 }, { a: 1 }],
  ])('%s of %j', (pointer, body, value) => {
    expect(run(renderAccess(pointer), body)).toEqual(value);
  });
});

describe('a text is read back as it was', () => {
  test.each([["it's"], ['"so"'], ['a\\b'], ['line\nline'], ['\u2028'], [`\${a}`], ['']])('%j', (text) => {
    expect(run(renderText(text))).toBe(text);
  });
});
