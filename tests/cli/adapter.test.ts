import { describe, expect, test } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { shellQuote } from '../../src/process/shellQuote.ts';
import type { WalkLimits } from '../../src/walk/WalkLimits.ts';
import { hasProgram } from '../helpers/hasProgram.ts';
import { testIo } from './testIo.ts';
import { walkFixture } from './walkFixture.ts';

/** Longer than the slowest machine takes between two frames. */
const AMPLE_MS = 10_000;
/** For what never comes, however long one waits. */
const SHORT_MS = 200;

/** The marks of the steps, in their order. */
function marksOf(out: string): string {
  return [...out.matchAll(/^ {4}([✓!–✗]) /gm)].map(([, mark]) => mark).join('');
}

describe('an adapter that keeps to the protocol', () => {
  test('is walked through ten steps, and then sent to be judged', async () => {
    const { code, out, err, command } = await walkFixture('right');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const headings = [...out.matchAll(/^ ?(\d+) {2}(\w+)/gm)].map(([, number, word]) => `${number} ${word}`);
    expect(headings).toEqual([
      '1 start',
      '2 hello',
      '3 getProgress',
      '4 waitForJob',
      '5 progress',
      '6 token',
      '7 an',
      '8 cancel',
      '9 two',
      '10 bye',
    ]);
    expect(marksOf(out)).toBe('✓'.repeat(10));
    expect(out.endsWith(`\nNext: npx pollspec test --command ${shellQuote(command)}\n`)).toBe(true);
  });

  test('is shown its frames there and back, without what is long in them', async () => {
    const { out } = await walkFixture('right');
    expect(out).toContain('    > {"type":"hello","protocol":1}\n');
    expect(out).toContain('    < {"type":"token","id":1}\n    > {"type":"token","id":1,"token":"eyJ');
    expect(out).toContain(
      '    < {"type":"done","id":1,"observation":{"state":"active","phase":"running","percent":56}}\n    ✓ understood state "active" · phase running · 56 %\n',
    );
    expect(out).toContain('    < {"type":"sleep","id":2,"seconds":15}\n    > {"type":"wake","id":2,');
    expect(out).toContain('    > {"type":"cancel","id":5}\n    < {"type":"failed","id":5,');
    const widest = Math.max(...out.split('\n').map((line) => (/^ {4}[<>]/.test(line) ? line.length : 0)));
    expect(widest).toBeLessThan(120);
  });

  test('is told what it does not offer', async () => {
    const { code, out } = await walkFixture('asks-once-alone');
    expect(code).toBe(0);
    expect(marksOf(out)).toBe('✓✓✓–––✓––✓');
    expect(out).toContain('– not offered: waitForJob; its checks will be unverified\n');
    expect(out).toContain('– not offered: waitForJob and cancel; their checks will be unverified\n');
    expect(out).toContain('\nNot offered: waitForJob, cancel, sleep, token.\n');
  });

  test('is not made to wait when it cannot leave its waits to us', async () => {
    const { code, out } = await walkFixture('waits-by-itself');
    expect(code).toBe(0);
    expect(out).toContain('not offered: sleep; it waits by itself');
    expect(out).toContain('1 poll; ended with state "success"');
    expect(out).toContain('✓ cancelled, and quiet since');
    expect(out).toContain('✓ each ended with its own job');
  });

  test('is told that it reports nothing while it waits', async () => {
    const { code, out } = await walkFixture('reports-nothing');
    expect(code).toBe(0);
    expect(out).toContain('– not offered: no progress frame came');
  });

  test.each<[string, string, string[]]>([
    [
      'reads an answer otherwise',
      'reads-wrong',
      [
        '! understood state "ACTIVE" · phase running · 0.56 %\n',
        'expected state "active" (/progress/state); got state "ACTIVE"\n',
        'expected 56 % (/progress/percentage); got 0.56 %\n',
        'the frame itself is right',
        'At 4 steps the client did otherwise',
      ],
    ],
    ['crashes', 'crashes', ['! it crashed: TypeError: x is not a function\n', 'the frame is right']],
    [
      'asks elsewhere',
      'asks-elsewhere',
      [
        'no request reached the endpoint: it asked GET http://127.0.0.1/',
        "append the page's path to baseUrl\n",
      ],
    ],
    ['offers sleep and does not sleep', 'forgets-to-sleep', ['no frame sleep came between the polls']],
  ])('is told when its client %s, which is no matter of the protocol', async (_, file, words) => {
    const { code, out } = await walkFixture(file);
    expect(code).toBe(0);
    for (const word of words) expect(out).toContain(word);
    expect(out).toContain('The adapter keeps to the protocol.\n');
  });

  test('goes by the first of its specs that is known, or by the one that is asked for', async () => {
    expect((await walkFixture('knows-several-specs')).out).toContain('by itwin-reality-analysis, revision ');
    const asked = await walkFixture('knows-several-specs', { args: ['--spec', 'itwin-reality-analysis'] });
    expect(asked.code).toBe(0);
    expect(asked.out).toMatch(/\nNext: npx pollspec test --command .* --spec itwin-reality-analysis\n$/);
  });

  test('is shown in colour on a terminal alone', async () => {
    const plain = await walkFixture('asks-once-alone');
    const coloured = await walkFixture('asks-once-alone', { io: { outIsTerminal: true } });
    expect(plain.out).not.toContain('\u001b');
    expect(coloured.out).toContain('\u001b[32m✓\u001b[39m');
  });

  test.runIf(hasProgram('python3'))('is the one in Python of the examples', async () => {
    const io = testIo(process.cwd(), { env: process.env });
    const code = await main(['adapter', '--command', 'python3 examples/python/adapter.py'], io);
    expect([code, marksOf(io.printed.out)]).toEqual([0, '✓'.repeat(10)]);
  });
});

