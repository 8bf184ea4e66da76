import type { Row } from '../../../tests/clients/drawMatrix.ts';

/** Which broken client fails which check, as the page takes it. */
export interface KillMatrix {
  /** Ids of the checks that a broken client fails, in the order of the specs. */
  checks: string[];
  /** Each with the places of its checks in that list. */
  clients: { name: string; fails: number[] }[];
}

/** @param order ids of all checks, in the order of the specs */
export function killMatrix(broken: readonly Row[], order: readonly string[]): KillMatrix {
  const failed = new Set(broken.flatMap(({ fails }) => fails));
  const checks = order.filter((id) => failed.has(id));
  const places = new Map(checks.map((id, place) => [id, place]));
  const clients = broken.map(({ name, fails }) => ({
    name,
    fails: fails.flatMap((id) => places.get(id) ?? []).toSorted((a, b) => a - b),
  }));
  // Those of one page together, as the checks are.
  return {
    checks,
    clients: clients.toSorted((a, b) => (a.fails[0] ?? 0) - (b.fails[0] ?? 0) || (a.name < b.name ? -1 : 1)),
  };
}
