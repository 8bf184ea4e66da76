import type { TryPick } from './TryPick.ts';

/** The hash of a link to what is picked; slashes stay readable. */
export function writeTryHash({ endpoint, scenario, style }: TryPick): string {
  return `#${new URLSearchParams({ endpoint, scenario, style })}`.replaceAll('%2F', '/');
}
