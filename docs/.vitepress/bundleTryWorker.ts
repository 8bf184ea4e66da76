import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const folder = new URL('theme/try/', import.meta.url);

/** The script of the worker in which a reader's code runs, as one text. */
export async function bundleTryWorker(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { 'node:util': fileURLToPath(new URL('nodeUtil.ts', folder)) } },
    build: {
      write: false,
      target: 'es2023',
      lib: { entry: fileURLToPath(new URL('worker.ts', folder)), formats: ['iife'], name: 'pollspecTry' },
    },
  });
  const [first] = [built].flat();
  if (first === undefined || !('output' in first)) throw new Error('expected the worker to be built once.');
  return first.output[0].code;
}
