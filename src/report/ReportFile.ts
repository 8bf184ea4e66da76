import type { Report } from './Report.ts';

/** A report with the name of the file that it was read from. */
export interface ReportFile {
  file: string;
  report: Report;
}
