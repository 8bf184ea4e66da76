import type { Report, Result } from '../../src/report/Report.ts';

/** Which checks came to another verdict, or to another reading, in the second of two reports, and how that is run again. */
export function compareVerdicts(first: string, other: string): string[] {
  const [was, is] = [JSON.parse(first) as Report, JSON.parse(other) as Report];
  const before = new Map(was.results.map((result) => [result.check, result]));
  const after = new Map(is.results.map((result) => [result.check, result]));
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((check) => {
    const [one, two] = [before.get(check), after.get(check)];
    if (verdictOf(one) === verdictOf(two)) return [];
    return [check, ...tell(was.seed, one), ...tell(is.seed, two)];
  });
}

function tell(seed: number, result: Result | undefined): string[] {
  const verdict = `  seed ${seed}: ${verdictOf(result)}`;
  return result === undefined ? [verdict] : [`${verdict}: ${result.message}`, `    ${result.reproduce}`];
}

function verdictOf(result: Result | undefined): string {
  if (result === undefined) return 'no result';
  return result.reading === null ? result.verdict : `${result.verdict} ${result.reading}`;
}
