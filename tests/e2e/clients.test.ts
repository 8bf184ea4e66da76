import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runCli } from './runCli.ts';

/** A folder with these files. */
function folderWith(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'pollspec-'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

const client = (act: string): string => `
  let calls = 0;
  export default { name: 'odd', version: '1', specs: ['roma-asset-job'], connect: ({ baseUrl, params, token }) => ({
    async getProgress({ signal }) {
      calls += 1;
      const url = [baseUrl, 'v2', params.project_id, 'instances', params.instance_id, 'assets/jobs', params.job_id].join('/');
      const { status: state } = await (await fetch(url, { signal, headers: { 'X-Auth-Token': token() } })).json();
      ${act}
      return { state };
    } }) };`;

describe('a client that changes its process while it is imported', () => {
  const judge = async (act: string, filter: string) => {
    const cwd = folderWith({ 'odd.mjs': `${act}\n${client('')}` });
    return await runCli(['test', '--client', 'odd.mjs', '-t', filter], { cwd });
  };

  test.each([
    [
      'puts another JSON.stringify and structuredClone in place',
      'JSON.stringify = () => "{}"; structuredClone = () => ({});',
    ],
    [
      'speaks as the parent',
      `for (const type of ['load', 'begin', 'ping']) process.emit('message', { type, token: '', clientFile: 'x' });
       process.emit('message', null);`,
    ],
  ])('is judged all the same when it %s', async (_, act) => {
    const { code, report } = await judge(act, 'parsing/state-*');
    expect(report().summary).toMatchObject({ fail: 0, fault: 0, conforms: true });
    expect(code).toBe(0);
  });

  test('ends soon, and is told of what it changed, when no check can be made any more', async () => {
    const { code, report, err } = await judge('Array.prototype.flatMap = () => [];', 'request/');
    expect(code).toBe(4);
    expect(report().results[0]?.message).toMatch(
      /expected the client to leave what the language gives as it is/,
    );
    expect(err).toMatch(/the worker process broke in 5 checks; the other \d+ were not run/);
  });

  test('ends soon when it takes the timers away', async () => {
    const { code, report } = await judge(
      'delete globalThis.setTimeout; delete globalThis.setImmediate;',
      'request/',
    );
    expect(code).toBe(3);
    expect(report().results).toHaveLength(5);
  });

  test('is told the line of a mistake in its syntax', async () => {
    const cwd = folderWith({ 'odd.mjs': 'export default {\n  name: "odd",\n  specs: [' });
    const { code, err } = await runCli(['test', '--client', 'odd.mjs'], { cwd });
    expect(code).toBe(2);
    expect(err).toMatch(/\n {2}SyntaxError: Unexpected end of input\n {2}at .*odd\.mjs:3\n$/);
  });
});

describe('a client that misbehaves costs only its own checks', () => {
  test.each([
    ['ends the process', 'process.exit(7)', 'The client ended the process (exit code 7).', 60_000],
    [
      'kills the process',
      "process.kill(process.pid, 'SIGKILL')",
      'The client ended the process (signal SIGKILL).',
      60_000,
    ],
    [
      'blocks the event loop',
      'for (;;);',
      'The client blocked the event loop for 8 s of real time, and was ended.',
      8000,
    ],
  ])(
    'when it %s',
    async (_, act, message, silenceMs) => {
      const cwd = folderWith({ 'odd.mjs': client(`if (params.job_id === 'bad') { ${act} }`) });
      const args = ['test', '--client', 'odd.mjs', '-t', 'request/'];
      const { report, code } = await runCli([...args, '--param', 'job_id=bad', '-t', 'request/method'], {
        cwd,
        silenceMs,
      });
      expect({ code, messages: report().results.map((result) => result.message) }).toEqual({
        code: 1,
        messages: [message],
      });
    },
    120_000,
  );

  test('and the checks after it are judged by a new worker', async () => {
    const cwd = folderWith({ 'odd.mjs': client('if (calls === 2) process.exit(0);') });
    const { report } = await runCli(['test', '--client', 'odd.mjs', '-t', 'parsing/example-*'], { cwd });
    const { summary } = report();
    expect(summary.emitted).toBe(summary.expected);
    expect(report().complete).toBe(true);
  }, 120_000);

  test('and what it prints stays out of the report', async () => {
    const cwd = folderWith({
      'odd.mjs': client("console.log('noise'); console.error('noise'); process.stdout.write('noise');"),
    });
    const { out, err } = await runCli(['test', '--client', 'odd.mjs', '-t', 'request/method'], { cwd });
    expect(out + err).not.toContain('noise');
  }, 120_000);

  test('and an unhandled rejection belongs to the check that caused it', async () => {
    const cwd = folderWith({
      'odd.mjs': client("if (calls === 1) Promise.reject(new Error('left behind'));"),
    });
    const { report } = await runCli(['test', '--client', 'odd.mjs', '-t', 'parsing/state-*'], { cwd });
    const bad = report().results.filter(({ findings }) =>
      findings.some(({ actual }) => actual.includes('left behind')),
    );
    expect(bad).toHaveLength(1);
  }, 120_000);
});

describe('a client module that cannot be used exits 2 with its own error, where it is, and no stack', () => {
  test.each<[string, string, string, RegExp]>([
    [
      'throws',
      'a.ts',
      "enum A { B }\nconst n: number = A.B;\nthrow new Error('no ' + n);",
      /^pollspec: a\.ts: expected the client to import without an error, but it threw\.\n {2}Error: no 0\n {2}at a\.ts:3:7\n$/,
    ],
    [
      'rejects',
      'a.mjs',
      'Promise.reject(new TypeError("no")); await new Promise(setImmediate);',
      /^pollspec: a\.mjs: .*\n {2}TypeError: no\n {2}at a\.mjs:1:16\n$/,
    ],
    ['has a syntax error', 'a.ts', 'let x = ;', /a\.ts:1:8: ERROR: Unexpected ";"/],
    ['imports what is not there', 'a.mjs', 'import "./b.mjs";', /Cannot find module .*b\.mjs/],
    ['exports nothing', 'a.mjs', '', /expected a client as the default export, got none/],
    [
      'exports something else',
      'a.mjs',
      'export default { name: "a" };',
      /the default export is not a client\.\n {2}version: expected/,
    ],
    [
      'ends the process',
      'a.mjs',
      'console.error("bye"); process.exit(0);',
      /it ended the process \(exit code 0\)\.\nIts last output:\nbye\n$/,
    ],
    [
      'implements what is unknown',
      'a.mjs',
      'export default { name: "a", version: "1", specs: ["roma-asset-jop"], connect() {} };',
      /^pollspec: specs of a: .*did you mean 'roma-asset-job'/,
    ],
  ])(
    'when it %s',
    async (_, name, text, message) => {
      const { code, out, err } = await runCli(['test', '--client', name], {
        cwd: folderWith({ [name]: text }),
      });
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err).toMatch(message);
      expect(err).not.toContain('node_modules');
    },
    60_000,
  );
});
