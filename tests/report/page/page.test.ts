import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { timelineOf } from '../../../src/judge/timelineOf.ts';
import { drawHtml } from '../../../src/report/drawHtml.ts';
import type { Report, Result } from '../../../src/report/Report.ts';
import { readPageTemplate } from '../../../src/report/readPageTemplate.ts';
import { aReport } from '../../helpers/aReport.ts';
import { aResult } from '../../helpers/aResult.ts';
import { axeViolations } from '../../helpers/axeViolations.ts';
import { inventedSpec } from '../../helpers/inventedSpec.ts';
import { journalOf, pollsAt } from '../../helpers/journal.ts';
import { startBrowser } from '../../helpers/startBrowser.ts';

const spec = {
  ...inventedSpec,
  statements: [
    {
      id: 'intervals',
      about: 'client' as const,
      level: 'should' as const,
      section: 'Waiting',
      text: 'It waits 15 s.',
    },
    {
      id: 'unasked',
      about: 'client' as const,
      level: 'must' as const,
      section: 'Waiting',
      text: 'Nobody asks.',
    },
  ],
  open: [
    {
      id: 'after-all',
      section: 'Waiting',
      text: 'What then?',
      readings: { holds: 'It holds.', ends: 'It ends.' },
    },
  ],
};
const HOSTILE = `<img src=x onerror="document.title='owned'"><script>document.title='owned'</script>`;
const journal = journalOf(pollsAt([0, 2, 32]));

/** A failure of timing, with everything that a result can have. */
const early: Result = aResult({
  check: 'invented/backoff/first-interval',
  verdict: 'fail',
  message: 'expected a wait of 15 s; got 2 s',
  findings: [{ expected: 'a wait of 15 s', actual: '2 s', exchange: 2, atSeconds: 2 }],
  observations: [{ state: 'running', percent: 10 }],
  journal,
  ...timelineOf(spec, journal, new Map([[2, '13 s too early']])),
});
const mixed = [
  early,
  aResult({
    check: 'invented/backoff/steady',
    verdict: 'fail',
    level: 'advice',
    title: 'Is it steady?',
    message: HOSTILE,
  }),
  aResult({
    check: 'invented/backoff/after-all',
    verdict: 'observed',
    level: 'open',
    reading: 'holds',
    open: 'after-all',
    statements: [],
  }),
  aResult({ check: 'invented/parsing/state', verdict: 'unverified', message: 'it says nothing' }),
  aResult({ check: 'invented/parsing/percent', title: HOSTILE }),
];

let browser: Browser;
let folder: string;
beforeAll(async () => {
  browser = await startBrowser();
  folder = await mkdtemp(join(tmpdir(), 'pollspec-page-'));
});
afterAll(async () => {
  await browser?.close();
  if (folder !== undefined) await rm(folder, { recursive: true });
});

/** The page of a report as it opens from a file, with all that it logged, threw, or asked for beside itself. */
async function open(
  report: Report | Report[],
  options: BrowserContextOptions = {},
): Promise<{ page: Page; noise: string[] }> {
  const file = join(folder, 'report.html');
  await writeFile(
    file,
    drawHtml(
      [report].flat().map((one, index) => ({ file: `${index}.json`, report: one })),
      new Map([[spec.id, spec]]),
      await readPageTemplate(),
    ),
  );
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const noise: string[] = [];
  const url = pathToFileURL(file).href;
  page.on('console', (message) => noise.push(message.text()));
  page.on('pageerror', (error) => noise.push(error.message));
  page.on('request', (request) => {
    if (request.url() !== url && !request.url().startsWith('data:')) noise.push(request.url());
  });
  await page.goto(url);
  return { page, noise };
}

