/** The group of a check, which stands in its id. */
export function groupOf({ check }: { check: string }): string {
  return check.split('/')[1] ?? '';
}
