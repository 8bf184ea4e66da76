import { holdAgainst } from '../report/baseline/holdAgainst.ts';
import { exitCodeOf } from '../report/exitCodeOf.ts';
import { neutralise } from '../report/neutralise.ts';
import { loadBundledSpecs } from '../spec/loadBundledSpecs.ts';
import { UsageError } from '../UsageError.ts';
import { checkIds } from './baseline/checkIds.ts';
import { readBaseline } from './baseline/readBaseline.ts';
import { refuseOtherClient } from './baseline/refuseOtherClient.ts';
import { clientFile } from './clientFile.ts';
import { describeAhead } from './describeAhead.ts';
import { EXIT_CODES } from './EXIT_CODES.ts';
import type { GivenSpec } from './GivenSpec.ts';
import { annotateErrors } from './github/annotateErrors.ts';
import type { Io } from './Io.ts';
import type { JudgeDeps } from './JudgeDeps.ts';
import { judgeModule } from './judgeModule.ts';
import { judgeProgram } from './judgeProgram.ts';
import { loadConfig } from './loadConfig.ts';
import { checkOutputs } from './outputs/checkOutputs.ts';
import { deliverReport } from './outputs/deliverReport.ts';
import { numberedOutputs } from './outputs/numberedOutputs.ts';
import { Progress } from './Progress.ts';
import { readReplayFile } from './readReplayFile.ts';
import { resolveSpec } from './resolveSpec.ts';
import type { Settings } from './Settings.ts';
import type { Subject } from './Subject.ts';
import type { TestOptions } from './TestOptions.ts';
import { toSettings } from './toSettings.ts';

const INCOMPLETE = EXIT_CODES.incomplete.code;
const OUR_FAULT = EXIT_CODES.ourFault.code;

/** What is put in by tests. */
export type TestDeps = Pick<JudgeDeps, 'checksOf' | 'limits'> & {
  setup: (signal: AbortSignal, cwd: string) => JudgeDeps['setup'];
};

/**
 * `pollspec test`: judges each client and draws a report of each.
 * @returns the exit code: the highest of all reports
 * @throws {UsageError} on bad input
 */
export async function testCommand(options: TestOptions, io: Io, deps: TestDeps): Promise<number> {
  return await annotateErrors(options.github === true, io, async () => {
    const { file, config } = await loadConfig(io.cwd);
    return await judgeAll(toSettings(options, config, file), io, deps);
  });
}

async function judgeAll(settings: Settings, io: Io, deps: TestDeps): Promise<number> {
  for (const { option, given } of settings.subjects) if (option === '--client') clientFile(given, io.cwd);
  const outputsOf = (index: number) => numberedOutputs(settings.outputs, index, settings.subjects.length);
  for (const index of settings.subjects.keys()) await checkOutputs(outputsOf(index), io.cwd);
  const { replay: given } = settings;
  const replay = given === undefined ? undefined : await readReplayFile(given, io.cwd);
  const asked = await Promise.all(settings.specs.map((spec) => resolveSpec(spec, io.cwd)));
  const baseline =
    settings.baseline === undefined
      ? undefined
      : await readBaseline(
          settings.baseline,
          checkIds([...loadBundledSpecs(), ...asked.map(({ spec }) => spec)], deps.checksOf),
          io.cwd,
        );
  const interrupt = new AbortController();
  const stopListening = io.onInterrupt(() => interrupt.abort());
  const setup = deps.setup(interrupt.signal, io.cwd);
  let worst = 0;
  try {
    for (const [index, subject] of settings.subjects.entries()) {
      let progress = new Progress(0);
      const judged = await judge(subject, asked, settings, {
        setup,
        checksOf: deps.checksOf,
        cwd: io.cwd,
        env: io.env,
        limits: deps.limits,
        replay,
        onExpected(expected, { name }) {
          if (baseline !== undefined) refuseOtherClient(baseline, name);
          progress = new Progress(expected, io.errIsTerminal ? io.err : undefined, io.errColumns);
          return {
            onStart: (check, describe) => progress.start(check.id, describe),
            onResult: (result) => progress.add(result),
          };
        },
        onAhead: (pace, lanes, seconds) => io.err(`${describeAhead(pace, lanes, seconds)}\n`),
        onTrouble(trouble) {
          progress.clear();
          io.err(`pollspec: ${neutralise(trouble instanceof Error ? trouble.message : String(trouble))}\n`);
          if (!(trouble instanceof UsageError)) worst = OUR_FAULT;
        },
      }).catch((error: unknown) => {
        // A client that was being loaded when the user interrupted is no client that cannot be loaded.
        if (interrupt.signal.aborted) return undefined;
        throw error;
      });
      progress.clear();
      if (judged === undefined) {
        io.err('pollspec: interrupted before any check was run.\n');
        worst = Math.max(worst, INCOMPLETE);
      } else {
        const specs = new Map(judged.specs.map(({ spec }) => [spec.id, spec]));
        const report = baseline === undefined ? judged.report : holdAgainst(judged.report, baseline);
        const delivery = {
          outputs: outputsOf(index),
          github: settings.github,
          clientFile: subject.option === '--client' ? subject.given : undefined,
          before: index > 0 ? '\n' : '',
        };
        await deliverReport({ report, specs }, delivery, io);
        worst = Math.max(worst, exitCodeOf(report));
      }
      if (interrupt.signal.aborted) return Math.max(worst, INCOMPLETE);
    }
  } finally {
    stopListening();
    interrupt.abort();
  }
  return worst;
}

function judge({ option, given }: Subject, ...rest: [GivenSpec[], Settings, JudgeDeps]) {
  return option === '--client' ? judgeModule(given, ...rest) : judgeProgram({ option, given }, ...rest);
}
