import { neutraliseLine } from './neutraliseLine.ts';
import type { Paint } from './Paint.ts';
import type { Result } from './Report.ts';

const SHOWN_IDS = 6;

/** Draws what could not be verified, by reason; empty when nothing was. */
export function drawUnverified(results: Result[], paint: Paint): string {
  const unverified = results.filter(({ verdict }) => verdict === 'unverified');
  if (unverified.length === 0) return '';
  const lines = [...new Set(unverified.map(({ message }) => message))].flatMap((reason) => {
    const of = unverified.filter(({ message }) => message === reason);
    return [
      `  ${of.length} × ${neutraliseLine(reason)}`,
      ...of.slice(0, SHOWN_IDS).map(({ check }) => paint.dim(`      ${check}`)),
      ...(of.length > SHOWN_IDS ? [paint.dim(`      and ${of.length - SHOWN_IDS} more`)] : []),
    ];
  });
  return [paint.bold('Unverified, which is not passed'), ...lines].join('\n');
}
