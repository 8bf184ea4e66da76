import { numberedFile } from '../numberedFile.ts';
import type { OutputFiles } from './OutputFiles.ts';

/** The files of one of several reports; of a single one: as they are. */
export function numberedOutputs(files: OutputFiles, index: number, of: number): OutputFiles {
  return Object.fromEntries(
    Object.entries(files).map(([name, file]) => [name, numberedFile(file, index, of)]),
  );
}
