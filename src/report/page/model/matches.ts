import { groupOf } from '../../groupOf.ts';
import type { Result } from '../../Report.ts';
import type { Filter } from './Filter.ts';

/** Whether a filter lets a result through. */
export function matches(result: Result, { verdicts, spec, group, level, text }: Filter): boolean {
  const { check, title, message, reading } = result;
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const said = `${check}\n${title}\n${message}\n${reading ?? ''}`.toLowerCase();
  return (
    (verdicts.size === 0 || verdicts.has(result.verdict)) &&
    (spec === '' || result.spec === spec) &&
    (group === '' || groupOf(result) === group) &&
    (level === '' || result.level === level) &&
    words.every((word) => said.includes(word))
  );
}
