import { neutralise } from '../../report/neutralise.ts';
import { workflowCommand } from '../../report/workflowCommand.ts';
import { UsageError } from '../../UsageError.ts';
import type { Io } from '../Io.ts';
import { repositoryFile } from './repositoryFile.ts';

/** Runs a command; where GitHub is to be told, an error of the user's is annotated at the file that it names. */
export async function annotateErrors<T>(github: boolean, io: Io, run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    if (github && error instanceof UsageError) {
      const { place, message } = error;
      const file = place === undefined ? undefined : repositoryFile(place.file, io);
      const at = file === undefined ? undefined : { file, line: place?.line };
      io.out(workflowCommand('error', at, 'pollspec', neutralise(message)));
    }
    throw error;
  }
}
