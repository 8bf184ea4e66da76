import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Starts Chromium as the system has it. */
export async function startBrowser(): Promise<Browser> {
  const executablePath = process.env['CHROMIUM'] ?? PLACES.find((place) => existsSync(place));
  if (executablePath === undefined)
    throw new Error(
      `expected Chromium at ${PLACES.join(' or ')}, found none. Install the package chromium, or name it in CHROMIUM.`,
    );
  return await chromium.launch({ executablePath, args: ['--no-sandbox'] });
}
