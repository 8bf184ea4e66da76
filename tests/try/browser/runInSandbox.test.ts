import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TryEnd } from '../../../docs/.vitepress/theme/try/TryEnd.ts';
import { loadBundledSpec } from '../../../src/spec/loadBundledSpec.ts';
import { loadBundledSpecs } from '../../../src/spec/loadBundledSpecs.ts';
import { stylesOf } from '../../../src/try/stylesOf.ts';
import { tryChecksOf } from '../../../src/try/tryChecksOf.ts';
import { tryCode } from '../lib/tryCode.ts';
import { openSandboxPage, type SandboxPage } from './openSandboxPage.ts';

/** The build takes as long as the machine is busy. */
const BUILD_MS = 1_200_000;
const SPEC = 'itwin-reality-analysis';

let page: SandboxPage;
beforeAll(async () => {
  page = await openSandboxPage();
}, BUILD_MS);
afterAll(async () => {
  await page?.close();
});

const sourceOf = (specId: string, style: string) =>
  stylesOf(loadBundledSpec(specId)).find(({ id }) => id === style)?.source ?? '';
const run = (source: string, scenario = 'progress') =>
  page.run({ spec: loadBundledSpec(SPEC), scenario, source });
const resultOf = (end: TryEnd) => {
  if (end.type !== 'result') throw new Error(`expected a result, got ${JSON.stringify(end)}`);
  return end.result;
};
/** A client that does something and tells what came of it as its state. */
const telling = (
  code: string,
) => `export async function waitForJob({ baseUrl, token, params, fetch, signal, onProgress }) {
  const told = await (async () => { ${code} })().catch((error) => error.name + ': ' + error.message);
  return { state: String(told) };
}`;
const toldBy = async (code: string) => resultOf(await run(telling(code))).outcomes[0];

describe('a run in a browser comes to the same as one in process', () => {
  const SCENARIOS = ['progress', 'no-answer', 'endless-429'];
  const cases = loadBundledSpecs().flatMap(({ id }) => SCENARIOS.map((scenario) => ({ id, scenario })));
  test.each(cases)('$id, $scenario', async ({ id, scenario }) => {
    for (const style of ['right', 'fixed-interval']) {
      const source = sourceOf(id, style);
      const inBrowser = resultOf(await page.run({ spec: loadBundledSpec(id), scenario, source }));
      const inNode = await tryCode(id, scenario, source);
      const shown = ({ journal: _, results, ...rest }: typeof inNode) => ({
        ...rest,
        results: results.map(({ journal: _, ...result }) => result),
      });
      expect(shown(inBrowser)).toEqual(shown(inNode));
    }
  });
});

describe('what is right passes, and what is wrong is found', () => {
  test.each([
    ['right', 'backoff/restarts-after-step-2', 'passed', undefined],
    ['right', 'backoff/any-history', 'passed', undefined],
    ['fixed-interval', 'backoff/restarts-after-step-2', 'fails', 'a wait of at least 15 s after poll 3'],
    ['no-restart', 'backoff/restarts-after-step-2', 'fails', 'the wait of 15 s after poll 3'],
    ['ignores-retry-after', 'backoff/retry-after-3600', 'fails', 'no request for 3600 s after the 429'],
  ])('%s, %s: %s', async (style, scenario, standing, expected) => {
    const { standing: given, results } = resultOf(await run(sourceOf(SPEC, style), scenario));
    expect(given).toBe(standing);
    expect(results[0]?.findings[0]?.expected).toBe(expected);
  });

  const withCases = loadBundledSpecs().flatMap((spec) =>
    tryChecksOf(spec).flatMap(({ group, slug, property }) =>
      property === undefined ? [] : [{ id: spec.id, scenario: `${group}/${slug}` }],
    ),
  );
  test.each(withCases)(
    'a question with many cases is asked to its end: $id, $scenario',
    async ({ id, scenario }) => {
      const source = sourceOf(id, 'right');
      const { results } = resultOf(await page.run({ spec: loadBundledSpec(id), scenario, source }));
      expect(results[0]?.message).toMatch(/^\d+ boundary cases and \d+ random ones pass/);
      expect(results[0]?.verdict).toBe('pass');
    },
  );

  test('a fixed interval is told by how much it is too early', async () => {
    const { timelines } = resultOf(
      await run(sourceOf(SPEC, 'fixed-interval'), 'backoff/restarts-after-step-2'),
    );
    const [polls = []] = timelines.map((one) => one.polls);
    expect(polls.map(({ mark }) => mark)).toEqual([
      undefined,
      undefined,
      undefined,
      '13 s too early',
      undefined,
    ]);
  });

  test('the token is shortened wherever it shows', async () => {
    const { journal } = resultOf(await run(sourceOf(SPEC, 'right')));
    const [, value] = journal[0]?.request.headers.find(([name]) => name === 'authorization') ?? [];
    expect(value).toMatch(/^Bearer eyJh… \(\d+ characters\)$/);
  });
});

