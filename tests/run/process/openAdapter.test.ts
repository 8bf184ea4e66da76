import { afterEach, describe, expect, test } from 'vitest';
import { createFrameReader } from '../../../src/adapter/createFrameReader.ts';
import type { AdapterOptions } from '../../../src/driver/process/AdapterProcess.ts';
import { Launcher } from '../../../src/process/Launcher.ts';
import { shellQuote } from '../../../src/process/shellQuote.ts';
import { openAdapter } from '../../../src/run/process/openAdapter.ts';
import { UsageError } from '../../../src/UsageError.ts';
import { aliveIn } from '../../helpers/aliveIn.ts';
import { eventually } from '../../helpers/eventually.ts';

const HELLO = JSON.stringify({
  type: 'hello',
  protocol: 1,
  client: { name: 'acme', version: '1', language: 'shell' },
  specs: ['kiln'],
  can: ['waitForJob'],
});
const say = (line: string) => `echo ${shellQuote(line)}`;
const read = createFrameReader();

let launcher: Launcher;
afterEach(() => launcher.close());
function open(command: string, more: Partial<AdapterOptions> = {}) {
  launcher = new Launcher({ cwd: '/', env: process.env, speed: 1 });
  return openAdapter({ command, launcher, read, ...more });
}

describe('an adapter', () => {
  test('is greeted, and says what it can', async () => {
    const lines: string[] = [];
    const adapter = await open(`read greeting; ${say(HELLO)}; echo "$greeting" >&2; cat`, {
      env: { MINE: 'x' },
      onLine: (direction, line) => lines.push(`${direction} ${line}`),
    });
    expect(await adapter.hello).toEqual(JSON.parse(HELLO));
    expect(lines).toEqual(['> {"type":"hello","protocol":1}', `< ${HELLO}`]);
    await eventually(() => expect(adapter.said).toBe('{"type":"hello","protocol":1}'));
  });

  test('may greet late, and print what it likes to its standard error before', async () => {
    const adapter = await open(`echo compiling >&2; sleep 0.1; echo >&2; ${say(`\n  ${HELLO}\r`)}; cat >&2`);
    expect(await adapter.hello).toMatchObject({ client: { name: 'acme' } });
  });

  test.each([
    ['at bye', `${say(HELLO)}; read greeting; read bye; echo "$bye" >&2`, true, '{"type":"bye"}'],
    ['at the end of its input', `${say(HELLO)}; cat >/dev/null; echo over >&2`, true, 'over'],
    ['when it has ended already', `${say(HELLO)}; exit 3`, true, ''],
    ['never', `${say(HELLO)}; trap "" TERM INT; while :; do sleep 1000; done`, false, ''],
  ])('ends %s: %#', async (_, command, ends, said) => {
    const adapter = await open(command);
    expect(await adapter.end()).toBe(ends);
    expect(adapter.said).toBe(said);
    await eventually(() => expect(aliveIn(adapter.pid)).toEqual([]));
  });

  test('that says hello twice is of no more use, which the next run is told', async () => {
    const adapter = await open(`${say(HELLO)}; ${say(HELLO)}; cat >/dev/null`);
    await eventually(() => expect(adapter.breach).toBeDefined());
    const told: string[] = [];
    adapter.listen({ onFrame: () => {}, onBreach: ({ message }) => told.push(message) });
    expect(told).toEqual([
      expect.stringMatching(/^expected one answer to the greeting; got a second one \(hello\)\./),
    ]);
    await eventually(() => expect(aliveIn(adapter.pid)).toEqual([]));
  });
});

describe('what is no adapter is refused with its last words, and ended', () => {
  test.each<[string, string, RegExp]>([
    [
      'that ends at once',
      'echo "no module named acme" >&2; exit 1',
      /: expected the process to go on until it is told to end, got its end with exit code 1\. Its last output:\nno module named acme\n`pollspec adapter/,
    ],
    [
      'that ends without a word',
      'exit 0',
      /got its end with exit code 0\. It wrote nothing to its standard error\.\n`pollspec adapter/,
    ],
    [
      'that is not there',
      'no-such-adapter-at-all',
      /got its end with exit code 127\. Its last output:\n.*no-such-adapter-at-all/,
    ],
    [
      'that prints',
      'echo "hello, world"; echo why >&2; cat >&2',
      /: expected a frame: a JSON object in one line, got hello, world\. Write nothing but frames.*\n`pollspec adapter/,
    ],
    [
      'that skips the greeting',
      `${say('{"type":"token","id":1}')}; cat >&2`,
      /: expected the first frame to be hello, got a frame token\. Answer the greeting/,
    ],
    [
      'of another protocol',
      `${say(HELLO.replace('"protocol":1', '"protocol":2'))}; cat >&2`,
      /: expected a frame hello as its schema has it, got .*\/protocol /,
    ],
    [
      'that says nothing',
      'sleep 1000',
      /: expected the answer to the greeting within 0\.2 s, got nothing\. Read lines/,
    ],
    [
      'that answers with half a line',
      `printf %s ${shellQuote(HELLO)}; sleep 1000`,
      /within 0\.2 s, got nothing\./,
    ],
  ])('one %s', async (_, command, message) => {
    // Those that answer may take as long as they like.
    const isSilent = command.includes('sleep');
    const error = await open(command, isSilent ? { helloMs: 200 } : {}).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(UsageError);
    expect(String(error)).toContain(`--command ${command}: expected `);
    expect(String(error)).toMatch(message);
  });
});
