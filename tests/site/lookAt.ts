import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { BrowserContext } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const DESK_PX = { width: 1280, height: 900 };
const PHONE_PX = { width: 360, height: 740 };

/** What a browser made of a page. */
export interface Look {
  /** Errors of the console, failed requests, requests that left the host. */
  troubles: string[];
  /** What axe finds, in light and in dark colours. */
  violations: string[];
  /** How much wider than a phone the page is there. */
  tooWidePx: number;
  ids: string[];
  /** Whole addresses that it links to on its own host. */
  links: string[];
}

/**
 * Opens a page in a tab of its own, and looks at it closely.
 * @param isCodeKnown whether axe passes over blocks of code, which take most of its time
 */
export async function lookAt(
  context: BrowserContext,
  url: string,
  { isCodeKnown }: { isCodeKnown: boolean },
): Promise<Look> {
  const { origin } = new URL(url);
  const page = await context.newPage();
  await page.setViewportSize(DESK_PX);
  const troubles: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning')
      troubles.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => troubles.push(`error: ${error.message}`));
  page.on('requestfailed', (request) => troubles.push(`failed: ${request.url()}`));
  page.on('request', (request) => {
    if (!request.url().startsWith(`${origin}/`) && !request.url().startsWith('data:'))
      troubles.push(`left the host: ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) troubles.push(`${response.status()}: ${response.url()}`);
  });
  await page.goto(url, { waitUntil: 'load' });
  await page.evaluate(AXE);
  const light = await page.evaluate(runAxe, { only: [], isCodeKnown });
  await page.evaluate(() => document.documentElement.classList.add('dark'));
  const dark = await page.evaluate(runAxe, { only: ['color-contrast', 'link-in-text-block'], isCodeKnown });
  await page.setViewportSize(PHONE_PX);
  const tooWidePx = await page.evaluate(
    (width) => document.documentElement.scrollWidth - width,
    PHONE_PX.width,
  );
  const { ids, links } = await page.evaluate((host) => {
    const anchors = [...document.querySelectorAll<HTMLAnchorElement>('a[href]')].map(({ href }) => href);
    return {
      ids: [...document.querySelectorAll('[id]')].map(({ id }) => id),
      links: [...new Set(anchors.filter((href) => href.startsWith(`${host}/`)))],
    };
  }, origin);
  await page.close();
  return {
    troubles,
    violations: [...light.map((one) => `light: ${one}`), ...dark.map((one) => `dark: ${one}`)],
    tooWidePx,
    ids,
    links,
  };
}

/** Runs in the browser. */
async function runAxe({ only, isCodeKnown }: { only: string[]; isCodeKnown: boolean }): Promise<string[]> {
  const { axe } = window as unknown as { axe: typeof import('axe-core') };
  const { violations } = await axe.run(isCodeKnown ? { exclude: ['.shiki code'] } : document, {
    resultTypes: ['violations'],
    ...(only.length > 0 && { runOnly: { type: 'rule' as const, values: only } }),
  });
  return violations.map(
    ({ id, nodes }) =>
      `${id} (${nodes.length}): ${nodes[0]?.target.join(' ')} ${nodes[0]?.failureSummary ?? ''}`,
  );
}
