import { isLocalHost } from './isLocalHost.ts';

/** Whether a page of this origin is one of this machine; `null` is a page from a file. */
export function isLocalOrigin(origin: string): boolean {
  if (origin === 'null') return true;
  if (!URL.canParse(origin)) return false;
  const { protocol, hostname } = new URL(origin);
  return /^https?:$/.test(protocol) && isLocalHost(hostname);
}