describe('code that does not come to an end is ended', () => {
  test.each([
    ['a loop', 'export async function waitForJob() { for (;;); }'],
    ['a loop of promises', 'export async function waitForJob() { for (;;) await null; }'],
    ['a loop while it is loaded', 'for (;;); export async function waitForJob() {}'],
  ])('%s, and the page goes on meanwhile', async (_, source) => {
    const spec = loadBundledSpec(SPEC);
    const { end, ticks } = await page.runAndTick({ spec, scenario: 'progress', source });
    expect(end.type).toBe('silent');
    expect(ticks).toBeGreaterThan(10);
    expect(await page.frames()).toBe(0);
  });

  test.each([
    ['of the endpoint', "baseUrl + '/realitydataanalysis/jobs/' + params.jobId + '/progress'", 40],
    ['of anything else', "'https://example.com/'", 400],
  ])('a flood of requests %s at the limit', async (_, url, requests) => {
    const flood = `export async function waitForJob({ baseUrl, params }) { for (;;) await fetch(${url}); }`;
    const result = resultOf(await run(flood));
    // One is beyond it; some more come before that is seen.
    expect(result.requests).toBeGreaterThan(requests);
    expect(result.requests).toBeLessThan(requests + 20);
    expect(result.outcomes[0]).toMatch(/^it went on asking until the limit of requests was reached/);
  });

  test('a wait for what never comes as a standstill', async () => {
    const result = resultOf(await run('export const waitForJob = () => new Promise(() => {});'));
    expect(result.outcomes[0]).toMatch(/^it came to a standstill/);
  });
});

describe('code that cannot be run says why', () => {
  test.each([
    ['a mistake in the syntax', 'export async function waitForJob({ {', /^SyntaxError: Unexpected token/],
    ['an exception while it is loaded', "throw new Error('not today');", /^Error: not today$/],
    ['no client', 'export const a = 1;', /^expected the code to export waitForJob/],
    ['a client that is no function', "export const waitForJob = 'soon';", /to be a function, got string/],
  ])('%s', async (_, source, message) => {
    expect(await run(source)).toEqual({ type: 'refused', message: expect.stringMatching(message) });
  });

  test('a crash is one, and fails', async () => {
    const result = resultOf(await run('export async function waitForJob() { null.progress; }'));
    expect(result).toMatchObject({
      standing: 'fails',
      crash: expect.stringMatching(/^TypeError: Cannot read/),
    });
  });

  test('and so is what nobody catches', async () => {
    const source = `export async function waitForJob() {
      Promise.reject(new Error('left behind'));
      setTimeout(() => { throw new Error('thrown later'); }, 1000);
      await new Promise((resolve) => setTimeout(resolve, 2000));
      return { state: 'active' };
    }`;
    const result = resultOf(await run(source));
    expect(result).toMatchObject({ standing: 'fails', crash: 'Error: left behind' });
  });
});

