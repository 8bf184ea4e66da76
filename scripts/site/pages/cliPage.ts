import type { Command } from 'commander';
import { fence } from '../html/fence.ts';
import { heading } from '../html/heading.ts';
import { html } from '../html/html.ts';
import { table } from '../html/table.ts';
import type { Page } from './Page.ts';
import { toPage } from './toPage.ts';

/** Every command with its arguments and options, as the command line itself knows them. */
export function cliPage(program: Command): Page {
  return toPage(
    'reference/cli',
    { title: 'Command line', description: 'Every command of pollspec, with its options and defaults.' },
    [
      html`<p>${program.description()}</p>`,
      ...program.commands.flatMap((command) => [
        heading(2, command.name(), `pollspec ${command.name()}`),
        html`<p>${sentence(command.description())}</p>`,
        fence('sh', `npx pollspec ${command.name()} ${command.usage()}`),
        ...(command.registeredArguments.length === 0
          ? []
          : [
              table(
                `Arguments of pollspec ${command.name()}`,
                ['argument', 'what it is'],
                command.registeredArguments.map((argument) => [
                  html`<code>${argument.required ? `<${argument.name()}>` : `[${argument.name()}]`}</code>`,
                  `${argument.description}${argument.argChoices === undefined ? '' : `: ${argument.argChoices.join(', ')}`}`,
                ]),
              ),
            ]),
        table(
          `Options of pollspec ${command.name()}`,
          ['option', 'what it does'],
          command.options.map(({ flags, description, mandatory }) => [
            html`<code id="${command.name()}-${flags.replace(/^.*--/, '').replace(/ .*$/, '')}">${flags}</code>`,
            html`${description}${mandatory && ' (required)'}`,
          ]),
        ),
      ]),
    ],
  );
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
