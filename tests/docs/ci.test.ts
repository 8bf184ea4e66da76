import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { validateWorkflow } from '@action-validator/core';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Report } from '../../src/report/Report.ts';
import { aProject } from '../helpers/aProject.ts';
import { runStep } from '../helpers/runStep.ts';
import { codeBlocks } from './codeBlocks.ts';

const blocks = codeBlocks('docs/guides/run-in-ci.md');
const FILES = {
  'client.ts': 'examples/typescript/everyTwoSeconds.ts',
  'job.ts': 'examples/typescript/job.ts',
};

/** The lines of a shell session, each with what it prints. */
function stepsOf(text: string): { command: string; output: string }[] {
  return text
    .split(/^\$ /m)
    .filter((part) => part.trim() !== '')
    .map((part) => {
      const [command = '', ...output] = part.split('\n');
      return { command, output: output.join('\n') };
    });
}

test('the sessions of the guide go as they are shown, one after the other', async () => {
  const cwd = aProject({ ...FILES, 'pollspec-baseline-done.yaml': 'examples/ci/pollspec-baseline.yaml' });
  const begun = join(cwd, 'pollspec-baseline.yaml');
  const sessions = blocks.filter(({ language }) => language === 'ci');
  expect(sessions).toHaveLength(3);
  for (const [index, { text }] of sessions.entries()) {
    if (index === 1) {
      // What the guide shows is what was begun, with its reasons written.
      const done = readFileSync(join(cwd, 'pollspec-baseline-done.yaml'), 'utf8');
      const { client, failures } = parse(readFileSync(begun, 'utf8'));
      expect(parse(done)).toMatchObject({
        client,
        failures: failures.map(({ check }: { check: string }) => ({ check })),
      });
      writeFileSync(begun, done);
    }
    if (index === 2) {
      const other = aProject({
        'client.ts': 'examples/typescript/client.ts',
        'job.ts': 'examples/typescript/job.ts',
      });
      const command = 'npx pollspec test --client client.ts -t backoff/step --json after.json';
      expect((await runStep(command, { cwd: other, env: {} })).code).toBe(0);
      writeFileSync(join(cwd, 'after.json'), readFileSync(join(other, 'after.json')));
    }
    for (const { command, output } of stepsOf(text)) {
      const { stdout } = await runStep(command, { cwd, env: {} });
      let from = 0;
      for (const part of output.split(/^\.\.\.$/m).map((one) => one.trim())) {
        const at = stdout.indexOf(part, from);
        expect({ command, part, printed: at >= 0 || stdout }).toEqual({ command, part, printed: true });
        from = at + part.length;
      }
    }
  }
});

interface Step {
  run?: string;
  uses?: string;
  env?: Record<string, string>;
  with?: Record<string, string>;
}
interface Workflow {
  jobs: Record<string, { needs?: string; strategy?: { matrix: Record<string, number[]> }; steps: Step[] }>;
}

describe('the workflows of the guide', () => {
  test.each(['examples/ci/conformance.yml', 'examples/ci/shards.yml'])(
    '%s fits the schema of workflows',
    (file) => {
      const text = readFileSync(file, 'utf8');
      expect(validateWorkflow(text).errors).toEqual([]);
      expect(validateWorkflow(text.replace('runs-on', 'run-on')).errors).not.toEqual([]);
    },
  );

  test('the action is given inputs that it has', () => {
    const { jobs }: Workflow = parse(readFileSync('examples/ci/conformance.yml', 'utf8'));
    const { inputs } = parse(readFileSync('action.yml', 'utf8'));
    const given = jobs.judge?.steps.find(({ uses }) => uses?.includes('/pollspec@'))?.with;
    expect(Object.keys(inputs)).toEqual(expect.arrayContaining(Object.keys(given ?? {})));
    expect(given).toBeDefined();
  });

  test('three machines and one that merges give the report of one run', async () => {
    const { jobs }: Workflow = parse(readFileSync('examples/ci/shards.yml', 'utf8'));
    const artifacts = aProject(FILES);
    for (const shard of jobs.judge?.strategy?.matrix.shard ?? []) {
      const cwd = aProject(FILES);
      const fill = (text: string) => text.replaceAll(/\$\{\{ matrix\.shard \}\}/g, String(shard));
      for (const { run, uses, env = {}, with: given = {} } of jobs.judge?.steps ?? []) {
        const filled = Object.fromEntries(Object.entries(env).map(([name, value]) => [name, fill(value)]));
        if (run !== undefined && run !== 'npm ci') await runStep(run, { cwd, env: filled });
        if (uses?.startsWith('actions/upload-artifact@')) {
          const file = fill(given.path ?? '');
          writeFileSync(join(artifacts, file), readFileSync(join(cwd, file)));
        }
      }
    }
    expect(jobs.merge?.needs).toBe('judge');
    const merge = jobs.merge?.steps.at(-1)?.run ?? '';
    const { code, stdout } = await runStep(merge, { cwd: artifacts, env: {} });
    const whole = aProject(FILES);
    const ran = await runStep('npx pollspec test --client ./client.ts --json whole.json', {
      cwd: whole,
      env: {},
    });
    expect([code, ran.code]).toEqual([1, 1]);
    expect(stdout).toMatch(/^::error file=client\.ts,title=/m);
    const read = (file: string): Report => JSON.parse(readFileSync(file, 'utf8'));
    expect({ ...read(join(artifacts, 'report.json')), run: null }).toEqual({
      ...read(join(whole, 'whole.json')),
      run: null,
    });
    expect(existsSync(join(artifacts, 'report.xml'))).toBe(true);
    // A machine that was lost is no shard that passed.
    const lost = await runStep('npx pollspec merge report-1.json report-3.json', { cwd: artifacts, env: {} });
    expect([lost.code, lost.stdout]).toEqual([
      3,
      expect.stringContaining('Incomplete: a part of the run is missing'),
    ]);
  });
});