describe('the page of a report', () => {
  it('tells who was judged, what came of it, and what fails, and asks for nothing', async () => {
    const { page, noise } = await open(aReport({ results: mixed }));
    expect(await page.title()).toBe('acme 2.1.0 · Pollspec');
    expect(await page.locator('h1').innerText()).toBe('acme 2.1.0');
    expect(await page.locator('.conclusion').innerText()).toContain('Does not conform: 1 check fails');
    const failure = page.locator('section', { has: page.locator('#failures') }).locator('details.result');
    expect(await failure.count()).toBe(1);
    const text = await failure.innerText();
    for (const told of ['a wait of 15 s', '2 s', 'exchange 2, at 2 s', 'It waits 15 s.', early.reproduce])
      expect(text).toContain(told);
    const beside = page.locator('section', { has: page.locator('#beside') });
    expect(await beside.locator('details.result').innerText()).toContain('does not fail the run');
    expect(noise).toEqual([]);
  });

  it.each([
    ['in-process', 'Pollspec answered the client, by the script of each check'],
    ['live', 'The live service answered.'],
  ] as const)('says who answered: %s', async (driver, want) => {
    const drive = { driver, clock: 'real', speed: 1, intercepted: false } as const;
    const { page } = await open(aReport({ results: mixed, drive }));
    expect(await page.locator('header').innerText()).toContain(want);
  });

  it('draws the polls, what was due, and the early one in red', async () => {
    const { page } = await open(aReport({ results: [early] }));
    const picture = page.locator('.timeline').first();
    expect(await picture.locator('circle').count()).toBe(3);
    expect(await picture.locator('rect.due').count()).toBe(2);
    expect(await picture.locator('g.wrong').textContent()).toContain('13 s too early');
    const fills = await picture
      .locator('circle')
      .evaluateAll((all) => all.map((one) => getComputedStyle(one).fill));
    expect(fills).toEqual(['rgb(31, 41, 55)', 'rgb(180, 35, 24)', 'rgb(31, 41, 55)']);
    expect(await page.getByRole('img', { name: 'Polls over time' }).count()).toBe(1);
  });

  it('shows the wire and what the client reported', async () => {
    const { page } = await open(aReport({ results: [early] }));
    await page.getByText('What went over the wire (3)').first().click();
    expect(await page.locator('.wire').first().innerText()).toContain(
      'GET https://north.jobs.example/jobs/job-1/progress',
    );
    expect(await page.locator('.wire').first().innerText()).toContain('"percent": 10');
    await page.getByText('What the client reported (1)').first().click();
    expect(await page.getByLabel('Observations').first().innerText()).toContain('"state":"running"');
  });

  it('takes what comes from clients for text', async () => {
    const { page, noise } = await open(aReport({ results: mixed }));
    await page.locator('summary', { hasText: 'Is it steady?' }).first().click();
    expect(await page.getByText(HOSTILE).count()).toBeGreaterThan(0);
    expect(await page.locator('img').count()).toBe(0);
    expect(await page.title()).toBe('acme 2.1.0 · Pollspec');
    expect(noise).toEqual([]);
  });

  it('has no way for anything else to run or to be fetched', async () => {
    const { page, noise } = await open(aReport({ results: mixed }));
    const tried = await page.evaluate(async () => {
      const script = document.createElement('script');
      script.textContent = "document.title = 'owned'";
      document.body.append(script);
      return await fetch('https://elsewhere.example/').then(
        () => 'fetched',
        () => 'refused',
      );
    });
    expect(tried).toBe('refused');
    expect(await page.title()).toBe('acme 2.1.0 · Pollspec');
    expect(noise.filter((line) => line.startsWith('https:'))).toEqual([]);
  });

  it('lists statements in their order, those that nothing asked about as well, and which reading is taken', async () => {
    const { page } = await open(aReport({ results: mixed }));
    const entries = await page.locator('.statements .entry').allTextContents();
    expect(await page.locator('.statements .entry > .text').allTextContents()).toEqual([
      'It waits 15 s.',
      'Nobody asks.',
      'What then?',
    ]);
    expect(entries[1]).toContain('No check of it was run.');
    expect(entries[2]).toMatch(/holds: It holds\..*this client/);
    expect(entries[2]).not.toMatch(/ends: It ends\..*this client/);
  });

  it('is filtered by a figure of the table, by a verdict, and by text, and back', async () => {
    const { page } = await open(aReport({ results: mixed }));
    const shown = page.locator('.filter .shown');
    expect(await shown.innerText()).toContain('5 checks');
    await page.getByRole('button', { name: '1 unverified, parsing of invented: show' }).click();
    expect(await shown.innerText()).toContain('1 of 5 checks');
    expect(await page.locator('.statements .result .id').allInnerTexts()).toEqual([
      'invented/parsing/state should',
    ]);
    await page.getByRole('button', { name: 'show all' }).click();
    await page.getByRole('searchbox').fill('steady');
    expect(await shown.innerText()).toContain('1 of 5 checks');
    await page.getByRole('searchbox').fill('');
    await page.getByRole('button', { name: 'fail', exact: true }).click();
    expect(await shown.innerText()).toContain('2 of 5 checks');
    expect(await page.getByRole('button', { name: 'fail', exact: true }).getAttribute('aria-pressed')).toBe(
      'true',
    );
  });

  it('is used by keyboard: a result opens with Enter', async () => {
    const { page } = await open(aReport({ results: mixed }));
    const beside = page.locator('section', { has: page.locator('#beside') }).locator('details.result');
    await beside.locator('summary').first().focus();
    await page.keyboard.press('Enter');
    await beside.locator('.details').first().waitFor({ state: 'visible' });
    expect(await beside.first().getAttribute('open')).toBe('');
  });

  it('keeps known failures apart, with their reasons, and says which of them passes now', async () => {
    const known = (check: string, came: Result['verdict'], link: string) => ({
      check,
      reason: `until 3.0 ${HOSTILE}`,
      link,
      lines: { first: 3, last: 5 },
      came,
    });
    const report = aReport({ results: mixed });
    const { page, noise } = await open({
      ...report,
      baseline: {
        file: 'pollspec-baseline.yaml',
        failures: [
          known('invented/backoff/first-interval', 'fail', 'javascript:alert(1)'),
          known('invented/backoff/steady', 'fail', 'https://tracker.example/1'),
          known('invented/parsing/percent', 'pass', 'https://tracker.example/2'),
          known('invented/parsing/state', 'unverified', 'https://tracker.example/3'),
        ],
      },
    });
    expect(await page.locator('#failures').count()).toBe(0);
    const section = page.locator('section', { has: page.locator('#known') });
    expect(await section.locator('.id').allTextContents()).toEqual([
      expect.stringContaining('invented/backoff/first-interval'),
      expect.stringContaining('invented/backoff/steady'),
    ]);
    expect(await section.locator('.known').first().textContent()).toContain('Known: until 3.0 <img');
    const links = await section
      .locator('.known a')
      .evaluateAll((all) => all.map((one) => one.getAttribute('href')));
    expect(links).toEqual(['https://tracker.example/1']);
    const stale = await page
      .locator('section', { has: page.locator('#stale') })
      .locator('li')
      .allTextContents();
    expect(stale).toEqual([
      expect.stringContaining(
        'invented/parsing/percent passes now: delete lines 3 to 5 of pollspec-baseline.yaml',
      ),
      expect.stringContaining('invented/parsing/state is unverified'),
    ]);
    expect(noise).toEqual([]);
  });

  it('tells a fault and an incomplete run as such', async () => {
    const { page } = await open(
      aReport({ results: [aResult({ check: 'invented/a/b', verdict: 'fault', message: 'our own' })] }),
    );
    expect(await page.locator('.conclusion').innerText()).toContain("a fault of Pollspec's own");
    const { page: incomplete } = await open(
      aReport({ results: [aResult({ check: 'invented/a/b' })], expected: 9 }),
    );
    expect(await incomplete.locator('.conclusion.bad').innerText()).toContain(
      'Incomplete: 8 of 9 checks gave no result',
    );
  });

  it('holds 2,000 results, of which those that are closed are not drawn', async () => {
    const many = Array.from({ length: 2000 }, (_, index) => ({
      ...early,
      check: `invented/backoff/number-${index}`,
    }));
    const { page, noise } = await open(aReport({ results: many }));
    expect(await page.locator('#failures').innerText()).toContain('2000');
    expect(await page.locator('.timeline').count()).toBe(1);
    await page.getByRole('searchbox').fill('number-1999');
    expect(await page.locator('.filter .shown').innerText()).toContain('1 of 2000');
    expect(noise).toEqual([]);
  });
});

