import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Actions, createProgram } from '../../src/cli/createProgram.ts';
import { configMembers } from './data/configMembers.ts';
import { endpointList } from './data/endpointList.ts';
import { killMatrix } from './data/killMatrix.ts';
import { checksPage } from './pages/checksPage.ts';
import { clientPage } from './pages/clientPage.ts';
import { clientsPage } from './pages/clientsPage.ts';
import { cliPage } from './pages/cliPage.ts';
import { configPage } from './pages/configPage.ts';
import { endpointPage } from './pages/endpointPage.ts';
import { openPage } from './pages/openPage.ts';
import { practicesPage } from './pages/practicesPage.ts';
import { scenariosPage } from './pages/scenariosPage.ts';
import { schemaPage } from './pages/schemaPage.ts';
import { sourcePages } from './pages/sourcePages.ts';
import { wordsPage } from './pages/wordsPage.ts';
import type { Site } from './Site.ts';

const SCHEMAS = [
  ['reference/report', 'Report', 'specs/report.schema.json'],
  ['reference/baseline', 'Baseline', 'specs/baseline.schema.json'],
  ['reference/frames', 'Frames of the adapter protocol', 'specs/frames.schema.json'],
  ['reference/x-pollspec', 'x-pollspec', 'specs/x-pollspec.schema.json'],
] as const;

/** Every generated file of the site: its text by its path below the folder of generated files. */
export function renderSite(site: Site, root: string): Map<string, string> {
  const { specs, clients, catalogues, broken, explanations } = site;
  const read = (file: string) => readFileSync(join(root, file), 'utf8');
  const ids = explanations.filter(({ kind }) => kind === 'check').map(({ id }) => id);
  const pages = [
    ...specs.flatMap((spec) => [endpointPage(spec, site), checksPage(spec, site)]),
    ...[...catalogues.values()].map(scenariosPage),
    openPage(site),
    practicesPage(site),
    clientsPage(site),
    ...clients.flatMap((client) =>
      client.report === undefined ? [] : [clientPage({ ...client, report: client.report }, site)],
    ),
    cliPage(createProgram(noActions, () => {})),
    configPage(configMembers('Config.ts', read('src/cli/Config.ts'))),
    ...SCHEMAS.map(([route, title, file]) => schemaPage(route, title, file, JSON.parse(read(file)))),
    wordsPage(),
    ...sourcePages(
      root,
      clients.flatMap(({ file, notes = [] }) => [file, notes].flat()),
    ),
  ];
  return new Map([
    ...pages.map(({ route, text }): [string, string] => [`${route}.md`, text]),
    ['data/endpoints.json', JSON.stringify(endpointList(site))],
    ['data/kill-matrix.json', JSON.stringify(killMatrix(broken, ids))],
  ]);
}

/** The commands are looked at, never run. */
const noActions = {} as Actions;
