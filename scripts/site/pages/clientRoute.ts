import type { SiteClient } from '../runs/SiteClient.ts';

/** The page of a client: its report, or where it stands among the others. */
export function clientRoute({ slug, report }: Pick<SiteClient, 'slug' | 'report'>): string {
  return report === undefined ? 'clients' : `clients/${slug}`;
}
