import type { Check } from '../check/Check.ts';

/** The check with that `group/slug`, which every spec has. */
export function checkNamed(checks: readonly Check[], name: string): Check {
  const check = checks.find(({ group, slug }) => `${group}/${slug}` === name);
  if (check === undefined) throw new Error(`expected a check ${name}, found none`);
  return check;
}