describe('the page of several reports', () => {
  const other = aReport({
    client: { name: 'other', version: '1', language: 'python' },
    results: [{ ...early, verdict: 'pass' }, ...mixed.slice(2)],
  });

  it('shows where clients differ, and everything when asked', async () => {
    const { page, noise } = await open([aReport({ results: mixed }), other]);
    expect(await page.locator('h1').innerText()).toBe('2 clients side by side');
    expect(await page.locator('.clients .conclusion').allTextContents()).toEqual([
      expect.stringContaining('Does not conform'),
      expect.stringContaining('Conforms'),
    ]);
    const rows = page.locator('section', { has: page.locator('#checks') }).locator('tbody tr');
    expect(await rows.allTextContents()).toEqual([
      expect.stringContaining('invented/backoff/first-interval'),
    ]);
    await page.getByLabel('only where clients that were asked differ').uncheck();
    expect(await rows.count()).toBe(5);
    expect(await rows.filter({ hasText: 'backoff/steady' }).innerText()).toContain('not asked');
    expect(noise).toEqual([]);
  });

  it('tells everything of a cell, and is closed by keyboard', async () => {
    const { page } = await open([aReport({ results: mixed }), other]);
    await page
      .getByRole('button', { name: 'fail: acme 2.1.0, invented/backoff/first-interval: show' })
      .click();
    const dialog = page.getByRole('dialog');
    expect(await dialog.innerText()).toContain('13 s too early');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
  });

  it('is clean to axe, with a cell open and without', async () => {
    const { page } = await open([aReport({ results: mixed }), other], { bypassCSP: true });
    expect(await axeViolations(page)).toEqual([]);
    await page
      .getByRole('button', { name: 'fail: acme 2.1.0, invented/backoff/first-interval: show' })
      .click();
    expect(await axeViolations(page)).toEqual([]);
  });
});

describe.each<[string, BrowserContextOptions]>([
  ['in the light', { colorScheme: 'light' }],
  ['in the dark', { colorScheme: 'dark' }],
  ['on a phone', { colorScheme: 'light', viewport: { width: 360, height: 740 } }],
])('%s', (_, options) => {
  it('the page is clean to axe, with everything open, and no wider than the screen', async () => {
    const { page } = await open(aReport({ results: mixed, run: { notes: ['a request came late'] } }), {
      ...options,
      bypassCSP: true,
    });
    await page.locator('summary').evaluateAll((all) => {
      for (const summary of all)
        if (!summary.parentElement?.hasAttribute('open')) (summary as HTMLElement).click();
    });
    await page.locator('.details summary').evaluateAll((all) => {
      for (const summary of all)
        if (!summary.parentElement?.hasAttribute('open')) (summary as HTMLElement).click();
    });
    expect(await axeViolations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
  });
});
