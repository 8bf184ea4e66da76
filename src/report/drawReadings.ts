import type { Spec } from '../spec/Spec.ts';
import { neutraliseLine } from './neutraliseLine.ts';
import type { Paint } from './Paint.ts';
import type { Result } from './Report.ts';
import { readingWords } from './readingWords.ts';

/** Draws which reading of each open question the client takes; empty when none was observed. */
export function drawReadings(results: Result[], specs: ReadonlyMap<string, Spec>, paint: Paint): string {
  const observed = results.filter(({ verdict }) => verdict === 'observed');
  if (observed.length === 0) return '';
  const lines = observed.map((result) => {
    const words = readingWords(result, specs.get(result.spec));
    return `  ${neutraliseLine(result.check)}  ${paint.bold(neutraliseLine(result.reading ?? ''))}: ${neutraliseLine(words)}`;
  });
  return [paint.bold('Observed where the page is silent or contradicts itself'), ...lines].join('\n');
}
