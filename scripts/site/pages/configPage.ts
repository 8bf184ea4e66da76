import type { ConfigMember } from '../data/configMembers.ts';
import { html } from '../html/html.ts';
import { table } from '../html/table.ts';
import { withCode } from '../html/withCode.ts';
import { linkFrom } from './linkFrom.ts';
import type { Page } from './Page.ts';
import { toPage } from './toPage.ts';

/** Everything that a configuration file may say. */
export function configPage(members: readonly ConfigMember[]): Page {
  const route = 'reference/config';
  const link = linkFrom(route);
  return toPage(route, { title: 'Configuration', description: 'Every key of pollspec.config.ts.' }, [
    html`<p>What <code>pollspec.config.ts</code> may export through <code>defineConfig</code>, all of it optional. What stands on the <a href="${link('reference/cli')}">command line</a> wins; a key that is not here is an error. <a href="${link('guides/configure-a-run')}">Configure a run</a> shows one.</p>`,
    table(
      'Keys of the configuration',
      ['key', 'type', 'what it says'],
      members.map(({ name, type, words }) => [
        html`<code id="${name}">${name}</code>`,
        html`<code>${type}</code>`,
        withCode(words),
      ]),
    ),
  ]);
}
