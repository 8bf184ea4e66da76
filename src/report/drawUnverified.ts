import { groupByReason } from './groupByReason.ts';
import { neutraliseLine } from './neutraliseLine.ts';
import type { Paint } from './Paint.ts';
import type { Result } from './Report.ts';

const SHOWN_IDS = 6;

/** Draws what could not be verified, by reason; empty when nothing was. */
export function drawUnverified(results: Result[], paint: Paint): string {
  const reasons = [...groupByReason(results)];
  if (reasons.length === 0) return '';
  const lines = reasons.flatMap(([reason, of]) => [
    `  ${of.length} × ${neutraliseLine(reason)}`,
    ...of.slice(0, SHOWN_IDS).map(({ check }) => paint.dim(`      ${neutraliseLine(check)}`)),
    ...(of.length > SHOWN_IDS ? [paint.dim(`      and ${of.length - SHOWN_IDS} more`)] : []),
  ]);
  return [paint.bold('Unverified, which is not passed'), ...lines].join('\n');
}
