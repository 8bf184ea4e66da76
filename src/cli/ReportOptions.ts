import type { OutputFiles } from './outputs/OutputFiles.ts';

/** The options of the commands that draw reports of before. */
export interface ReportOptions extends OutputFiles {
  spec?: string[];
  baseline?: string;
  github?: boolean;
  /** The file that annotations point at; no report holds it. */
  clientFile?: string;
}
