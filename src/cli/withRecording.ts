import { readHar } from '../har/readHar.ts';
import { recordedScenario } from '../har/recordedScenario.ts';
import type { Scenario } from '../scenario/Scenario.ts';
import type { GivenSpec } from './GivenSpec.ts';
import type { ReplayFile } from './ReplayFile.ts';

/**
 * Of the specs the one that a recording is about, with the recorded run; all of them where there is no recording.
 * @throws {UsageError} when the recording cannot be used, or is about none of them
 */
export function withRecording(
  specs: GivenSpec[],
  file: ReplayFile | undefined,
): { specs: GivenSpec[]; recorded?: Scenario; notes: string[] } {
  if (file === undefined) return { specs, notes: [] };
  const recording = readHar(
    file.text,
    specs.map(({ spec }) => spec),
    `--replay ${file.given}`,
  );
  return {
    specs: specs.filter(({ spec }) => spec === recording.spec),
    recorded: recordedScenario(file.given, recording),
    notes: [`The checks were asked of the run recorded in ${file.given} alone.`, ...recording.notes],
  };
}