describe('nothing leaves the page', () => {
  const ORIGIN = 'HERE';
  test.each([
    ['fetch', `return (await fetch('${ORIGIN}/fetch')).status;`, /"599"/],
    ['the fetch of the scope', `return (await globalThis.fetch('${ORIGIN}/fetch')).status;`, /"599"/],
    ['XMLHttpRequest', `new XMLHttpRequest().open('GET', '${ORIGIN}/xhr');`, /ReferenceError/],
    ['WebSocket', `new WebSocket('${ORIGIN}/socket');`, /ReferenceError/],
    ['EventSource', `new EventSource('${ORIGIN}/events');`, /ReferenceError/],
    ['WebTransport', `new WebTransport('${ORIGIN}/transport');`, /ReferenceError/],
    ['importScripts', `importScripts('${ORIGIN}/script.js');`, /ReferenceError/],
    ['import()', `await import('${ORIGIN}/module.js');`, /TypeError: Failed to fetch dynamically/],
    ['import() of data', `await import('data:text/javascript,1');`, /TypeError: Failed to fetch dynamically/],
    ['Worker', `new Worker('${ORIGIN}/worker.js');`, /ReferenceError/],
    ['FontFace', `await new FontFace('a', 'url(${ORIGIN}/font)').load();`, /ReferenceError/],
    ['caches', `await (await caches.open('a')).add('${ORIGIN}/cache');`, /ReferenceError/],
    ['eval', `await eval("import('${ORIGIN}/eval.js')");`, /TypeError: Failed to fetch dynamically/],
    ['Function', `return (await new Function("return fetch('${ORIGIN}/function')")()).status;`, /"599"/],
    ['navigator', `navigator.sendBeacon('${ORIGIN}/beacon');`, /ReferenceError/],
    ['postMessage', `postMessage({ type: 'result' });`, /ReferenceError/],
  ])('not by %s', async (_, code, told) => {
    const before = page.escaped.length;
    expect(await toldBy(code.replaceAll(ORIGIN, page.origin))).toMatch(told);
    expect(page.escaped.slice(before)).toEqual([]);
  });

  test('not by a module that imports another', async () => {
    const end = await run(`import '${page.origin}/static.js'; export async function waitForJob() {}`);
    expect(end).toMatchObject({ type: 'refused' });
    expect(page.escaped).toEqual([]);
  });

  test('the server would have seen it', async () => {
    await page.reach('/seen');
    expect(page.escaped).toEqual(['GET /seen']);
  });
});

describe('time is virtual', () => {
  test.each([
    ['text', 'await answer.text()'],
    ['a blob', 'await (await answer.blob()).text()'],
    ['a copy beside it', 'await Promise.all([answer.clone().text(), answer.text()])'],
    ['a reader', 'const reader = answer.body.getReader(); while (!(await reader.read()).done);'],
    ['a stream', 'await new Response(answer.body.pipeThrough(new TransformStream())).text()'],
    ['much in a blob', "await new Response(new Blob(['x'.repeat(5e6)])).text()"],
  ])('and stands still while a body is read: as %s', async (_, read) => {
    const told = await toldBy(`
      for (let times = 0; times < 5; times++) {
        const answer = await fetch(baseUrl);
        setTimeout(() => {}, 1000);
        ${read};
      }
      return Date.now();
    `);
    expect(told).toContain(String(Date.parse('2026-03-02T10:00:00.000Z')));
  });

  test('for timers, dates, performance and time-outs', async () => {
    const told = await toldBy(`
      const [date, now] = [Date.now(), performance.now()];
      await new Promise((resolve) => setTimeout(resolve, 3_600_000));
      const timeout = AbortSignal.timeout(1000);
      const error = await new Promise((resolve) => timeout.addEventListener('abort', () => resolve(timeout.reason)));
      return [new Date(date).toISOString(), Date.now() - date, performance.now() - now, error.name].join();
    `);
    expect(told).toContain('2026-03-02T10:00:00.000Z,3601000,3601000,TimeoutError');
  });
});
