import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateAction } from '@action-validator/core';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { aProject } from '../helpers/aProject.ts';
import { runStep } from '../helpers/runStep.ts';

const text = readFileSync('action.yml', 'utf8');
const action: {
  inputs: Record<string, { description: string; default: string }>;
  outputs: Record<string, { value: string }>;
  runs: {
    steps: { id?: string; run?: string; uses?: string; shell?: string; env?: Record<string, string> }[];
  };
} = parse(text);
const [judge, upload] = action.runs.steps;

const project = () =>
  aProject({ 'client.ts': 'examples/typescript/everyTwoSeconds.ts', 'job.ts': 'examples/typescript/job.ts' });

/** Runs the step that judges, with its environment filled in as GitHub does. */
async function run(inputs: Record<string, string>, { cwd = project(), more = {} } = {}) {
  const temp = mkdtempSync(join(tmpdir(), 'pollspec-runner-'));
  const files = { GITHUB_OUTPUT: join(temp, 'output'), GITHUB_STEP_SUMMARY: join(temp, 'summary.md') };
  const inputOf = (name: string): string => inputs[name] ?? action.inputs[name]?.default ?? '';
  const env = Object.fromEntries(
    Object.entries(judge?.env ?? {}).map(([name, value]) => [
      name,
      value.replace(/^\$\{\{ inputs\.([a-z-]+) \}\}$/, (_, input) => inputOf(input)),
    ]),
  );
  const ran = await runStep(judge?.run ?? '', {
    cwd,
    env: { ...env, ...files, RUNNER_TEMP: temp, GITHUB_WORKSPACE: cwd, GITHUB_ACTIONS: 'true', ...more },
  });
  const outputs = Object.fromEntries(
    readOr(files.GITHUB_OUTPUT)
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
  );
  return { ...ran, cwd, temp, outputs, summary: readOr(files.GITHUB_STEP_SUMMARY) };
}

/** A path on which npx is a script of our own. */
function aNpx(script: string): { PATH: string } {
  const bin = mkdtempSync(join(tmpdir(), 'pollspec-npx-'));
  writeFileSync(join(bin, 'npx'), `#!/usr/bin/env bash\n${script}`, { mode: 0o755 });
  return { PATH: `${bin}:${process.env.PATH}` };
}

