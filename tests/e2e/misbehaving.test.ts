import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { checksOf } from '../../src/check/checksOf.ts';
import type { Io } from '../../src/cli/Io.ts';
import { main } from '../../src/cli/main.ts';
import { REAL_TIME_LIMITS, type RealTimeLimits } from '../../src/driver/process/RealTimeLimits.ts';
import { shellQuote } from '../../src/process/shellQuote.ts';
import type { Report, Result } from '../../src/report/Report.ts';
import { hasFaketime } from '../../src/run/process/hasFaketime.ts';
import { workerSetup } from '../../src/run/workerSetup.ts';
import { testIo } from '../cli/testIo.ts';
import { aliveWith } from '../helpers/aliveWith.ts';
import { eventually } from '../helpers/eventually.ts';

/** Without the limit that a test is about, no machine is too slow. */
const PATIENT: RealTimeLimits = { ...REAL_TIME_LIMITS, silenceMs: 600_000, stallMs: 600_000, restMs: 200 };
/** Shorter than for users, and still longer than a right adapter takes between two frames. */
const IMPATIENT: RealTimeLimits = { ...PATIENT, silenceMs: 10_000 };

interface Given {
  args: string[];
  limits?: RealTimeLimits;
  io?: Partial<Io>;
}

/** Judges a fixture with the command line; `file` is one of the folder `misbehaving`. */
async function judge(
  option: '--command' | '--exec',
  file: string,
  { args, limits = PATIENT, io: different }: Given,
) {
  const folder = mkdtempSync(join(tmpdir(), 'pollspec-'));
  const path = fileURLToPath(new URL(`./fixtures/misbehaving/${file}`, import.meta.url));
  const command = [process.execPath, path, folder].map(shellQuote).join(' ');
  const json = join(folder, 'report.json');
  const io = testIo(folder, { env: { ...process.env, STARTED_FOR: folder }, ...different });
  const deps = { checksOf, setup: workerSetup, limits };
  const code = await main(['test', option, command, ...args, '--json', json], io, deps);
  // Whatever it started has this folder in its environment.
  await eventually(() => expect(aliveWith(folder)).toEqual([]));
  const report: Report | undefined = existsSync(json) ? JSON.parse(readFileSync(json, 'utf8')) : undefined;
  const starts = readFileSync(join(folder, 'starts'), 'utf8').trim().split('\n').length;
  const { results = [] } = report ?? {};
  return { code, ...io.printed, report, results, starts, failures: results.filter(isFailure) };
}

/** A user who interrupts once the line that tells of the progress says this. */
function interruptingAt(said: RegExp): Partial<Io> {
  let interrupt = () => {};
  return {
    errIsTerminal: true,
    errColumns: 1000,
    err: (text) => said.test(text) && interrupt(),
    onInterrupt(callback) {
      interrupt = callback;
      return () => {};
    },
  };
}

const isFailure = ({ verdict }: Result) => verdict === 'fail' || verdict === 'fault';