describe('the first wrong frame ends the walk, with what was expected and how to mend it', () => {
  test.each<[string, string, marks: string, words: RegExp[]]>([
    [
      'another protocol',
      'another-protocol',
      '✓✗',
      [/where +\/protocol\n/, /expected +1\n/, /got +2\n/, /schema +\$defs\/hello\/properties\/protocol: /],
    ],
    [
      'another frame before hello',
      'hello-after-another-frame',
      '✓✗',
      [/frame +\{"type":"progress"/, /expected +the first frame to be hello/, /mend +Answer the greeting/],
    ],
    [
      'no operation offered',
      'offers-no-operation',
      '✓✗',
      [/expected +getProgress, waitForJob or both in can/, /got +cancel, sleep/],
    ],
    [
      'text that is no frame',
      'prints-to-stdout',
      '✓✓✗',
      [
        /frame +\\u\{1b\}\[1mDEBUG\\u\{1b\}\[0m starting getProgress\n/,
        /got +text that is no JSON/,
        /mend +.*print anything else to the standard error/,
      ],
    ],
    [
      'done without an observation',
      'done-without-observation',
      '✓✓✗',
      [
        /frame +\{"type":"done","id":1\}\n/,
        /expected +the key 'observation'/,
        /schema +\$defs\/done: \{"required":/,
        /mend +Add "observation" to it/,
      ],
    ],
    [
      'a percentage as text',
      'percent-as-text',
      '✓✓✗',
      [
        /where +\/observation\/percent\n/,
        /expected +a number or null/,
        /got +"56"/,
        /mend +.*without quotes/,
      ],
    ],
    [
      'a phase of its own',
      'unknown-phase',
      '✓✓✗',
      [/where +\/observation\/phase\n/, /got +"runing"/, /mend +Did you mean 'running'\?/],
    ],
    [
      'an id that nobody gave',
      'another-id',
      '✓✓✗',
      [/expected +the id of a run that was asked for \(1\)/, /got +a frame done with the id 101/],
    ],
    [
      'the id of a run that has ended',
      'id-of-the-run-before',
      '✓✓✓✗',
      [/frame +\{"type":"done","id":1,/, /expected +one answer to run 1/, /mend +.*with the id of its run/],
    ],
    [
      'a second sleep before the first is over',
      'sleeps-twice',
      '✓✓✓✗',
      [/frame +\{"type":"sleep","id":2,/, /expected +one sleep of run 2 at a time/, /mend +Wait for wake/],
    ],
    [
      'a second answer',
      'answers-twice',
      '✓✓✗',
      [/expected +one answer to run 1/, /got +a second one \(done\)/],
    ],
    [
      'a frame that can does not name',
      'token-not-in-can',
      '✓✓✗',
      [/frame +\{"type":"token","id":1\}/, /mend +Add "token" to can/],
    ],
    ['text after bye', 'garbage-after-bye', '✓✓✓✓✓✓✓✓✓✗', [/frame +Goodbye!\n/, /got +text that is no JSON/]],
  ])('%s', async (_, file, marks, words) => {
    const { code, out, err } = await walkFixture(file);
    expect({ code, err, marks: marksOf(out) }).toEqual({ code: 1, err: '', marks });
    expect(out).toContain('✗ a wrong frame\n');
    for (const word of words) expect(out).toMatch(word);
    expect(out).not.toContain('Next: ');
    expect(out).not.toContain('\u001b');
  });
});

describe('a program that breaks off, hangs or floods is told as that, and nothing of it is left', () => {
  // At once: some of them take as long as they are given.
  test.concurrent.each<[string, string, Partial<WalkLimits>, marks: string, words: RegExp[]]>([
    [
      'ends before it greets',
      'exits-3-at-start',
      {},
      '✗',
      [/got +its end with exit code 3\n/, /standard error ends with\n +no \\u\{1b\}\[31mlicence/],
    ],
    [
      'never greets',
      'no-hello',
      { helloMs: SHORT_MS },
      '✓✗',
      [/expected +the answer to the greeting within 0\.2 s/, /got +nothing\n/, /mend +.*flush it/],
    ],
    [
      'greets without a line break',
      'half-a-hello',
      { helloMs: AMPLE_MS },
      '✓✗',
      [/got +"\{\\"type\\":\\"hello\\".* without a line break\n/, /mend +End each frame with a line break/],
    ],
    [
      'dies in the middle of a run',
      'dies-in-run',
      {},
      '✓✓✓✗',
      [/got +its end with exit code 1\n/, /standard error ends with\n +Traceback\n +in waitForJob\n/],
    ],
    [
      'dies without a word and leaves a child behind',
      'leaves-a-child',
      {},
      '✓✓✗',
      [/got +its end with exit code 9, without a word/, /mend +Let no exception end the process/],
    ],
    [
      'hangs in a run',
      'hangs-in-run',
      { silenceMs: AMPLE_MS, restMs: SHORT_MS },
      '✓✓✗',
      [
        /expected +a frame within 10 s/,
        /got +nothing, and no request\n/,
        /ends with\n +waiting for a lock\n/,
      ],
    ],
    [
      'begins a frame and does not end it',
      'half-a-frame',
      { silenceMs: AMPLE_MS, restMs: SHORT_MS },
      '✓✓✗',
      [/got +"\{\\"type\\":\\"done\\",\\"id\\":1" without a line break\n/, /mend +End each frame with/],
    ],
    [
      'writes a line without an end',
      'endless-line',
      {},
      '✓✓✗',
      [/expected +frames, one a line/, /got +\d{7} characters without a line break/],
    ],
    [
      'does not hear a cancel',
      'ignores-cancel',
      { cancelMs: SHORT_MS, restMs: SHORT_MS },
      '✓✓✓✓✓✓✓✗',
      [/expected +the end of the run within 0\.2 s of its cancel/, /mend +.*"kind":"cancelled"/],
    ],
    [
      'does not hear bye',
      'ignores-bye',
      {},
      '✓✓✓✓✓✓✓✓✓✗',
      [/expected +the end of the process within 2 s of bye/, /got +it goes on/],
    ],
  ])('one that %s', async (_, file, limits, marks, words) => {
    const { code, out, err } = await walkFixture(file, { limits });
    expect({ code, err, marks: marksOf(out) }).toEqual({ code: 1, err: '', marks });
    expect(out).toContain('✗ wrong\n');
    for (const word of words) expect(out).toMatch(word);
  });

  test('one that is not there', async () => {
    const io = testIo(process.cwd(), { env: process.env });
    const code = await main(['adapter', '--command', 'no-such-program-here'], io);
    expect([code, marksOf(io.printed.out)]).toEqual([1, '✗']);
    expect(io.printed.out).toMatch(/got +its end with exit code 127\n/);
    expect(io.printed.out).toMatch(/mend +The shell could not run it: mend the command line\./);
    expect(io.printed.out).toMatch(/no-such-program-here.*not found/);
  });

  test('one that the user interrupts', async () => {
    let interrupt = () => {};
    const { code, out, err } = await walkFixture('hangs-in-run', {
      io: {
        onInterrupt(callback) {
          interrupt = callback;
          return () => {};
        },
        out: (text) => text.includes('"type":"run"') && interrupt(),
      },
    });
    expect({ code, err, out }).toEqual({ code: 3, err: 'pollspec: interrupted.\n', out: '' });
  });
});

describe('bad input exits 2 with one clear message', () => {
  test.each<[string, string[], RegExp]>([
    ['no command', [], /^pollspec: required option '--command <line>' not specified/],
    [
      'an empty command',
      ['--command', ' '],
      /^pollspec: --command: expected a command line, got an empty one/,
    ],
    ['an unknown spec', ['--command', 'x', '--spec', 'nope'], /^pollspec: expected a spec: .*got 'nope'/],
    [
      'a file that is not there',
      ['--command', 'x', '--spec', './no.yaml'],
      /^pollspec: --spec \.\/no\.yaml: expected a file/,
    ],
  ])('%s', async (_, args, message) => {
    const io = testIo(process.cwd());
    expect(await main(['adapter', ...args], io)).toBe(2);
    expect(io.printed).toEqual({ out: '', err: expect.stringMatching(message) });
  });

  test('a spec that the adapter does not implement', async () => {
    const { code, err } = await walkFixture('right', { args: ['--spec', 'roma-asset-job'] });
    expect(code).toBe(2);
    expect(err).toMatch(/^pollspec: --spec roma-asset-job: expected a spec that acme implements/);
  });

  test('an adapter of specs that nobody knows', async () => {
    const { code, err } = await walkFixture('knows-another-spec');
    expect(code).toBe(2);
    expect(err).toMatch(
      / got itwin-reality-analysys, of-its-own\. .* Did you mean itwin-reality-analysis\?\n$/,
    );
  });
});
