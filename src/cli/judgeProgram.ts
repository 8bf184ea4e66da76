import type { Check } from '../check/Check.ts';
import type { Report } from '../report/Report.ts';
import { breachResult } from '../run/breachResult.ts';
import { planSeconds } from '../run/planSeconds.ts';
import { estimateSeconds } from '../run/process/estimateSeconds.ts';
import { judgeProcesses } from '../run/process/judgeProcesses.ts';
import { mostSeconds } from '../run/process/mostSeconds.ts';
import { openProgram } from '../run/process/openProgram.ts';
import { reproduceCommand } from '../run/reproduceCommand.ts';
import type { SpecJob } from '../run/SpecJob.ts';
import type { Spec } from '../spec/Spec.ts';
import { UsageError } from '../UsageError.ts';
import type { GivenSpec } from './GivenSpec.ts';
import type { JudgeDeps } from './JudgeDeps.ts';
import { planJobs } from './planJobs.ts';
import { RunLog } from './RunLog.ts';
import { resolveSpec } from './resolveSpec.ts';
import type { Settings } from './Settings.ts';
import type { Subject } from './Subject.ts';
import { specsFor } from './specsFor.ts';
import { withRecording } from './withRecording.ts';

/** How much longer than one that does what the page says a client may take on a clock that cannot be hurried, and at least how long. */
const PATIENCE_FACTOR = 2;
const PATIENCE_SECONDS = 600;

/**
 * Judges a client that lives in processes of its own: behind an adapter, or by its traffic alone.
 * @returns the report, and the specs that it is about
 * @throws {UsageError} when the program or the settings cannot be used; nothing was judged then
 */
export async function judgeProgram(
  { option, given }: Subject & { option: '--command' | '--exec' },
  asked: GivenSpec[],
  settings: Settings,
  { setup, checksOf, cwd, env, limits, replay, onExpected, onTrouble, onAhead }: JudgeDeps,
): Promise<{ report: Report; specs: GivenSpec[] }> {
  const log = new RunLog();
  const trafficOnly = option === '--exec';
  if (trafficOnly && asked.length === 0) {
    throw new UsageError(
      '--exec: expected --spec with the page that the program polls, got none. A program does not say which it implements. `pollspec list specs` shows them.',
    );
  }
  const checkAt = new Map<string, { check: Check; job: SpecJob }>();
  const nameOf = (scenario: string) => scenario.slice(scenario.indexOf('/') + 1);
  const program = await openProgram({
    command: given,
    trafficOnly,
    settings,
    asked: asked.map(({ spec }) => spec),
    cwd,
    env,
    signal: setup.signal,
    checksOf,
    limits,
    loadSpec: async (id) => (await resolveSpec(id, cwd)).spec,
    patienceSeconds: (plan, spec, can) =>
      Math.min(
        plan.limits.seconds,
        Math.max(PATIENCE_SECONDS, planSeconds(plan, spec, can) * PATIENCE_FACTOR),
      ),
    onLate: (scenario, method) =>
      log.note(`A ${method} came after the end of ${nameOf(scenario)}, and was answered 599.`),
    onLateBreach(scenario, breach, token) {
      const found = checkAt.get(nameOf(scenario));
      if (found === undefined) return;
      const reproduce = reproduceCommand(found.check.id, found.job.reproduction);
      log.settle(breachResult(found.check, breach, { said: '', reproduce, tokens: [token] }));
    },
    onNote: (note) => log.note(note),
  });
  try {
    const { client, can, pace, lanes, openLane, intercepted } = program;
    const own = await specsFor(client, asked, { alone: settings.subjects.length === 1, cwd });
    const { specs, recorded, notes } = withRecording(own, replay);
    for (const note of notes) log.note(note);
    const flags = [
      ...(settings.clock === 'auto' ? [] : ['--clock', settings.clock]),
      ...(settings.speed === undefined ? [] : ['--speed', String(settings.speed)]),
      ...(intercepted ? ['--intercept'] : []),
    ];
    const jobs = planJobs({ client: given, option, flags }, specs, settings, checksOf, recorded);
    for (const job of jobs) for (const check of job.checks) checkAt.set(check.id, { check, job });
    const expected = checkAt.size;
    const { onResult: tell, onStart } = onExpected(expected, client);
    const secondsOf = (check: Check, { spec }: SpecJob) =>
      trafficOnly && check.needs === 'observations' ? 0 : checkSeconds(check, spec, can);
    const seconds = jobs.flatMap((job) => job.checks.map((check) => secondsOf(check, job)));
    if (pace.clock !== 'virtual')
      onAhead(pace, lanes, estimateSeconds(seconds, { lanes, speed: pace.speed, most: mostSeconds(pace) }));
    await judgeProcesses(jobs, {
      openLane,
      lanes,
      pace,
      trafficOnly,
      secondsOf,
      signal: setup.signal,
      onStart,
      onResult(result, durationMs) {
        log.add(result, durationMs);
        tell(result);
      },
      onTrouble,
    });
    const drive = { driver: trafficOnly ? 'traffic' : 'process', ...pace, intercepted } as const;
    return { report: log.toReport({ client, drive, specs, expected }, settings), specs };
  } finally {
    await program.close();
  }
}

/** Of a recorded run, all cases are asked on every clock; of other questions that are asked of many, none where time cannot be hurried. */
function checkSeconds({ plan, property }: Check, spec: Spec, can: readonly string[]): number {
  const plans = property?.recorded ? property.boundaries.map((one) => one.plan) : [plan];
  return plans.reduce((sum, one) => sum + planSeconds(one, spec, can), 0);
}
