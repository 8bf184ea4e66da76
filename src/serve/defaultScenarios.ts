import { UsageError } from '../UsageError.ts';
import type { Catalogue } from './Catalogue.ts';
import { describeUnknown } from './describeUnknown.ts';
import type { NamedScenario } from './NamedScenario.ts';

const USUAL = 'progress';

/**
 * The scenario of jobs that nobody made, by spec id.
 * @param name the one that was asked for; default: the first recorded run of a spec, else `progress`
 * @throws {UsageError} when a spec that is served has none of that name
 */
export function defaultScenarios(
  catalogues: readonly Catalogue[],
  given?: string,
): Map<string, NamedScenario> {
  return new Map(
    catalogues.map((catalogue) => {
      const { id } = catalogue.spec;
      const name = given ?? USUAL;
      const found = (given === undefined ? catalogue.recorded : undefined) ?? catalogue.find(name);
      if (found !== undefined) return [id, found];
      const others = catalogues.filter((one) => one.find(name) !== undefined).map(({ spec }) => spec.id);
      if (others.length > 0) {
        throw new UsageError(
          `--scenario ${name}: expected a scenario of every spec that is served, and ${id} has none of that name. Name those that have it: ${others.map((one) => `--spec ${one}`).join(' ')}.`,
        );
      }
      const { message } = describeUnknown('--scenario', {
        expected: `a scenario of ${id}`,
        name,
        known: [...new Set(catalogues.flatMap(({ all }) => all.map((one) => one.name)))],
        hint: '`pollspec list scenarios` shows them all.',
      });
      throw new UsageError(message);
    }),
  );
}
