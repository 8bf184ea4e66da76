import { afterEach, describe, expect, test, vi } from 'vitest';
import { Program, type ProgramOptions } from '../../src/process/Program.ts';
import { aliveIn } from '../helpers/aliveIn.ts';
import { eventually } from '../helpers/eventually.ts';

const started: Program[] = [];
function start(command: string, more: Partial<ProgramOptions> = {}): Program {
  const program = new Program({ command, cwd: '/', env: { PATH: process.env['PATH'] }, ...more });
  started.push(program);
  return program;
}
afterEach(() => {
  for (const program of started.splice(0)) program.kill();
});

/** What a program writes to its standard output. */
function listen(command: string, more: Partial<ProgramOptions> = {}) {
  const heard = { text: '' };
  const program = start(command, {
    ...more,
    onOutput(chunk) {
      heard.text += chunk.toString('utf8');
    },
  });
  return { program, heard };
}

describe('a program', () => {
  test.each([
    ['exit 0', { how: 'exit code 0', isSuccess: true }],
    ['exit 3', { how: 'exit code 3', isSuccess: false }],
    ['kill -TERM $$', { how: 'signal SIGTERM', isSuccess: false }],
    ['no-such-program-at-all', { how: 'exit code 127', isSuccess: false }],
  ])('%j tells how it ended', async (command, want) => {
    expect(await start(command).ended).toEqual(want);
  });

  test('that cannot be started tells why', async () => {
    const program = start('exit 0', { cwd: '/no/such/folder' });
    expect(await program.ended).toEqual({ how: expect.stringContaining('ENOENT'), isSuccess: false });
    expect(program.pid).toBeUndefined();
    program.write('nobody reads this\n');
    program.kill();
  });

  test('finds its folder and its environment, and nothing else of ours', async () => {
    vi.stubEnv('SECRET_OF_OURS', 'x');
    const { program, heard } = listen('pwd; echo "$MINE"; echo "[$SECRET_OF_OURS]"', {
      cwd: '/tmp',
      env: { PATH: process.env['PATH'], MINE: 'a b', GONE: undefined },
    });
    await program.ended;
    vi.unstubAllEnvs();
    expect(heard.text).toBe('/tmp\na b\n[]\n');
  });

  test('is started under another', async () => {
    const { program, heard } = listen('echo "$MINE"', { under: ['/usr/bin/env', 'MINE=yes'] });
    await program.ended;
    expect(heard.text).toBe('yes\n');
  });

  test('reads what it is sent, to the end of its input', async () => {
    const { program, heard } = listen('cat; echo over');
    program.write('a\n');
    program.write('b\n');
    program.endInput();
    expect(await program.ended).toMatchObject({ isSuccess: true });
    expect(heard.text).toBe('a\nb\nover\n');
    program.write('too late\n');
  });

  test('may end before it has read what it was sent', async () => {
    const program = start('exit 0');
    program.write('x'.repeat(4 * 1024 * 1024));
    expect(await program.ended).toMatchObject({ how: 'exit code 0' });
  });

  test('keeps its last words, those of the standard output only when nobody listens to it', async () => {
    const alone = start('echo out; echo err >&2');
    await alone.ended;
    expect(alone.said.split('\n').sort()).toEqual(['err', 'out']);
    const { program } = listen('echo out; echo err >&2');
    await program.ended;
    expect(program.said).toBe('err');
  });

  test('that writes 100 MB of errors is kept waiting for nothing, and the last twelve lines stay', async () => {
    const program = start('yes "a line of an error" | head -c 104857600 >&2; seq 1 20 >&2', {
      onOutput: () => {},
    });
    expect(await program.ended).toMatchObject({ isSuccess: true });
    expect(program.said).toBe(Array.from({ length: 12 }, (_, index) => index + 9).join('\n'));
  });
});

describe('a program is ended', () => {
  test('with all that it started, also in the background and in subshells', async () => {
    const { program, heard } = listen('sleep 1000 & (sleep 1000 & sleep 1000) & echo started; sleep 1000');
    await eventually(() => {
      expect(heard.text).toBe('started\n');
      expect(aliveIn(program.pid).length).toBeGreaterThanOrEqual(5);
    });
    program.kill();
    expect(await program.ended).toEqual({ how: 'signal SIGKILL', isSuccess: false });
    await eventually(() => expect(aliveIn(program.pid)).toEqual([]));
  });

  test('though it does not listen to signals', async () => {
    const { program, heard } = listen('trap "" TERM INT HUP; echo started; while :; do sleep 1000; done');
    await eventually(() => expect(heard.text).toBe('started\n'));
    program.kill();
    await eventually(() => expect(aliveIn(program.pid)).toEqual([]));
  });

  test('by itself, though its children live on and hold its pipes; they go with it at last', async () => {
    const { program } = listen('sleep 1000 & exit 5');
    expect(await program.ended).toEqual({ how: 'exit code 5', isSuccess: false });
    expect(aliveIn(program.pid)).toHaveLength(1);
    program.kill();
    await eventually(() => expect(aliveIn(program.pid)).toEqual([]));
  });

  test('once: how it ended stays, and nothing of it is heard any more', async () => {
    const { program } = listen('exit 0');
    await program.ended;
    program.kill();
    program.kill();
    expect(await program.ended).toEqual({ how: 'exit code 0', isSuccess: true });
    program.endInput();
    program.write('x');
  });
});
