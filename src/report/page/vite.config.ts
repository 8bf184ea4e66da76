import { createHash } from 'node:crypto';
import vue from '@vitejs/plugin-vue';
import { defineConfig, type Plugin } from 'vite';
import { viteSingleFile } from 'vite-plugin-singlefile';

/** Lets nothing but the page's own script run, and nothing be fetched, whatever a report holds. */
const contentSecurityPolicy: Plugin = {
  name: 'content-security-policy',
  enforce: 'post',
  generateBundle: {
    order: 'post',
    handler(_options, bundle) {
      for (const asset of Object.values(bundle)) {
        if (asset.type !== 'asset' || !asset.fileName.endsWith('.html')) continue;
        const html = String(asset.source);
        const scripts = [...html.matchAll(/<script type="module"[^>]*>([\s\S]*?)<\/script>/g)].map(
          ([, code = '']) => `'sha256-${createHash('sha256').update(code).digest('base64')}'`,
        );
        const policy = `default-src 'none'; style-src 'unsafe-inline'; img-src data:; script-src ${scripts.join(' ')}; base-uri 'none'; form-action 'none'`;
        asset.source = html.replace(
          '<meta charset="utf-8" />',
          `<meta charset="utf-8" />\n    <meta http-equiv="Content-Security-Policy" content="${policy}" />`,
        );
      }
    },
  },
};

export default defineConfig({
  root: import.meta.dirname,
  logLevel: 'warn',
  plugins: [vue(), viteSingleFile({ removeViteModuleLoader: true }), contentSecurityPolicy],
  build: {
    outDir: '../../../dist/report/page',
    emptyOutDir: true,
    // The licence of what is bundled stays in it.
    rolldownOptions: { checks: { pluginTimings: false }, output: { comments: { legal: true } } },
  },
});
