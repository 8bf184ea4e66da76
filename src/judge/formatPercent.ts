/** `56.5 %`, without the last digits that floating point adds. */
export function formatPercent(percent: number): string {
  return `${Number(percent.toPrecision(12))} %`;
}