function readOr(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

describe('the action', () => {
  test('fits the schema of actions', () => {
    expect(validateAction(text).errors).toEqual([]);
    expect(validateAction(text.replace('using: composite', 'using: composit')).errors).not.toEqual([]);
  });

  test('lets no input into a script but as a variable, and pins what it uses by its commit', () => {
    for (const { run: script = '', uses } of action.runs.steps) {
      expect(script).not.toContain('${{');
      if (uses !== undefined) expect(uses).toMatch(/^[\w/-]+@[0-9a-f]{40}$/);
    }
  });

  test('hands every input on, and sets every output', () => {
    const used = text.slice(text.indexOf('\nruns:'));
    for (const name of Object.keys(action.inputs)) expect(used).toMatch(new RegExp(`inputs\\.${name}\\b`));
    for (const [name, { value }] of Object.entries(action.outputs)) {
      expect(value).toBe(`\${{ steps.judge.outputs.${name} }}`);
      expect(judge?.run).toContain(`"${name}=`);
    }
  });
});

describe('the step that judges', () => {
  test('annotates, writes the summary and the reports, and says how it came out', async () => {
    const { code, stdout, outputs, summary } = await run({
      client: 'client.ts',
      spec: 'itwin-reality-analysis\n',
      args: '-t\nbackoff/first-interval\n',
    });
    expect(code).toBe(1);
    expect(stdout).toMatch(
      /^::error file=client\.ts,title=itwin-reality-analysis\/backoff\/first-interval /m,
    );
    expect(summary).toContain('❌ **Does not conform: 1 check fails');
    const { folder = '', report = '', ...others } = outputs;
    expect(others).toEqual({ artifact: 'pollspec', conforms: 'false', 'exit-code': '1' });
    expect(report).toBe(join(folder, 'report.json'));
    expect(readdirSync(folder).sort()).toEqual(['report.html', 'report.json', 'report.md', 'report.xml']);
    expect(JSON.parse(readFileSync(report, 'utf8')).summary.conforms).toBe(false);
  });

  test('is green for a client that conforms, in what a shard and levels leave of it', async () => {
    const { code, outputs } = await run({
      client: 'client.ts',
      'fail-on': 'must',
      shard: '1/1',
      args: '-t\nrequest/method',
    });
    expect({ code, ...outputs }).toMatchObject({ code: 0, conforms: 'true', 'exit-code': '0' });
  });

  test('fetches the version that is asked for, and finds the reports of several clients', async () => {
    const more = aNpx(`
printf '%s\\n' "$@"
for word; do
  case "$word" in --json=*)
    echo '{"summary":{"conforms":true}}' > "\${word#--json=}"
    mv "\${word#--json=}" "$(dirname "\${word#--json=}")/report-1.json"
    echo '{"summary":{"conforms":false}}' > "$(dirname "\${word#--json=}")/report-2.json"
  esac
done
exit 3
`);
    const { code, stdout, outputs } = await run({ version: '1.2.3-rc.1', exec: 'a "b" {baseUrl}' }, { more });
    expect(stdout.split('\n').slice(0, 4)).toEqual(['--yes', 'pollspec@1.2.3-rc.1', 'test', '--github']);
    expect(stdout).toContain('\n--exec=a "b" {baseUrl}\n');
    expect({ code, ...outputs }).toMatchObject({ code: 3, conforms: 'false', 'exit-code': '3' });
    expect(outputs.report).toBe(join(outputs.folder ?? '', 'report-1.json'));
  });

  test.each([
    ['', /expected Pollspec to be installed .* Run npm ci before this step, add pollspec to the project, or/],
    ['9.9.9', /version: expected one that npm can fetch and start, got 9\.9\.9\./],
  ])('takes no Pollspec of the version %j for no verdict', async (version, want) => {
    const more = aNpx('echo "npm error canceled" >&2\nexit 1\n');
    const { code, stdout, outputs } = await run({ client: 'client.ts', version }, { more });
    expect({ code, ...outputs }).toMatchObject({ code: 2, conforms: 'false', 'exit-code': '2', report: '' });
    expect(stdout).toMatch(/^::error title=pollspec::[^\n]*\n$/);
    expect(stdout).toMatch(want);
  });

  test('is not green where no report was written', async () => {
    const { code, stdout, outputs } = await run({ client: 'client.ts', args: '--help' });
    expect({ code, ...outputs }).toMatchObject({ code: 3, conforms: 'false', 'exit-code': '3', report: '' });
    expect(stdout).toMatch(/^::error title=pollspec::expected a report, and none was written/m);
  });

  test.each(['--json\nmine.json', '--junit=mine.xml', '--markdown=mine.md', '--html\nmine.html'])(
    'takes no other place for a report than its folder: %j',
    async (args) => {
      const { code, stdout, cwd } = await run({ client: 'client.ts', args });
      expect(code).toBe(2);
      expect(stdout).toMatch(/^::error title=pollspec::args: expected no --(json|junit|markdown|html)\. /);
      expect(readdirSync(cwd).filter((name) => name.startsWith('mine'))).toEqual([]);
    },
  );

  test.each([
    [{}, 'pollspec'],
    [{ shard: '2/3' }, 'pollspec-2-3'],
    [{ shard: '2/3', artifact: 'reports' }, 'reports'],
    [{ artifact: 'a\nfolder=/' }, 'a-folder=/'],
    [{ artifact: '' }, ''],
  ])('uploads by %j under the name %j', async (inputs, want) => {
    const { outputs } = await run(inputs, { more: aNpx('exit 0\n') });
    expect(outputs.artifact).toBe(want);
    expect(outputs.folder).toMatch(/pollspec-\w+$/);
    expect(upload).toMatchObject({
      uses: expect.stringContaining('actions/upload-artifact@'),
      with: { name: `$\{{ steps.judge.outputs.artifact }}` },
    });
  });

  test.each([
    ['client', '$(touch pwned)'],
    ['client', '`touch pwned`'],
    ['client', '"; touch pwned; "'],
    ['client', "'; touch pwned; '"],
    ['client', '--help'],
    ['client', `$\{{ secrets.TOKEN }}`],
    ['client', 'a b\nc'],
    ['baseline', '$(touch pwned)'],
    ['spec', '$(touch pwned)'],
    ['fail-on', '$(touch pwned)'],
    ['shard', '1/3; touch pwned'],
    ['version', '1.0.0; touch pwned'],
    ['version', '../elsewhere'],
    ['version', '--registry=https://evil.example'],
    ['args', '--seed\n$(touch pwned)'],
  ])('takes %s to the letter: %j', async (name, value) => {
    const { code, cwd, stdout, stderr, outputs } = await run({ client: 'client.ts', [name]: value });
    expect({ code, outputs }).toMatchObject({ code: 2 });
    expect(`${stdout}${stderr}`).toMatch(/expected/);
    expect(outputs.conforms ?? 'false').toBe('false');
    expect(outputs.report ?? '').toBe('');
    expect(readdirSync(cwd)).not.toContain('pwned');
  });
});
