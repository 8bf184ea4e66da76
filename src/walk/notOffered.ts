/** Why a step is left out that needs what the adapter's `can` does not name; nothing when it names all. */
export function notOffered(can: readonly string[], ...needed: string[]): string | undefined {
  const missing = needed.filter((ability) => !can.includes(ability));
  if (missing.length === 0) return undefined;
  return `not offered: ${missing.join(' and ')}; ${missing.length === 1 ? 'its' : 'their'} checks will be unverified`;
}
