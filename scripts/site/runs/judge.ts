import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Report } from '../../../src/report/Report.ts';
import { runCli } from './runCli.ts';

const CONFORMS = 0;
const DOES_NOT = 1;

/**
 * Judges a client as its user would, and reads the report.
 * @param client its file; absent: those that the configuration names
 * @throws {Error} when the run gave no whole report
 */
export async function judge(client: string | undefined, root: string): Promise<Report> {
  const folder = await mkdtemp(join(tmpdir(), 'pollspec-site-'));
  try {
    const file = join(folder, 'report.json');
    const asked = client === undefined ? [] : ['--client', client];
    const { code, stderr } = await runCli(['test', ...asked, '--json', file], root);
    if (code !== CONFORMS && code !== DOES_NOT) {
      throw new Error(
        `pollspec test ${asked.join(' ')}: expected a whole report for the site, got exit code ${code}.\n${stderr}`,
      );
    }
    return JSON.parse(await readFile(file, 'utf8'));
  } finally {
    await rm(folder, { recursive: true });
  }
}
