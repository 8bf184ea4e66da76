import { writeTryHash } from '../../../docs/.vitepress/theme/try/writeTryHash.ts';
import type { linkFrom } from './linkFrom.ts';

/** Where a scenario of an endpoint can be tried, with the right client to begin with. */
export function tryLink(endpoint: string, scenario: string, link: ReturnType<typeof linkFrom>): string {
  return `${link('try')}${writeTryHash({ endpoint, scenario, style: 'right' })}`;
}
