import { matchGlob } from '../spec/matchGlob.ts';
import { nearest } from '../spec/nearest.ts';
import { LEVELS, type Level, type Spec } from '../spec/Spec.ts';
import { UsageError } from '../UsageError.ts';
import type { Template } from './Template.ts';

/** A template with what stands behind it. */
export interface BoundTemplate {
  template: Template;
  level: Level;
  statements: string[];
  open?: string;
  practice?: string;
}

/**
 * Binds each template to the open entry, the statements or the practice behind it. Throws a UsageError that lists
 * every template that nothing stands behind, and every `checks` entry that matches none.
 */
export function bindTemplates(spec: Spec, templates: Template[]): BoundTemplate[] {
  const problems = [...unmatched(spec, templates), ...repeated(templates), ...unreadable(spec, templates)];
  const bound = templates.flatMap((template) => {
    const one = bind(spec, template);
    if (one === undefined && !template.asksForReading) {
      problems.push(
        `nothing binds the check ${template.slug}; name it in the \`checks\` of a statement or an open entry`,
      );
    }
    return one ?? [];
  });
  if (problems.length > 0)
    throw new UsageError(
      `${spec.id}: x-pollspec and the checks do not fit:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`,
    );
  return bound;
}

function bind(spec: Spec, template: Template): BoundTemplate | undefined {
  const binds = ({ checks }: { checks?: string[] }) =>
    checks?.some((glob) => matchGlob(glob, template.slug)) ?? false;
  const open = spec.open.find(binds);
  if (open !== undefined) return { template, level: 'open', statements: [], open: open.id };
  if (template.asksForReading) return undefined;
  const statements = spec.statements.filter((statement) => statement.about === 'client' && binds(statement));
  if (statements.length > 0) {
    const strongest =
      LEVELS.find((level) => statements.some((statement) => statement.level === level)) ?? 'advice';
    const level = template.needsUndocumentedState ? 'advice' : strongest;
    return { template, level, statements: statements.map(({ id }) => id) };
  }
  if (template.practice === undefined) return undefined;
  return { template, level: 'advice', statements: [], practice: template.practice };
}

/** Open entries that bind a check which cannot tell their readings. */
function unreadable(spec: Spec, templates: Template[]): string[] {
  return spec.open.flatMap(({ id, readings, checks = [] }) =>
    templates
      .filter(({ slug }) => checks.some((glob) => matchGlob(glob, slug)))
      .flatMap((template) => {
        if (template.readings === undefined) {
          return `open entry ${id}: ${template.slug} tells right from wrong and no reading; bind it to a statement`;
        }
        const missing = template.readings.filter((reading) => !Object.hasOwn(readings, reading));
        const named = missing.map((reading) => JSON.stringify(reading)).join(' and ');
        return missing.length === 0
          ? []
          : `open entry ${id}: ${template.slug} can tell ${named}, so name it in the readings`;
      }),
  );
}

function repeated(templates: Template[]): string[] {
  const slugs = templates.map(({ slug }) => slug);
  const twice = new Set(slugs.filter((slug, index) => slugs.indexOf(slug) !== index));
  return [...twice].map(
    (slug) =>
      `two checks would have the id ${slug}; give the states, examples or cases behind them names that differ in more than case and signs`,
  );
}

function unmatched(spec: Spec, templates: Template[]): string[] {
  const slugs = templates.map(({ slug }) => slug);
  const sources = [
    ...spec.statements.map((entry) => ({ kind: 'statement', ...entry })),
    ...spec.open.map((entry) => ({ kind: 'open entry', ...entry })),
  ];
  return sources.flatMap(({ kind, id, checks = [] }) =>
    checks
      .filter((glob) => !slugs.some((slug) => matchGlob(glob, slug)))
      .map((glob) => {
        const near = nearest(glob, slugs);
        return `${kind} ${id}: no check matches ${JSON.stringify(glob)}${near === undefined ? '' : `; did you mean ${JSON.stringify(near)}?`}`;
      }),
  );
}
