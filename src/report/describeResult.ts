import { practices } from '../check/practices.ts';
import type { Spec } from '../spec/Spec.ts';
import { describeFinding } from './describeFinding.ts';
import { neutralise } from './neutralise.ts';
import { neutraliseLine } from './neutraliseLine.ts';
import type { Result } from './Report.ts';
import { sourcesOf } from './sourcesOf.ts';
import { untoldOf } from './untoldOf.ts';

/**
 * Everything there is to say about one result, as plain text: the question, what came of it, each finding, the
 * statements behind it, the timeline, and the command that runs it again.
 */
export function describeResult(result: Result, spec?: Pick<Spec, 'statements' | 'open'>): string {
  const sources = sourcesOf(result, spec).map(
    ({ id, level, section, text }) => `${level} · ${section} · ${id}: ${text}`,
  );
  const practice = Object.entries(practices)
    .filter(([id]) => id === result.practice)
    .map(([id, words]) => `practice · ${id}: ${words}`);
  const paragraphs = [
    [result.title, ...indent(linesOf(untoldOf(result)))],
    ...result.findings.map((finding) => indent(describeFinding(finding))),
    indent([...sources, ...practice]),
    indent(result.timeline?.trimEnd().split('\n') ?? []),
    indent(result.earlier === undefined ? [] : [describeEarlier(result.earlier)]),
    indent([result.reproduce]),
  ].filter((lines) => lines.length > 0);
  return neutralise(paragraphs.map((lines) => lines.join('\n')).join('\n\n'));
}

/** A failure of timing on a clock that cannot be hurried was seen before. */
function describeEarlier({ verdict, message }: NonNullable<Result['earlier']>): string {
  return `run again alone; the first run: ${verdict}, ${neutraliseLine(message)}`;
}

/** Further lines stand deeper, so that none of them passes for one of ours. */
function linesOf(message: string): string[] {
  if (message === '') return [];
  const [first = '', ...others] = message.split('\n').map((line) => neutraliseLine(line.replace(/\r$/, '')));
  return [first, ...indent(others)];
}

function indent(lines: string[]): string[] {
  return lines.map((line) => (line === '' ? '' : `  ${line}`));
}
