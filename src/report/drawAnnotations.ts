import type { Spec } from '../spec/Spec.ts';
import { describeConclusion } from './describeConclusion.ts';
import { describeResult } from './describeResult.ts';
import type { Report } from './Report.ts';

/**
 * Draws a report as GitHub workflow commands, one a line, errors first (GitHub shows ten of a kind a step).
 * @param file the client's file, relative to the root of the repository; absent: it is no file
 */
export function drawAnnotations(
  report: Report,
  file: string | undefined,
  specs: ReadonlyMap<string, Spec>,
): string {
  const bad = report.results.filter(({ verdict }) => verdict === 'fail' || verdict === 'fault');
  const isError = ({ verdict, level }: (typeof bad)[number]): boolean =>
    verdict === 'fault' || report.failOn.includes(level);
  const commands = bad.map((result) => {
    const title = `${result.check} [${result.level}]${isError(result) ? '' : ' does not fail the run'}`;
    return command(
      isError(result) ? 'error' : 'warning',
      file,
      title,
      describeResult(result, specs.get(result.spec)),
    );
  });
  const ordered = [
    ...commands.filter((c) => c.startsWith('::error')),
    ...commands.filter((c) => !c.startsWith('::error')),
  ];
  if (!report.complete) ordered.unshift(command('error', file, 'pollspec', describeConclusion(report)));
  return ordered.map((line) => `${line}\n`).join('');
}

function command(
  kind: 'error' | 'warning',
  file: string | undefined,
  title: string,
  message: string,
): string {
  const place = file === undefined ? '' : `file=${property(file)},`;
  return `::${kind} ${place}title=${property(title)}::${data(message)}`;
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
