import type { OutputFiles } from './OutputFiles.ts';
import { outputNames } from './outputNames.ts';

/** The files that options name, and where they name none, those of the configuration. */
export function pickOutputs(options: OutputFiles, config: OutputFiles = {}): OutputFiles {
  return Object.fromEntries(
    outputNames().flatMap((name) => {
      const file = options[name] ?? config[name];
      return file === undefined ? [] : [[name, file]];
    }),
  );
}