describe.concurrent('an adapter that misbehaves in its third run', () => {
  /** Eight checks, each of several polls and waits, one after the other. */
  const adapter = (file: string, more: Partial<Given> = {}) =>
    judge('--command', file, { args: ['--jobs', '1', '-t', 'backoff/*step*'], ...more });

  /** What the one check that fails says, and how often the adapter was started. */
  async function theFailure(file: string, limits?: RealTimeLimits) {
    const { code, report, failures, results, starts, err } = await adapter(file, limits && { limits });
    expect({ code, complete: report?.complete, err }).toEqual({ code: 1, complete: true, err: '' });
    expect(results.map(({ verdict }) => verdict).sort()).toEqual(['fail', ...Array(7).fill('pass')]);
    const [{ message = '', findings: [finding] = [] } = {}] = failures;
    return { message, finding, starts };
  }

  test('passes where it does not', async () => {
    const { code, report, starts } = await adapter('behaves.mjs');
    expect({ code, starts, notes: report?.run.notes }).toEqual({ code: 0, starts: 1, notes: [] });
    expect(report?.summary).toMatchObject({ expected: 8, pass: 8 });
  });

  /** What is expected of one that hangs. */
  const RUNNING = /^poll \d of a job that is still running$/;
  const LOST = 'The adapter did not keep to the protocol. ';
  const ALONE = 'Write nothing but frames to the standard output; print anything else to the standard error.';

  test.each<[string, string, expected: RegExp, actual: RegExp, message: RegExp]>([
    [
      'hangs, and is told by its last words',
      'hangs.mjs',
      RUNNING,
      /^it hung: /,
      /it hung: .*\nIts last output:\nwaiting for a lock$/,
    ],
    [
      'spins, deaf to all that it is told',
      'spins.mjs',
      RUNNING,
      /^it hung: /,
      /\nIts last output:\ncounting to the end of all numbers$/,
    ],
    [
      'reports for ever and does nothing',
      'talks-for-ever.mjs',
      RUNNING,
      /^it hung: /,
      /\nIts last output:\nstill at it$/,
    ],
    [
      'crashes',
      'crashes-in-run.mjs',
      /^the process to go on until it is told to end$/,
      /^its end with exit code 1$/,
      new RegExp(`^${LOST}Its last output:\\n[^]*Error: out of luck\\n`),
    ],
    [
      'is killed',
      'is-killed-in-run.mjs',
      /^the process to go on until it is told to end$/,
      /^its end with (signal SIGKILL|exit code 137)$/,
      new RegExp(`^${LOST}It`),
    ],
    [
      'ends too early, though well',
      'ends-after-run.mjs',
      /^the process to go on until it is told to end$/,
      /^its end with exit code 0$/,
      new RegExp(`^${LOST}It wrote nothing to its standard error\\.$`),
    ],
    [
      'prints among its frames',
      'writes-garbage.mjs',
      /^a frame: a JSON object in one line$/,
      /^DEBUG: got an answer$/,
      new RegExp(`^${LOST}${ALONE}$`),
    ],
    [
      'prints between two runs',
      'writes-garbage-after-run.mjs',
      /^a frame: a JSON object in one line$/,
      /^DEBUG: the job is over$/,
      new RegExp(`^${LOST}${ALONE}$`),
    ],
    [
      'writes 100 MB without a line break',
      'writes-one-endless-line.mjs',
      /^frames, one a line$/,
      /^8\d{6} characters without a line break$/,
      new RegExp(`^${LOST}${ALONE}\nIts last output:\ndumping the heap$`),
    ],
    [
      'answers twice',
      'answers-twice.mjs',
      /^one answer to run 3$/,
      /^a second one \(done\)$/,
      new RegExp(`^${LOST}Answer each frame once`),
    ],
    [
      'answers again when the next run has begun',
      'answers-twice-later.mjs',
      /^one answer to run 3$/,
      /^a second one \(done\)$/,
      new RegExp(`^${LOST}Answer each frame once`),
    ],
    [
      'answers what nobody asked',
      'answers-an-unknown-id.mjs',
      /^the id of a run that was asked for \(3\)$/,
      /^a frame done with the id 4711$/,
      new RegExp(`^${LOST}Repeat the id of the run frame`),
    ],
    [
      'leaves children behind that hold its pipes',
      'leaves-children.mjs',
      /^the process to go on until it is told to end$/,
      /^its end with exit code 9$/,
      new RegExp(`^${LOST}Its last output:\nthe children take over$`),
    ],
  ])('fails that one check when it %s', async (_, file, expected, actual, message) => {
    const failure = await theFailure(file, expected === RUNNING ? IMPATIENT : PATIENT);
    expect(failure.finding?.expected).toMatch(expected);
    expect(failure.finding?.actual).toMatch(actual);
    expect(failure.message).toMatch(message);
    // It was started again for the rest at most once.
    expect(failure.starts).toBeLessThanOrEqual(2);
  });

  test('passes though it writes 100 MB of errors', async () => {
    const { code, report, starts } = await adapter('floods-stderr.mjs');
    expect({ code, starts }).toEqual({ code: 0, starts: 1 });
    expect(report?.summary).toMatchObject({ expected: 8, pass: 8 });
  });

  test('passes though it takes no leave, which is noted', async () => {
    const { code, report } = await adapter('ignores-bye.mjs');
    expect(code).toBe(0);
    expect(report?.run.notes).toEqual([
      'The adapter did not end within 2 s of bye and the end of its input, and was ended.',
    ]);
  });

  test('passes though it asks again when the next run has begun, which is answered 599 and noted', async () => {
    const { code, report } = await adapter('polls-after-its-end.mjs');
    expect(code).toBe(0);
    expect(report?.run.notes).toEqual([
      expect.stringMatching(/^A GET came after the end of \S*backoff\/\S+, and was answered 599\.$/),
    ]);
  });

  test('is not judged when it does not even start', async () => {
    const { code, report, out, err } = await adapter('crashes-at-start.mjs');
    expect({ code, report, out }).toEqual({ code: 2, report: undefined, out: '' });
    expect(err).toMatch(
      /^pollspec: --command .*: expected the process to go on until it is told to end, got its end with exit code 1\. Its last output:\n/,
    );
    expect(err).toContain('Error: no licence for acme was found\n');
    // Its own stack is what helps; ours would not.
    expect(err).not.toMatch(/^ +at .*\/(src|dist)\//m);
  });

  test.each([
    ['hangs', 'hangs-in-every-run.mjs', { ...PATIENT, silenceMs: 300 }],
    ['breaks the protocol', 'writes-garbage-in-every-run.mjs', PATIENT],
  ])('is given up when it %s in every one', async (_, file, limits) => {
    const { code, report, err, failures, starts } = await adapter(file, { limits });
    expect({ code, complete: report?.complete }).toEqual({ code: 3, complete: false });
    expect(failures).toHaveLength(5);
    expect(starts).toBe(5);
    expect(err).toMatch(/^pollspec: the adapter was lost in 5 checks; the other 3 were not run\./);
  });

  test('leaves what is finished when the user interrupts', async () => {
    const { code, report, results, err, starts } = await adapter('hangs.mjs', {
      io: interruptingAt(/2\/8 checks/),
    });
    expect({ code, complete: report?.complete, err, starts }).toEqual({
      code: 3,
      complete: false,
      err: '',
      starts: 1,
    });
    expect(results.map(({ verdict }) => verdict)).toEqual(['pass', 'pass']);
  });
});

describe.concurrent('a program that is seen by its traffic alone', () => {
  const program = (file: string, args: string[], more: Partial<Given> = {}) =>
    judge('--exec', `programs/${file}`, { args: ['--spec', 'itwin-reality-analysis', ...args], ...more });
  const verdictsOf = (results: Result[]) =>
    Object.fromEntries(results.map(({ check, verdict }) => [check.split('/').at(-1), verdict]));

  test.skipIf(!hasFaketime(process.env))('passes when it polls as it should', async () => {
    const { code, results } = await program('behaves.mjs', ['-t', 'lifecycle/ends-at-*']);
    expect(code).toBe(0);
    expect(results.map(({ verdict }) => verdict)).toEqual(Array(6).fill('pass'));
  });

  test.skipIf(!hasFaketime(process.env))('is ended when it does not end, which proves nothing', async () => {
    const args = ['-t', 'lifecycle/ends-at-success*', '--speed', '60'];
    const { code, results } = await program('never-ends.mjs', args);
    expect(code).toBe(3);
    expect(verdictsOf(results)).toEqual({
      'ends-at-success': 'unverified',
      'ends-at-success-bare': 'unverified',
    });
    for (const { message } of results)
      expect(message).toMatch(
        /^it had not ended when the time for it was over, on a clock that cannot be hurried/,
      );
  });

  test('fails when it polls in a tight loop, and is ended', async () => {
    const args = ['-t', 'lifecycle/ends-at-*', '--clock', 'real'];
    const { code, results } = await program('polls-in-a-tight-loop.mjs', args);
    expect(code).toBe(1);
    expect(results).toHaveLength(6);
    for (const { verdict, message } of results)
      expect({ verdict, message }).toEqual({
        verdict: 'fail',
        message: expect.stringContaining('it went on asking until the limit of requests was reached'),
      });
  });

  test('proves nothing when it ends before it has asked, and its last word says why', async () => {
    const { code, results } = await program('ends-at-once.mjs', ['-t', 'request/p*', '--clock', 'real']);
    expect(code).toBe(3);
    expect(results.map(({ verdict, message }) => ({ verdict, message }))).toEqual(
      Array(4).fill({
        verdict: 'unverified',
        message:
          'the client sent no request: the program ended with exit code 3: no credentials for acme were found',
      }),
    );
  });

  test.skipIf(!hasFaketime(process.env))('is not judged when its clock cannot be found out', async () => {
    const { code, report, err } = await program('ends-at-once.mjs', ['-t', 'request/p*']);
    expect({ code, report }).toEqual({ code: 2, report: undefined });
    expect(err).toMatch(
      /^pollspec: the clock of the program could not be found out: .* but it ended with exit code 3: no credentials for acme were found\. .* --clock real\.\n$/,
    );
  });

  test.skipIf(!hasFaketime(process.env))(
    'fails when a child of its own goes on polling after its end',
    async () => {
      const { code, failures } = await program('leaves-a-child-that-polls.mjs', ['-t', 'lifecycle/*end*']);
      expect(code).toBe(1);
      expect(failures.map(({ check }) => check)).toEqual([
        'itwin-reality-analysis/lifecycle/quiet-after-end',
      ]);
      expect(failures[0]?.findings[0]?.expected).toMatch(/^no request after the answer that ended the job/);
    },
  );

  test('is ended when the user interrupts, and is watched no longer', async () => {
    const startedAtMs = performance.now();
    // What needs no run has its result at once; the rest takes minutes on the real clock.
    const args = ['-t', 'lifecycle/*', '--clock', 'real'];
    const { code, report, results } = await program('behaves.mjs', args, {
      io: interruptingAt(/: poll 1 was \d+ s ago/),
    });
    expect({ code, complete: report?.complete }).toEqual({ code: 3, complete: false });
    expect(results.length).toBeGreaterThanOrEqual(10);
    expect(results.filter(isFailure)).toEqual([]);
    expect(performance.now() - startedAtMs).toBeLessThan(100_000);
  });
});
