import { resolve } from 'node:path';
import type { Report, Result } from '../report/Report.ts';
import { judgeSpecs } from '../run/judgeSpecs.ts';
import { openClient } from '../run/openClient.ts';
import type { GivenSpec } from './GivenSpec.ts';
import type { JudgeDeps } from './JudgeDeps.ts';
import { planJobs } from './planJobs.ts';
import { RunLog } from './RunLog.ts';
import type { Settings } from './Settings.ts';
import { specsFor } from './specsFor.ts';
import { withRecording } from './withRecording.ts';

/**
 * Judges the client of a module against the specs asked for, in worker processes.
 * @param given the client's file as the user gave it
 * @returns the report, and the specs that it is about
 * @throws {UsageError} when the client or the settings cannot be used; nothing was judged then
 */
export async function judgeModule(
  given: string,
  asked: GivenSpec[],
  settings: Settings,
  { setup, checksOf, cwd, replay, onExpected, onTrouble }: JudgeDeps,
): Promise<{ report: Report; specs: GivenSpec[] }> {
  const log = new RunLog();
  const file = { path: resolve(cwd, given), given };
  const { worker, client } = await openClient(file, setup);
  try {
    const own = await specsFor(client, asked, { alone: settings.subjects.length === 1, cwd });
    const { specs, recorded, notes } = withRecording(own, replay);
    for (const note of notes) log.note(note);
    const jobs = planJobs({ client: given }, specs, settings, checksOf, recorded);
    const expected = jobs.reduce((sum, { checks }) => sum + checks.length, 0);
    const { onResult: tell } = onExpected(expected, client);
    const { silenceMs, signal } = setup;
    await judgeSpecs(
      jobs,
      {
        openWorker: async () => (await openClient(file, setup)).worker,
        silenceMs,
        signal,
        onResult(result: Result, durationMs: number): void {
          log.add(result, durationMs);
          tell(result);
        },
        onTrouble,
      },
      worker,
    );
    const drive = { driver: 'in-process', clock: 'virtual', speed: 1, intercepted: false } as const;
    return { report: log.toReport({ client, drive, specs, expected }, settings), specs };
  } finally {
    worker.kill();
  }
}
