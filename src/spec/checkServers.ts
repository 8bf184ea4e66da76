import { didYouMean } from './didYouMean.ts';
import { listTemplateNames } from './listTemplateNames.ts';
import type { SpecDocument } from './SpecDocument.ts';
import type { SpecMistake } from './SpecMistake.ts';
import type { SpecOperation } from './SpecOperation.ts';
import { toBaseUrl } from './toBaseUrl.ts';

/** Exactly one server, whose URL with the defaults filled in is absolute. */
export function checkServers(_document: SpecDocument, { servers }: SpecOperation): SpecMistake[] {
  const { list, path } = servers;
  const [server] = list;
  if (server === undefined || list.length > 1) {
    return [{ path, expected: 'exactly one server', actual: `${list.length} servers` }];
  }

  const urlPath = [...path, '0', 'url'];
  const variables = Object.keys(server.variables ?? {});
  const undeclared = listTemplateNames(server.url).filter((name) => !variables.includes(name));
  if (undeclared.length > 0) {
    return undeclared.map((name) => {
      const hint = didYouMean(name, variables) ?? 'say its default under variables';
      return { path: urlPath, expected: `a variable '${name}' with a default`, actual: server.url, hint };
    });
  }
  const baseUrl = toBaseUrl(server);
  if (URL.canParse(baseUrl) && /^https?:$/.test(new URL(baseUrl).protocol)) return [];
  return [{ path: urlPath, expected: 'an absolute http or https URL', actual: baseUrl }];
}
