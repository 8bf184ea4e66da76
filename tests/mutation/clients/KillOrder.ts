/**
 * The order in which checks are tried on a mutant: first those that killed most mutants of the same file, then those that
 * killed most of all, then the quickest. Each kill is counted for one check alone, so that two that find the same do not
 * both stand in front.
 */
export class KillOrder {
  readonly #durationsMs: ReadonlyMap<string, number>;
  readonly #kills = new Map<string, number>();

  constructor(durationsMs: ReadonlyMap<string, number>) {
    this.#durationsMs = durationsMs;
  }

  sort(checks: readonly string[], file: string): string[] {
    const ranks = (check: string) => [
      -(this.#kills.get(`${file} ${check}`) ?? 0),
      -(this.#kills.get(check) ?? 0),
      this.#durationsMs.get(check) ?? 0,
    ];
    return checks
      .map((check) => ({ check, ranks: ranks(check) }))
      .sort((one, other) => compare(one.ranks, other.ranks))
      .map(({ check }) => check);
  }

  killed(check: string, file: string): void {
    for (const key of [check, `${file} ${check}`]) this.#kills.set(key, (this.#kills.get(key) ?? 0) + 1);
  }
}

function compare(one: readonly number[], other: readonly number[]): number {
  const index = one.findIndex((rank, at) => rank !== other[at]);
  return index < 0 ? 0 : (one[index] ?? 0) - (other[index] ?? 0);
}
