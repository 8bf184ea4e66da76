import { VERDICTS } from '../judge/Judgement.ts';
import { groupOf } from './groupOf.ts';
import { neutraliseLine } from './neutraliseLine.ts';
import type { Paint } from './Paint.ts';
import type { Report, Result } from './Report.ts';

/** Draws one block a spec page, one line a group, with what came of its checks. */
export function drawCounts({ specs, results }: Pick<Report, 'specs' | 'results'>, paint: Paint): string {
  return specs
    .map(({ id, revision }) => {
      const own = results.filter(({ spec }) => spec === id);
      const groups = [...new Set(own.map(groupOf))];
      const lines = groups.map((group) => {
        const counts = countsOf(own.filter((result) => groupOf(result) === group));
        return `  ${neutraliseLine(group).padEnd(10)} ${counts.join(' · ')}`;
      });
      const head = `${paint.bold(neutraliseLine(id))} ${paint.dim(neutraliseLine(`revision ${revision}`))}`;
      return [head, ...(lines.length === 0 ? ['  no check'] : lines)].join('\n');
    })
    .join('\n\n');

  function countsOf(group: Result[]): string[] {
    return VERDICTS.flatMap((verdict) => {
      const count = group.filter((result) => result.verdict === verdict).length;
      if (count === 0) return [];
      const text = `${count} ${verdict}`;
      return [
        verdict === 'pass'
          ? paint.green(text)
          : verdict === 'fail' || verdict === 'fault'
            ? paint.red(text)
            : paint.dim(text),
      ];
    });
  }
}
