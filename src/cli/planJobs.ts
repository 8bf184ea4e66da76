import type { Check } from '../check/Check.ts';
import type { checksOf as ChecksOf } from '../check/checksOf.ts';
import { leadsToCase } from '../run/leadsToCase.ts';
import type { Reproduction } from '../run/Reproduction.ts';
import type { SpecJob } from '../run/SpecJob.ts';
import type { Scenario } from '../scenario/Scenario.ts';
import { listWords } from '../spec/listWords.ts';
import { UsageError } from '../UsageError.ts';
import { checkParams } from './checkParams.ts';
import { filterIds } from './filterIds.ts';
import type { GivenSpec } from './GivenSpec.ts';
import { isInShard } from './isInShard.ts';
import type { Settings } from './Settings.ts';
import { suggest } from './suggest.ts';

/**
 * Plans which checks of which specs are to be run.
 * @param client how the user named the client
 * @param recorded the run that they are asked of, where one was recorded
 * @throws {UsageError} when a parameter is unknown, or the filter is empty or matches no check
 */
export function planJobs(
  client: Pick<Reproduction, 'client' | 'option' | 'flags'>,
  specs: GivenSpec[],
  {
    params,
    baseUrl,
    seed,
    runs,
    path,
    filter,
    shard,
  }: Pick<Settings, 'params' | 'baseUrl' | 'seed' | 'runs' | 'path' | 'filter' | 'shard'>,
  checksOf: typeof ChecksOf,
  recorded?: Scenario,
): SpecJob[] {
  if (filter !== null && filter.trim() === '') {
    throw new UsageError(
      `-t ${JSON.stringify(filter)}: expected a check id, a glob with * or a part of ids, got nothing. Leave it out to run every check.`,
    );
  }
  checkParams(
    params,
    specs.map(({ spec }) => spec),
  );
  const overSockets = (client.option ?? '--client') !== '--client';
  const jobs = specs.map(({ given, spec }) => {
    const names = spec.params.map(({ name }) => name);
    const own = Object.fromEntries(Object.entries(params).filter(([name]) => names.includes(name)));
    const replay = recorded?.name;
    const reproduction = { ...client, spec: given, seed, runs, path, replay, params: own, baseUrl };
    const checks = checksOf(spec, { seed, runs, path, params: own, overSockets, recorded });
    return { spec, checks, reproduction, recorded };
  });
  const all = jobs.flatMap(({ checks }) => checks.map(({ id }) => id));
  const wanted = new Set(filterIds(all, filter));
  if (wanted.size === 0) throw new UsageError(describeNoMatch(filter ?? '*', all, recorded));
  if (path !== undefined)
    checkPath(
      path,
      jobs.flatMap(({ checks }) => checks.filter(({ id }) => wanted.has(id))),
    );
  return jobs.map((job) => ({
    ...job,
    checks: job.checks.filter(({ id }) => wanted.has(id) && isInShard(id, shard)),
  }));
}

/** A path leads to a case of one check, and nowhere in others. */
function checkPath(path: string, [check, ...others]: Check[]): void {
  if (check?.property === undefined || others.length > 0) {
    const got =
      others.length > 0 ? `${others.length + 1} checks` : `${check?.id}, which asks of one case alone`;
    throw new UsageError(
      `--path ${path}: expected -t beside it with the one check that the counterexample is of, got ${got}. The report's command names it.`,
    );
  }
  if (!leadsToCase(check.property))
    throw new UsageError(
      `--path ${path}: expected the path of a case of ${check.id}, but it leads to none. A path holds for the seed and the version of Pollspec that found it: give its --seed beside it, or run the check again without --path.`,
    );
}

function describeNoMatch(filter: string, ids: string[], recorded: Scenario | undefined): string {
  const slugs = ids.map((id) => id.slice(id.indexOf('/') + 1));
  const groups = [...new Set(slugs.map((slug) => `${slug.split('/')[0]}/`))];
  const hint = suggest(filter.replaceAll('*', ''), [...groups, ...slugs, ...ids]);
  const shown =
    recorded === undefined
      ? '`pollspec list checks` shows them.'
      : `A recorded run answers ${listWords(ids, 'and')}.`;
  return `-t ${filter}: expected a check id, a glob with * or a part of ids, but it matches none of ${ids.length} checks.${hint} ${shown}`;
}
