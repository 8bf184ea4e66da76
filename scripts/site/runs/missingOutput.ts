/**
 * What of a shown output is not printed, in order; undefined: all of it is. A line of three dots stands for what was left out.
 */
export function missingOutput(shown: string, printed: string): string | undefined {
  let from = 0;
  for (const part of shown.split(/^\.\.\.$/m).map((text) => text.trim())) {
    const at = printed.indexOf(part, from);
    if (at < 0) return part;
    from = at + part.length;
  }
  return undefined;
}
