import type { SiteClient } from '../runs/SiteClient.ts';

/** The page of a client's report as `pollspec test --html` writes it. It is no page of VitePress: links to it need a target. */
export function reportRoute({ slug }: Pick<SiteClient, 'slug'>): string {
  return `reports/${slug}`;
}
