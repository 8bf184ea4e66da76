import { spawnSync } from 'node:child_process';
import { relative } from 'node:path';

/**
 * Where in a JavaScript file its syntax is wrong, as `client.mjs:3`. An error of an import does not tell; Node tells when
 * it is asked to check the file alone.
 */
export function placeOfSyntaxError(file: string, cwd: string): string | undefined {
  if (!/\.[cm]?js$/.test(file)) return undefined;
  const { stderr } = spawnSync(process.execPath, ['--check', file], { encoding: 'utf8' });
  const [, line] = /^.+:(\d+)\r?\n/.exec(stderr) ?? [];
  return line === undefined ? undefined : `${relative(cwd, file)}:${line}`;
}
