import { extname } from 'node:path';

/** The file of one of several reports: `report.json` becomes `report-2.json`; of a single one: as it is. */
export function numberedFile(file: string, index: number, of: number): string {
  const ending = extname(file);
  return of === 1 ? file : `${file.slice(0, file.length - ending.length)}-${index + 1}${ending}`;
}
