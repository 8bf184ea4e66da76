import { expect, test } from 'vitest';
import { repositoryFile } from '../../../src/cli/github/repositoryFile.ts';

test.each([
  ['client.ts', '/repo/app', '/repo', 'app/client.ts'],
  ['../lib/client.ts', '/repo/app', '/repo', 'lib/client.ts'],
  ['/repo/client.ts', '/repo/app', '/repo', 'client.ts'],
  ['client.ts', '/repo', undefined, 'client.ts'],
  ['client.ts', '/repo', '', 'client.ts'],
  ['..client.ts', '/repo', undefined, '..client.ts'],
  ['../client.ts', '/repo', undefined, undefined],
  ['client.ts', '/elsewhere', '/repo', undefined],
  ['node_modules/pollspec/examples/client.ts', '/repo', undefined, undefined],
  ['.', '/repo', undefined, undefined],
])('%s in %s of the repository %s is %s', (given, cwd, workspace, want) => {
  expect(repositoryFile(given, { cwd, env: { GITHUB_WORKSPACE: workspace } })).toBe(want);
});
