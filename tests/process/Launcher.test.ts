import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { afterEach, describe, expect, test } from 'vitest';
import { Launcher } from '../../src/process/Launcher.ts';
import { hasFaketime } from '../../src/run/process/hasFaketime.ts';
import { aliveIn } from '../helpers/aliveIn.ts';
import { eventually } from '../helpers/eventually.ts';

const { PATH } = process.env;
const launchers: Launcher[] = [];
function launcherAt(speed: number, env: Record<string, string | undefined> = { PATH }): Launcher {
  const launcher = new Launcher({ cwd: '/', env, speed });
  launchers.push(launcher);
  return launcher;
}
afterEach(() => {
  for (const launcher of launchers.splice(0)) launcher.close();
});

/** Starts a program and waits until it has said `started`. */
async function startUp(launcher: Launcher, command: string) {
  let heard = '';
  const program = launcher.start({ command, onOutput: (chunk) => (heard += chunk.toString('utf8')) });
  await eventually(() => expect(heard).toContain('started\n'));
  return program;
}

describe('a launcher', () => {
  test('gives each program the environment of all, and what is its own', async () => {
    const launcher = launcherAt(1, { PATH, OF_ALL: 'all', BOTH: 'all' });
    let heard = '';
    const program = launcher.start({
      command: 'echo "$OF_ALL $BOTH $OWN"',
      env: { OWN: 'own', BOTH: 'own' },
      onOutput: (chunk) => (heard += chunk.toString('utf8')),
    });
    await program.ended;
    expect(heard).toBe('all own own\n');
  });

  test('ends one program and leaves the others alone', async () => {
    const launcher = launcherAt(1);
    const one = await startUp(launcher, 'echo started; sleep 1000');
    const other = await startUp(launcher, 'echo started; sleep 1000');
    launcher.end(one);
    await eventually(() => expect(aliveIn(one.pid)).toEqual([]));
    expect(aliveIn(other.pid)).not.toEqual([]);
  });

  test('ends every program that is left when it is closed, with what those started', async () => {
    const launcher = launcherAt(1);
    const programs = await Promise.all(
      ['echo started; sleep 1000', 'sleep 1000 & echo started; exit'].map((command) =>
        startUp(launcher, command),
      ),
    );
    launcher.close();
    for (const { pid } of programs) await eventually(() => expect(aliveIn(pid)).toEqual([]));
  });

  test('starts nothing that lives on once it is closed', async () => {
    const launcher = launcherAt(1);
    launcher.close();
    const program = launcher.start({ command: 'sleep 1000' });
    expect(await program.ended).toEqual({ how: 'signal SIGKILL', isSuccess: false });
    await eventually(() => expect(aliveIn(program.pid)).toEqual([]));
  });

  test('ends every program when our own process ends early', async () => {
    const file = new URL('../../src/process/Launcher.ts', import.meta.url).href;
    const code = `
      const { Launcher } = await import(${JSON.stringify(file)});
      const launcher = new Launcher({ cwd: '/', env: process.env, speed: 1 });
      const { pid } = launcher.start({ command: 'echo started; sleep 1000', onOutput() {
        console.log(pid);
        process.exit(1);
      } });
    `;
    const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', code], {
      encoding: 'utf8',
    });
    expect(stderr).toBe('');
    expect(Number(stdout)).toBeGreaterThan(0);
    await eventually(() => expect(aliveIn(Number(stdout))).toEqual([]));
  });

  test('listens for the end of our process with all others together, and no longer than it has to', () => {
    const before = process.listenerCount('exit');
    const many = Array.from({ length: 20 }, () => launcherAt(1));
    expect(process.listenerCount('exit')).toBe(before + 1);
    for (const launcher of many) launcher.close();
    expect(process.listenerCount('exit')).toBe(before);
  });
});

describe.skipIf(!hasFaketime(process.env))('a launcher whose programs live faster', () => {
  const sharedBy = (pid: number | undefined) =>
    readdirSync('/dev/shm').filter((name) => /faketime/.test(name) && name.endsWith(`_${pid}`));

  test('has their time go by faster', async () => {
    let heard = '';
    const startedAtMs = performance.now();
    const program = launcherAt(30).start({
      command: 'date +%s; sleep 30; date +%s',
      onOutput: (chunk) => (heard += chunk.toString('utf8')),
    });
    expect(await program.ended).toMatchObject({ isSuccess: true });
    const [before = 0, after = 0] = heard.trim().split('\n').map(Number);
    expect(after - before).toBeGreaterThanOrEqual(29);
    expect(performance.now() - startedAtMs).toBeLessThan((after - before) * 1000);
  });

  test.each([
    ['is killed', 'echo started; sleep 100000'],
    ['has ended by itself', 'echo started'],
    ['has left children behind', 'sleep 100000 & echo started'],
  ])('leaves nothing of faketime in the shared memory when a program %s', async (_, command) => {
    const launcher = launcherAt(20);
    const program = await startUp(launcher, command);
    // It is there, or there is nothing to be removed.
    if (command.includes('sleep')) expect(sharedBy(program.pid)).not.toEqual([]);
    launcher.end(program);
    await eventually(() => expect(aliveIn(program.pid)).toEqual([]));
    expect(sharedBy(program.pid)).toEqual([]);
  });
});
