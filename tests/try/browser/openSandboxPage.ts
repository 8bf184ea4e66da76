import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { bundleTryWorker } from '../../../docs/.vitepress/bundleTryWorker.ts';
import type { SandboxOptions } from '../../../docs/.vitepress/theme/try/runInSandbox.ts';
import type { TryEnd } from '../../../docs/.vitepress/theme/try/TryEnd.ts';
import type { TryJob } from '../../../docs/.vitepress/theme/try/TryJob.ts';
import { openBrowser } from '../../site/openBrowser.ts';

const ENTRY = new URL('../../../docs/.vitepress/theme/try/runInSandbox.ts', import.meta.url);

declare global {
  var sandbox: { runInSandbox(options: SandboxOptions): Promise<TryEnd> };
  var ticks: number;
  var ticking: ReturnType<typeof setInterval>;
}

export interface SandboxPage {
  run(job: TryJob): Promise<TryEnd>;
  /** Counts how often a timer of the page fires meanwhile. */
  runAndTick(job: TryJob): Promise<{ end: TryEnd; ticks: number }>;
  /** Frames that are left in the page. */
  frames(): Promise<number>;
  /** Sends a request from the page itself. */
  reach(path: string): Promise<void>;
  /** Where a request that gets out would be seen. */
  origin: string;
  /** Requests that got out, as `GET /path`; those of the page itself are left out. */
  escaped: string[];
  close(): Promise<void>;
}

/** A page in a real browser, with nothing on it but the sandbox. */
export async function openSandboxPage(): Promise<SandboxPage> {
  const [code, script] = await Promise.all([bundleTryWorker(), bundleSandbox()]);
  const escaped: string[] = [];
  const server = createServer((request, response) => {
    if (request.url !== '/' && request.url !== '/favicon.ico')
      escaped.push(`${request.method} ${request.url}`);
    response.setHeader('access-control-allow-origin', '*');
    response.setHeader('content-type', request.url === '/' ? 'text/html' : 'text/javascript');
    response.end(request.url === '/' ? '<!doctype html><title>Sandbox</title>' : '');
  });
  server.on('upgrade', (request, socket) => {
    escaped.push(`upgrade ${request.url}`);
    socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const browser = await openBrowser();
  const page = await browser.newPage();
  await page.goto(origin);
  await page.addScriptTag({ content: script });
  const run = (job: TryJob) =>
    page.evaluate(
      ([code, job]) => sandbox.runInSandbox({ code, job, signal: new AbortController().signal }),
      [code, job] as const,
    );
  return {
    run,
    async runAndTick(job) {
      await page.evaluate(() => {
        globalThis.ticks = 0;
        globalThis.ticking = setInterval(() => globalThis.ticks++, 50);
      });
      const end = await run(job);
      return {
        end,
        ticks: await page.evaluate(() => {
          clearInterval(globalThis.ticking);
          return globalThis.ticks;
        }),
      };
    },
    frames: () => page.evaluate(() => document.querySelectorAll('iframe').length),
    async reach(path) {
      await page.evaluate((path) => fetch(path).then(() => {}), path);
    },
    origin,
    escaped,
    async close() {
      await browser.close();
      server.close();
    },
  };
}

async function bundleSandbox(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, lib: { entry: fileURLToPath(ENTRY), formats: ['iife'], name: 'sandbox' } },
  });
  const [first] = [built].flat();
  if (first === undefined || !('output' in first)) throw new Error('expected the sandbox to be built once.');
  // A script of its own has its names in the page.
  return first.output[0].code;
}
