import { execFile } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { loadBundledSpec } from '../../src/spec/loadBundledSpec.ts';
import { jobs } from '../smoke/jobs.ts';
import { StandIn } from '../smoke/StandIn.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const TOKEN = 'not-a-secret-but-looked-for';
const ID = 'itwin-reality-analysis';

function runSmoke(args: string[], env: Record<string, string>) {
  return new Promise<{ code: number; all: string }>((resolve) => {
    execFile(
      process.execPath,
      [`${ROOT}src/cli/bin.ts`, 'smoke', '--spec', ID, ...args],
      { cwd: ROOT, env: { ...process.env, NO_COLOR: '1', ...env } },
      (error, stdout, stderr) =>
        resolve({ code: error === null ? 0 : Number(error.code), all: stdout + stderr }),
    );
  });
}

test('an environment that turns verification off does not', async () => {
  const { params, job } = jobs[ID];
  const standIn = await StandIn.start({ spec: loadBundledSpec(ID), params, job });
  onTestFinished(() => standIn.stop());
  const { code, all } = await runSmoke(
    ['--base-url', standIn.baseUrl, '--param', `jobId=${params.jobId}`, '--token-env', 'MY_TOKEN'],
    { MY_TOKEN: TOKEN, NODE_TLS_REJECT_UNAUTHORIZED: '0' },
  );
  expect(standIn.requests).toEqual([]);
  expect(all).toContain('The endpoint could not be reached');
  expect(all).not.toContain(TOKEN);
  expect(code).toBe(3);
});

test('a proxy of the environment is not asked', async () => {
  const { params } = jobs[ID];
  const done = [{ state: 'success', percent: 100 }];
  const standIn = await StandIn.start({ spec: loadBundledSpec(ID), params, job: done });
  onTestFinished(() => standIn.stop());
  const folder = mkdtempSync(join(tmpdir(), 'pollspec-'));
  const ca = join(folder, 'ca.pem');
  writeFileSync(ca, standIn.certificate);
  const nobody = 'http://127.0.0.1:9';
  const { code, all } = await runSmoke(
    [
      '--base-url',
      standIn.baseUrl,
      '--param',
      `jobId=${params.jobId}`,
      '--token-env',
      'MY_TOKEN',
      '--ca-file',
      ca,
    ],
    {
      MY_TOKEN: TOKEN,
      HTTPS_PROXY: nobody,
      https_proxy: nobody,
      NODE_USE_ENV_PROXY: '1',
      NO_PROXY: '',
      no_proxy: '',
    },
  );
  expect(standIn.requests).toHaveLength(3);
  expect(all).not.toContain(TOKEN);
  expect(code).toBe(0);
});
