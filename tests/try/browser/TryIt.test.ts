import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openTryPage, type TryPage } from './openTryPage.ts';

/** The build takes as long as the machine is busy. */
const BUILD_MS = 1_200_000;
const SCENARIO = 'backoff/restarts-after-step-2';
const WRONG = `#endpoint=itwin-reality-analysis&scenario=${SCENARIO}&style=fixed-interval`;

let site: TryPage;
let page: Page;
let errors: string[];
beforeAll(async () => {
  site = await openTryPage();
}, BUILD_MS);
afterAll(() => site?.close());
beforeEach(async () => {
  page = await site.browser.newPage();
  // Each step takes as long as the machine is busy.
  page.setDefaultTimeout(60_000);
  errors = [];
  page.on('pageerror', ({ message }) => errors.push(message));
});
afterEach(async () => {
  await page.close();
  expect(errors).toEqual([]);
});

async function open(hash = ''): Promise<void> {
  await page.goto(`${site.url}${hash}`);
  await page.getByRole('button', { name: 'Play', disabled: false }).waitFor();
}
const play = () => page.getByRole('button', { name: 'Play' }).click();
const headline = () => page.locator('[aria-live] strong').textContent();
const told = async () => {
  await page.locator('[aria-live] strong').waitFor();
  return await page.locator('[aria-live]').textContent();
};
const code = () => page.getByLabel('The client, in JavaScript');

describe('a reader', () => {
  test('plays the first story, and is told that it passes', async () => {
    await open();
    await play();
    expect(await told()).toMatch(
      /^Pass \d+ of the \d+ checks that its requests can answer, \d+ unverified\.$/,
    );
    await page.getByRole('img', { name: 'Polls over time' }).waitFor();
  });

  test('comes by a link, and is told what is wrong, where and when', async () => {
    await open(WRONG);
    expect(await page.getByLabel('Endpoint').inputValue()).toBe('itwin-reality-analysis');
    expect(await page.getByLabel('What it meets').inputValue()).toBe(SCENARIO);
    await play();
    expect(await told()).toBe('Fail expected a wait of at least 15 s after poll 3; got 2 s');
    expect(await page.locator('dl').textContent()).toMatch(
      /expected.*actual\s*2 s\s*where\s*exchange 4, at 6 s/s,
    );
    await page.getByText('5 requests').click();
    await page
      .getByText(/authorization: Bearer eyJh… \(\d+ characters\)/)
      .first()
      .waitFor();
  });

  test('is not told that a client fails where nothing fails a run', async () => {
    await open('#endpoint=arcgis-mission-job&scenario=progress&style=fixed-interval');
    await play();
    expect(await told()).toMatch(
      /^Fails, but only at advice 2 of the \d+ checks .* The worst is arcgis-mission-job\//,
    );
    expect(await page.locator('.try-fails').count()).toBe(0);
    expect(await page.getByText('fail (does not count)').count()).toBe(2);
  });

  test('sees each of two waits', async () => {
    await open('#endpoint=itwin-reality-analysis&scenario=lifecycle/two-waits&style=right');
    await play();
    for (const title of ['Wait 1', 'Wait 2'])
      await page.getByRole('group', { name: title }).getByRole('img', { name: 'Polls over time' }).waitFor();
  });

  test('changes the code, which is then his own, and runs it from the keyboard', async () => {
    await open(WRONG);
    await code().fill((await code().inputValue()).replace('[2]', '[15, 30, 60, 120]'));
    expect(await page.getByLabel('Your own code').isChecked()).toBe(true);
    await code().press('Control+Enter');
    expect(await told()).toMatch(/^(?:Pass|Fail) /);
    await page.getByLabel('Waits as the page asks').check();
    expect(await code().inputValue()).toContain('the waits begin again');
    await page.getByLabel('Your own code').check();
    expect(await code().inputValue()).toContain('Asks every 2 s');
  });

  test('keeps the focus on the button that plays, for the next run', async () => {
    await open();
    const button = page.getByRole('button', { name: 'Play' });
    for (let run = 0; run < 2; run++) {
      await button.press('Enter');
      expect(await told()).toMatch(/^Pass /);
      expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
    }
  });

  test('finds what is picked in the address', async () => {
    await open();
    await page.getByLabel('Endpoint').selectOption('roma-asset-job');
    await page.getByLabel('Ignores Retry-After').check();
    await page.getByLabel('What it meets').selectOption('backoff/retry-after-3600');
    await page.waitForURL(
      `${site.url}#endpoint=roma-asset-job&scenario=backoff/retry-after-3600&style=ignores-retry-after`,
    );
  });

  test.each([
    ['of an endpoint that there is not', '#endpoint=none&scenario=none&style=none'],
    ['that is none', '#%%%'],
    ['of markup', '#endpoint=<img src=x onerror=alert(1)>'],
  ])('who comes by a link %s sees the first choices', async (_, hash) => {
    await open(hash);
    expect(await page.getByLabel('What it meets').inputValue()).toBe('progress');
    expect(await page.getByLabel('Waits as the page asks').isChecked()).toBe(true);
  });

  test('is told of a mistake in the code', async () => {
    await open();
    await code().fill('export async function waitForJob({ {');
    await play();
    expect(await told()).toMatch(/^Not run The code cannot be loaded: SyntaxError: Unexpected token/);
  });

  test('is told of a loop that does not end, and can go on', async () => {
    await open();
    await code().fill('export async function waitForJob() { for (;;); }');
    await play();
    expect(await told()).toMatch(/^Ended The code did not give control back, and was ended after \d+ s\./);
    await page.getByLabel('Waits as the page asks').check();
    await play();
    expect(await told()).toMatch(/^Pass /);
  });

  test('stops a run', async () => {
    await open();
    await code().fill('export async function waitForJob() { for (;;); }');
    await play();
    await page.getByRole('button', { name: 'Stop' }).click();
    expect(await told()).toBe('Stopped Nothing was judged.');
    expect(await page.evaluate(() => document.activeElement?.textContent?.trim())).toBe('Play');
    expect(await page.locator('iframe').count()).toBe(0);
  });

  test('sees what the client says as text', async () => {
    await open();
    await code().fill("export async function waitForJob() { throw new Error('<b id=bold>bold</b>'); }");
    await play();
    await page.getByText('<b id=bold>bold</b>').first().waitFor();
    expect(await page.locator('#bold').count()).toBe(0);
  });
});

describe('everybody can use it', () => {
  const axe = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');
  test.each([
    ['before it is played', false],
    ['after', true],
  ])('axe finds nothing %s', async (_, isPlayed) => {
    await open(WRONG);
    if (isPlayed) {
      await play();
      await headline();
      for (const summary of await page.locator('summary').all()) await summary.click();
    }
    await page.addScriptTag({ content: axe });
    const found = await page.evaluate(async () => {
      // The colours are those of the site, and looked at there.
      const { axe } = globalThis as unknown as {
        axe: { run(options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
      };
      const { violations } = await axe.run({ rules: { 'color-contrast': { enabled: false } } });
      return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
    });
    expect(found).toEqual([]);
  });

  test('and on a phone nothing sticks out', async () => {
    await page.setViewportSize({ width: 320, height: 640 });
    await open(WRONG);
    await play();
    await headline();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });
});
