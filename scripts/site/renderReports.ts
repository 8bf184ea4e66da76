import { drawHtml } from '../../src/report/drawHtml.ts';
import { reportRoute } from './pages/reportRoute.ts';
import type { Site } from './Site.ts';

/**
 * The HTML report of each client that all checks were run on: its text by its path below the folder of public files.
 * @param template the built page of a report
 */
export function renderReports(
  { clients, specs }: Pick<Site, 'clients' | 'specs'>,
  template: string,
): Map<string, string> {
  const known = new Map(specs.map((spec) => [spec.id, spec]));
  return new Map(
    clients.flatMap((client): [string, string][] => {
      const { file, report } = client;
      if (report === undefined) return [];
      return [[`${reportRoute(client)}/index.html`, drawHtml([{ file, report }], known, template)]];
    }),
  );
}
