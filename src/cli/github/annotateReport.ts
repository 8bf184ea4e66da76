import { drawAnnotations } from '../../report/drawAnnotations.ts';
import type { Io } from '../Io.ts';
import type { Drawable } from '../outputs/OUTPUTS.ts';
import { repositoryFile } from './repositoryFile.ts';

/**
 * Prints the annotations of a report.
 * @param clientFile the client's file, as the user named it, where it is one
 */
export function annotateReport({ report, specs }: Drawable, clientFile: string | undefined, io: Io): void {
  const fileOf = (given: string | undefined) => (given === undefined ? undefined : repositoryFile(given, io));
  const files = { client: fileOf(clientFile), baseline: fileOf(report.baseline?.file) };
  io.out(drawAnnotations(report, files, specs));
}
