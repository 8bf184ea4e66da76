import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { compareToReport } from '../../baseline/compareToReport.ts';
import { editBaseline } from '../../baseline/editBaseline.ts';
import { findPlaceholders } from '../../baseline/findPlaceholders.ts';
import { newBaseline } from '../../baseline/newBaseline.ts';
import { parseBaseline } from '../../baseline/parseBaseline.ts';
import { neutralise } from '../../report/neutralise.ts';
import { UsageError } from '../../UsageError.ts';
import { checkWritable } from '../checkWritable.ts';
import { describeReadError } from '../describeReadError.ts';
import type { Io } from '../Io.ts';
import { readReport } from '../readReport.ts';
import { asUsageError } from './asUsageError.ts';
import { refuseOtherClient } from './refuseOtherClient.ts';

const DEFAULT_FILE = 'pollspec-baseline.yaml';
const SCHEMA = 'node_modules/pollspec/specs/baseline.schema.json';

/**
 * `pollspec baseline`: lists the failures of a report as known, in a new file or beside what a file lists already.
 * @throws {UsageError} on bad input
 */
export async function baselineCommand(
  reportFile: string,
  { out: file = DEFAULT_FILE, prune = false }: { out?: string; prune?: boolean },
  io: Io,
): Promise<number> {
  await checkWritable(file, '--out', io.cwd);
  const { report } = await readReport(reportFile, io.cwd);
  const path = resolve(io.cwd, file);
  const before = await readIfThere(file, path);
  const schema = relative(dirname(path), join(io.cwd, SCHEMA));
  const text = before ?? newBaseline(report.client.name, schema.split('\\').join('/'));
  const baseline = asUsageError(() => parseBaseline(text, file));
  refuseOtherClient(baseline, report.client.name, '--out');
  const change = compareToReport(report, baseline);
  const edited = editBaseline(text, change, prune);
  const isWorthAFile = before !== undefined || change.added.length > 0;
  const isChanged = edited !== before && (change.added.length > 0 || (prune && change.stale.length > 0));
  if (isWorthAFile && isChanged) await writeFile(path, edited);

  const placeholders = findPlaceholders(parseBaseline(edited, file));
  const open = new Set(placeholders.map(({ path: [, index] }) => index)).size;
  const dropped = prune ? 'deleted' : 'kept; --prune deletes them';
  if (before === undefined && !isChanged) {
    io.out(neutralise(`No failure fails the run: there is nothing to list, and ${file} was not written.\n`));
    return 0;
  }
  const lines = [
    isChanged ? `${before === undefined ? 'Wrote' : 'Changed'} ${file}:` : `${file} stays as it is:`,
    `  ${change.added.length} added, ${change.kept.length} kept`,
    ...(change.stale.length > 0 ? [`  ${change.stale.length} that pass now, ${dropped}`] : []),
    ...change.stale.map((check) => `    ${check}`),
    ...(open > 0
      ? [
          `${open} ${open === 1 ? 'failure has' : 'failures have'} a reason or a link that is yet to be written: --baseline refuses the file until then.`,
        ]
      : []),
  ];
  io.out(neutralise(`${lines.join('\n')}\n`));
  return 0;
}

async function readIfThere(file: string, path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw new UsageError(
      `--out ${file}: expected a baseline or no file yet, but ${describeReadError(error, path)}.`,
    );
  }
}
