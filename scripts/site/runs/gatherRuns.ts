import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Report } from '../../../src/report/Report.ts';
import { clientFiles } from '../../../tests/clients/clientFiles.ts';
import { runClient } from '../../../tests/clients/runClient.ts';
import { atMost } from '../../../tests/helpers/atMost.ts';
import { anchorOf } from '../html/anchorOf.ts';
import { firstComment } from './firstComment.ts';
import { judge } from './judge.ts';
import type { SiteClient, SiteClientKind } from './SiteClient.ts';

/** As many as small machines have cores. */
const AT_ONCE = 2;
const REFERENCE = 'tests/clients/reference/index.ts';
const EXAMPLES = ['examples/typescript/client.ts', 'examples/typescript/everyTwoSeconds.ts'];

/** Runs the clients that the site tells of, and gives what was seen, the longest runs first. */
export async function gatherRuns(root: string): Promise<SiteClient[]> {
  const inTurn = atMost(AT_ONCE);
  return await Promise.all([
    inTurn(async () => toClient('reference', REFERENCE, await judge(undefined, root), root)),
    ...EXAMPLES.map((file) => inTurn(async () => toClient('example', file, await judge(file, root), root))),
    ...published(root).map(async ({ file, report }) => toClient('published', file, report, root)),
    ...clientFiles('correct').map((file) => inTurn(() => askOpenQuestions(file, root))),
  ]);
}

/** The reports that lie beside a client of others; a test holds each of them to a run. */
function published(root: string): { file: string; report: Report }[] {
  return readdirSync(join(root, 'examples'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(root, 'examples', entry.name, 'report.json')))
    .map(({ name }) => ({
      file: `examples/${name}/client.ts`,
      report: JSON.parse(readFileSync(join(root, 'examples', name, 'report.json'), 'utf8')),
    }));
}

function toClient(kind: SiteClientKind, file: string, report: Report, root: string): SiteClient {
  const { name, version } = report.client;
  const notes = `${dirname(file)}/README.md`;
  return {
    slug: anchorOf(name),
    name: kind === 'published' ? `${name} ${version}` : name,
    kind,
    about: firstComment(join(root, file)),
    file,
    ...(existsSync(join(root, notes)) && { notes }),
    specs: report.specs.map(({ id }) => id),
    report,
    observed: report.results.filter(({ verdict }) => verdict === 'observed'),
  };
}

async function askOpenQuestions(file: URL, root: string): Promise<SiteClient> {
  const path = fileURLToPath(file);
  const results = await runClient(file, ({ level }) => level === 'open');
  return {
    slug: basename(path, '.ts'),
    name: basename(path, '.ts'),
    kind: 'shown',
    about: firstComment(path),
    file: relative(root, path),
    specs: [...new Set(results.map(({ spec }) => spec))],
    observed: results
      .filter(({ verdict }) => verdict === 'observed')
      .map(({ check, spec, open, reading }) => ({ check, spec, open, reading })),
  };
}
