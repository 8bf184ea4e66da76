import { shellQuote } from '../process/shellQuote.ts';
import type { Reproduction } from './Reproduction.ts';

/**
 * The command that runs one check again as it was run.
 *
 * @param found where a counterexample is found again, if there is one
 */
export function reproduceCommand(
  checkId: string,
  { client, option = '--client', flags = [], spec, seed, runs, path, replay, params, baseUrl }: Reproduction,
  found = path,
): string {
  const options = [
    [option, client],
    ['--spec', spec],
    ...Object.entries(params).map(([name, value]) => ['--param', `${name}=${value}`]),
    ...(baseUrl === undefined ? [] : [['--base-url', baseUrl]]),
    ...(replay === undefined ? [] : [['--replay', replay]]),
  ].flatMap(([name = '', value = '']) => [name, shellQuote(value)]);
  // The id always stands in quotes, so that a glob put in its place is safe too.
  return [
    'npx pollspec test',
    ...options,
    ...flags.map(shellQuote),
    '-t',
    `'${checkId}'`,
    '--seed',
    String(seed),
    ...(runs === undefined ? [] : ['--runs', String(runs)]),
    ...(found === undefined ? [] : ['--path', found]),
  ].join(' ');
}
