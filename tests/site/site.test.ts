import { rm } from 'node:fs/promises';
import { extname } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readTryHash } from '../../docs/.vitepress/theme/try/readTryHash.ts';
import { checksOf } from '../../src/check/checksOf.ts';
import { LIST_KINDS } from '../../src/cli/ListKind.ts';
import { listRows } from '../../src/cli/listRows.ts';
import type { Explanation } from '../../src/explain/Explanation.ts';
import { explanationsOf } from '../../src/explain/explanationsOf.ts';
import { curlLine } from '../../src/serve/curlLine.ts';
import { loadBundledSpecs } from '../../src/spec/loadBundledSpecs.ts';
import { scenariosOf } from '../../src/try/scenariosOf.ts';
import { stylesOf } from '../../src/try/stylesOf.ts';
import { tryChecksOf } from '../../src/try/tryChecksOf.ts';
import { buildSite } from './buildSite.ts';
import { type BuiltPage, builtPages } from './builtPages.ts';
import { entryText } from './entryText.ts';
import { lookAt } from './lookAt.ts';
import { openBrowser } from './openBrowser.ts';
import { startStaticServer } from './startStaticServer.ts';

/** Not the root, so that a link that forgets the base leads nowhere. */
const BASE = '/pollspec/';
/** Tabs that are looked at at once, one for each core of a small machine. */
const TABS = 2;
/** Runs of the clients and the build take as long as the machine is busy. */
const BUILD_MS = 1_200_000;

const specs = loadBundledSpecs();
let folder = '';
let browser: Browser;
let server: Awaited<ReturnType<typeof startStaticServer>>;
let pages: BuiltPage[] = [];
const urlOf = (route: string) => `${server.origin}${BASE}${route}`;
const htmlOf = (route: string) => pages.find((one) => one.route === route)?.html ?? '';

/** What can be tried, by spec. */
const tried = new Map(
  specs.map((spec) => [
    spec.id,
    {
      scenarios: scenariosOf(spec, tryChecksOf(spec)).map(({ name }) => name),
      styles: stylesOf(spec).map(({ id }) => id),
    },
  ]),
);

/** Whether a link to the page of trials names what can be tried. */
function isTried(hash: string): boolean {
  const { endpoint = '', scenario = '', style = '' } = readTryHash(hash);
  const choices = tried.get(endpoint);
  return choices?.scenarios.includes(scenario) === true && choices.styles.includes(style);
}

/** The colours of code are those of its language: of the pages that show a file, one of each is enough. */
function knownCode(): (route: string) => boolean {
  const seen = new Set<string>();
  return (route) => {
    if (!route.startsWith('source/')) return false;
    const language = extname(route.slice(0, -1));
    const isKnown = seen.has(language);
    seen.add(language);
    return isKnown;
  };
}

async function inTab<T>(use: (page: Page) => Promise<T>): Promise<T> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    permissions: ['clipboard-read', 'clipboard-write'],
    reducedMotion: 'reduce',
  });
  try {
    return await use(await context.newPage());
  } finally {
    await context.close();
  }
}

beforeAll(async () => {
  browser = await openBrowser();
  folder = await buildSite(BASE);
  pages = builtPages(folder);
  server = await startStaticServer(folder, BASE);
}, BUILD_MS);

afterAll(async () => {
  await browser?.close();
  await server?.stop();
  if (folder !== '') await rm(folder, { recursive: true });
});

test('every page renders without trouble, is accessible in light and dark, and fits a phone', async () => {
  const looks = new Map<string, Awaited<ReturnType<typeof lookAt>>>();
  const waiting = [...pages];
  const isCodeKnown = knownCode();
  // One context a lane, so that what all pages share is fetched once.
  const lane = () =>
    inTab(async (page) => {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
        const url = urlOf(next.route);
        looks.set(url, await lookAt(page.context(), url, { isCodeKnown: isCodeKnown(next.route) }));
      }
    });
  await Promise.all(Array.from({ length: TABS }, lane));

  const found = [...looks].flatMap(([url, { troubles, violations, tooWidePx }]) =>
    [...troubles, ...violations, ...(tooWidePx > 0 ? [`${tooWidePx} px too wide for a phone`] : [])].map(
      (line) => `${new URL(url).pathname} ${line}`,
    ),
  );
  const dead = [...looks].flatMap(([from, { links }]) =>
    links
      .filter((link) => {
        const { origin, pathname, hash } = new URL(link);
        const target = looks.get(`${origin}${pathname}`);
        if (target === undefined) return true;
        if (hash === '' || target.ids.includes(decodeURIComponent(hash.slice(1)))) return false;
        return pathname !== `${BASE}try/` || !isTried(hash);
      })
      .map((link) => `${new URL(from).pathname} -> ${link}`),
  );
  expect([...new Set([...found, ...dead])]).toEqual([]);
  expect(looks.size).toBe(pages.length);
});

