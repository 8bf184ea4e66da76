import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import vue from '@vitejs/plugin-vue';
import type { Browser } from 'playwright-core';
import { build, type PreviewServer, preview } from 'vite';
import { tryPlugin } from '../../../docs/.vitepress/tryPlugin.ts';
import { openBrowser } from '../../site/openBrowser.ts';

const COMPONENT = fileURLToPath(
  new URL('../../../docs/.vitepress/theme/components/TryIt.vue', import.meta.url),
);

export interface TryPage {
  browser: Browser;
  /** Of the page, without a hash. */
  url: string;
  close(): Promise<void>;
}

/** A page in a real browser with the component on it, built as the site builds it. */
export async function openTryPage(): Promise<TryPage> {
  const root = await mkdtemp(join(tmpdir(), 'try-page-'));
  const main = `import { createApp } from 'vue'; import TryIt from ${JSON.stringify(COMPONENT)}; createApp(TryIt).mount('main div');`;
  const html =
    '<!doctype html><html lang="en"><title>Try it</title><main><h1>Try it</h1><div></div></main><script type="module" src="./main.js"></script></html>';
  await writeFile(join(root, 'main.js'), main);
  await writeFile(join(root, 'index.html'), html);
  const vueFile = fileURLToPath(import.meta.resolve('vue/dist/vue.runtime.esm-bundler.js'));
  const config = {
    root,
    configFile: false as const,
    logLevel: 'error' as const,
    // The page lies outside of the repository.
    resolve: { alias: { vue: vueFile } },
    plugins: [vue(), tryPlugin()],
  };
  await build(config);
  const server: PreviewServer = await preview({ ...config, preview: { port: 0, host: '127.0.0.1' } });
  const browser = await openBrowser();
  return {
    browser,
    url: server.resolvedUrls?.local[0] ?? '',
    async close() {
      await browser.close();
      await server.close();
      await rm(root, { recursive: true });
    },
  };
}
