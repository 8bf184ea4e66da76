import { loadBundledSpec } from '../../src/spec/loadBundledSpec.ts';
import { loadBundledSpecs } from '../../src/spec/loadBundledSpecs.ts';
import type { Spec } from '../../src/spec/Spec.ts';
import { scenariosOf } from '../../src/try/scenariosOf.ts';
import { stylesOf } from '../../src/try/stylesOf.ts';
import { tryChecksOf } from '../../src/try/tryChecksOf.ts';
import { bundleTryWorker } from './bundleTryWorker.ts';

const PREFIX = 'virtual:try/';

/** What a plugin of Vite has to have for this; of whichever version of Vite the site is built with. */
interface TryPlugin {
  name: string;
  resolveId(id: string): string | undefined;
  load(id: string): Promise<string | undefined>;
}

/**
 * Makes what the page "Try it" loads: `virtual:try/endpoints` lists the endpoints with what loads each, `virtual:try/endpoint/<id>` has its
 * spec, scenarios and styles, and `virtual:try/worker` the text of the worker.
 */
export function tryPlugin(): TryPlugin {
  let worker: Promise<string> | undefined;
  return {
    name: 'pollspec-try',
    resolveId: (id) => (id.startsWith(PREFIX) ? `\0${id}` : undefined),
    async load(id) {
      if (!id.startsWith(`\0${PREFIX}`)) return undefined;
      const [what, spec = ''] = id.slice(PREFIX.length + 1).split('/');
      if (what === 'endpoints') return endpointsModule();
      if (what === 'endpoint') return endpointModule(spec);
      worker ??= bundleTryWorker();
      return `export default ${JSON.stringify(await worker)};`;
    },
  };
}

function endpointsModule(): string {
  const isFree = ({ backoff }: Spec) => (backoff === undefined ? 1 : 0);
  // Where the page asks for certain waits there is more to see.
  const specs = loadBundledSpecs().sort((one, other) => isFree(one) - isFree(other));
  const entries = specs.map(
    ({ id, title }) =>
      `{ id: ${JSON.stringify(id)}, title: ${JSON.stringify(title)}, load: () => import(${JSON.stringify(`${PREFIX}endpoint/${id}`)}) }`,
  );
  return `export default [${entries.join(', ')}];`;
}

function endpointModule(id: string): string {
  const spec = loadBundledSpec(id);
  const data = { spec, scenarios: scenariosOf(spec, tryChecksOf(spec)), styles: stylesOf(spec) };
  // A text is read faster than a literal.
  return `export default JSON.parse(${JSON.stringify(JSON.stringify(data))});`;
}
