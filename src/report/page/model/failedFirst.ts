import type { MatrixRow } from './MatrixRow.ts';

/** What some client fails is looked for first; else rows stay as they are. */
export function failedFirst(rows: readonly MatrixRow[]): MatrixRow[] {
  const isFailedByNone = ({ results }: MatrixRow) =>
    Number(!results.some((result) => result?.verdict === 'fail'));
  return rows.toSorted((one, other) => isFailedByNone(one) - isFailedByNone(other));
}