describe('the site says what the command line says', () => {
  test('each id that is listed has an anchor that is the id', () => {
    const routes = {
      specs: (spec: string) => `endpoints/${spec}/`,
      statements: (spec: string) => `endpoints/${spec}/`,
      checks: (spec: string) => `checks/${spec}/`,
      scenarios: (spec: string) => `scenarios/${spec}/`,
    };
    const missing = LIST_KINDS.flatMap((kind) =>
      specs.flatMap((spec) =>
        listRows(kind, spec, checksOf)
          .map((row) => {
            const isScript = kind === 'scenarios' && 'check' in row && row.check !== null;
            const route = routes[isScript ? 'checks' : kind](spec.id);
            return { route, id: kind === 'statements' ? `${spec.id}/${row.id}` : row.id };
          })
          .filter(({ route, id }) => !htmlOf(route).includes(` id="${id}"`)),
      ),
    );
    expect(missing).toEqual([]);
  });

  test('each entry holds the words of its explanation', () => {
    const plain = (text: string) => text.replaceAll('`', '').replaceAll(/\s+/g, ' ');
    const missing = explanationsOf(specs, checksOf).flatMap((one) => {
      const shown = entryText(htmlOf(routeOf(one)), one.id);
      return wordsOf(one)
        .filter((text) => !shown.includes(plain(text)))
        .map((text) => ({ id: one.id, text }));
    });
    expect(missing).toEqual([]);
  });
});

function routeOf(one: Explanation): string {
  if (one.kind === 'practice') return 'practices/';
  return one.kind === 'check' ? `checks/${one.spec}/` : `endpoints/${one.spec}/`;
}

function wordsOf(one: Explanation): string[] {
  switch (one.kind) {
    case 'statement':
      return [one.level, one.words, ...one.notes, ...one.shows, ...one.checks.map(({ title }) => title)];
    case 'open entry':
      return [
        one.words,
        ...one.notes,
        ...one.readings.flatMap(({ id, words, shows }) => [id, words, ...shows]),
        ...one.checks.map(({ title }) => title),
      ];
    case 'check':
      return [
        one.level,
        one.words,
        ...one.verifies.flatMap(({ id, words }) => [id, words]),
        ...(one.asks === undefined ? [] : [one.asks.id, one.asks.words]),
        ...(one.practice === undefined ? [] : [one.practice.id, one.practice.words]),
        ...one.scripts,
        one.command,
      ];
    case 'practice':
      return [one.words, ...one.checks.map(({ title }) => title)];
  }
}

describe('a newcomer asks what a page says of the time after 120 s, and what clients do', () => {
  const ENTRY = 'itwin-reality-analysis/after-last-interval';

  test('the search finds the entry', async () => {
    await inTab(async (page) => {
      await page.goto(urlOf(''));
      await page.keyboard.press('/');
      await page.locator('#localsearch-input').fill('after 120');
      const first = page.locator('#localsearch-list a').first();
      await first.waitFor();
      expect(await first.getAttribute('href')).toMatch(/(after-last-interval)$/);
      await first.click();
      await page.waitForURL(/after-last-interval$/);
      expect(await page.locator('.entry').filter({ hasText: 'after-last-interval' }).count()).toBeGreaterThan(
        0,
      );
    });
  });

  test('one click leads from the home page to the readings and to who takes them', async () => {
    await inTab(async (page) => {
      await page.goto(urlOf(''));
      await page.locator(`a[href$="#${ENTRY}"]`).click();
      await page.waitForURL(/after-last-interval$/);
      const entry = page.locator('.entry', { has: page.locator(`[id="${ENTRY}"]`) });
      const text = await entry.textContent();
      expect(text).toContain('It goes on asking every 120 seconds.');
      expect(text).toContain('pollspec-reference');
    });
  });
});

test('a copied line of curl is the one that is shown', async () => {
  const spec = specs.find(({ id }) => id === 'itwin-reality-analysis');
  if (spec === undefined) throw new Error('The spec is gone.');
  await inTab(async (page) => {
    await page.goto(urlOf(`endpoints/${spec.id}/`));
    const block = page.locator('div.language-sh').first();
    await block.hover();
    await block.locator('button.copy').click();
    await block.locator('button.copy.copied').waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied.trim()).toBe(
      curlLine(spec, 'http://127.0.0.1:4010', { Prefer: 'code=200, example=active' }),
    );
  });
});

test('the kill matrix is narrowed by a check and by a client', async () => {
  await inTab(async (page) => {
    await page.goto(urlOf('reference/broken-clients/'));
    const count = async () => Number.parseInt((await page.getByRole('status').textContent()) ?? '', 10);
    const whole = await count();
    // What is typed before the page is alive is lost.
    const typed = (field: string, text: string) =>
      expect.poll(async () => {
        await page.getByRole('searchbox', { name: field }).fill('');
        await page.getByRole('searchbox', { name: field }).fill(text);
        return await count();
      });
    await typed('Check', 'retry-after-absent').toBeLessThan(whole);
    expect(await count()).toBeGreaterThan(0);
    await page.getByRole('combobox', { name: 'List by' }).selectOption('broken client');
    await typed('Client', 'absent-retry-after-is-zero').toBe(1);
  });
});
