import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome'];

/** @throws {Error} that says what to install when the machine has no Chromium */
export async function openBrowser(): Promise<Browser> {
  const executablePath = (process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => NAMES.map((name) => join(folder, name)))
    .find(existsSync);
  if (executablePath === undefined)
    throw new Error(
      `The docs are looked at in a real browser: expected one of ${NAMES.join(', ')} on the PATH, found none. On Debian: apt-get install chromium`,
    );
  // A container has no user namespaces to build a sandbox of; the pages are our own.
  return await chromium.launch({ executablePath, args: ['--no-sandbox'] });
}
