import { describe, expect, test } from 'vitest';
import { Breach } from '../../src/adapter/Breach.ts';
import { createFrameReader } from '../../src/adapter/createFrameReader.ts';

const read = createFrameReader();
const client = { name: 'acme', version: '2.1.0', language: 'python' };
const hello = { type: 'hello', protocol: 1, client, specs: ['kiln'], can: ['waitForJob'] };

/** What the reader holds against a line. */
function breachOf(line: string): Breach {
  try {
    read(line);
  } catch (error) {
    if (error instanceof Breach) return error;
    throw error;
  }
  throw new Error(`${line} was taken for a frame.`);
}

describe('a frame is taken as it is', () => {
  test.each<[string, object]>([
    ['hello', hello],
    [
      'hello with all it may say',
      { ...hello, can: ['getProgress', 'waitForJob', 'cancel', 'sleep', 'token'], parallel: 8 },
    ],
    ['sleep', { type: 'sleep', id: 7, seconds: 15 }],
    ['sleep of no time', { type: 'sleep', id: 0, seconds: 0 }],
    ['sleep of a fraction', { type: 'sleep', id: 7, seconds: 0.25 }],
    ['token', { type: 'token', id: 7 }],
    [
      'progress',
      {
        type: 'progress',
        id: 7,
        observation: {
          state: 'active',
          phase: 'running',
          percent: 56.5,
          fields: { '/step': [1, null, { a: 'é' }] },
        },
      },
    ],
    [
      'progress that says nothing',
      { type: 'progress', id: 7, observation: { state: null, phase: null, percent: null, fields: null } },
    ],
    [
      'progress with a percentage out of range, which is judged',
      { type: 'progress', id: 7, observation: { percent: -1 } },
    ],
    ['done', { type: 'done', id: 7, observation: {} }],
    ['failed without a word', { type: 'failed', id: 7, error: {} }],
    [
      'failed with all there is to say',
      {
        type: 'failed',
        id: 7,
        error: {
          kind: 'rate-limited',
          status: 429,
          code: 'TooMany',
          message: 'Wait.',
          retryAfterSeconds: 0.5,
        },
      },
    ],
    [
      'failed with nulls',
      {
        type: 'failed',
        id: 7,
        error: { kind: null, status: null, code: null, message: null, retryAfterSeconds: null },
      },
    ],
    ['crashed', { type: 'crashed', id: 7, message: 'TypeError: x' }],
    ['unsupported', { type: 'unsupported', id: 7, reason: 'No.' }],
    ['members that are not known', { type: 'token', id: 7, comment: 'x', nested: { y: [] } }],
  ])('%s', (_, frame) => {
    expect(read(JSON.stringify(frame))).toEqual(frame);
    expect(read(` ${JSON.stringify(frame)}\t\r`)).toEqual(frame);
  });

  test.each([
    'unauthorized',
    'forbidden',
    'not-found',
    'rate-limited',
    'server',
    'malformed',
    'network',
    'cancelled',
    'other',
  ])('an error of kind %s', (kind) => {
    expect(read(JSON.stringify({ type: 'failed', id: 1, error: { kind } }))).toMatchObject({
      error: { kind },
    });
  });

  test.each(['waiting', 'running', 'succeeded', 'failed', 'cancelled', 'ended', 'unknown'])(
    'a phase %s',
    (phase) => {
      expect(read(JSON.stringify({ type: 'done', id: 1, observation: { phase } }))).toMatchObject({
        observation: { phase },
      });
    },
  );
});

describe('what is no frame at all is shown', () => {
  const ALONE = 'Write nothing but frames to the standard output; print anything else to the standard error.';

  test.each([
    ['a word of a debugger', 'job started', 'job started'],
    ['half a frame', '{"type":"done","id":7', '{"type":"done","id":7'],
    [
      'two frames in a line',
      '{"type":"token","id":1}{"type":"token","id":1}',
      '{"type":"token","id":1}{"type":"token","id":1}',
    ],
    ['a frame of Python', "{'type': 'done'}", "{'type': 'done'}"],
    [
      'a number that JSON does not know',
      '{"type":"sleep","id":1,"seconds":NaN}',
      '{"type":"sleep","id":1,"seconds":NaN}',
    ],
    ['null', 'null', 'null'],
    ['a list', '[]', '[]'],
    ['a text', '"hello"', '"hello"'],
    ['a frame behind a byte order mark', '\ufeff{"type":"token","id":1}', '\ufeff{"type":"token","id":1}'],
    ['a very long line', 'x'.repeat(5000), `${'x'.repeat(200)}… (5000 characters)`],
  ])('%s', (_, line, actual) => {
    expect(breachOf(line)).toMatchObject({
      name: 'Breach',
      expected: 'a frame: a JSON object in one line',
      actual,
      mend: ALONE,
      message: `expected a frame: a JSON object in one line; got ${actual}. ${ALONE}`,
    });
  });
});

describe('a frame of another type is told which there are', () => {
  test.each([
    ['no type', '{"id":1}', 'Set type to one of them.'],
    ['a type that is no text', '{"type":4}', 'Set type to one of them.'],
    ['a frame that we write', '{"type":"wake","id":1}', 'Set type to one of them.'],
    ['a name of every object', '{"type":"toString"}', 'Set type to one of them.'],
    ['a slip of the pen', '{"type":"dnoe","id":1}', "Set type to one of them; did you mean 'done'?."],
    [
      'another letter case',
      '{"type":"Progress","id":1}',
      "Set type to one of them; did you mean 'progress'?.",
    ],
  ])('%s', (_, line, mend) => {
    expect(breachOf(line)).toMatchObject({
      place: { pointer: '/type' },
      expected: 'a frame of type hello, sleep, token, progress, done, failed, crashed, unsupported',
      actual: line,
      mend,
    });
  });
});

describe('a frame that breaks its schema is told where, and what belongs there', () => {
  test.each<[string, Record<string, unknown>, pointer: string, expected: RegExp, actual: RegExp]>([
    ['without an id', { type: 'token' }, '', /'id'/, /only type$/],
    ['with an id as text', { type: 'token', id: '7' }, '/id', /^an integer$/, /^"7"$/],
    ['with a negative id', { type: 'token', id: -1 }, '/id', />= 0/, /^-1$/],
    ['with half an id', { type: 'token', id: 1.5 }, '/id', /^an integer$/, /^1\.5$/],
    ['hello without a client', { ...hello, client: undefined }, '', /'client'/, /protocol, specs and can/],
    [
      'hello without a version',
      { ...hello, client: { name: 'a', language: 'b' } },
      '/client',
      /'version'/,
      /name and language/,
    ],
    [
      'hello of no name',
      { ...hello, client: { ...client, name: '' } },
      '/client/name',
      /fewer than 1 character/,
      /^""$/,
    ],
    ['hello of another protocol', { ...hello, protocol: 2 }, '/protocol', /^1$/, /^2$/],
    ['hello without a spec', { ...hello, specs: [] }, '/specs', /fewer than 1 item/, /^\[\]$/],
    ['hello with a spec that is no list', { ...hello, specs: 'kiln' }, '/specs', /^a list$/, /^"kiln"$/],
    ['hello that can do nothing', { ...hello, can: [] }, '/can', /fewer than 1 item/, /^\[\]$/],
    [
      'hello that can do what nobody asks for',
      { ...hello, can: ['fly'] },
      '/can/0',
      /"getProgress", "waitForJob", "cancel", "sleep" or "token"/,
      /^"fly"$/,
    ],
    ['hello that takes no run at all', { ...hello, parallel: 0 }, '/parallel', />= 1/, /^0$/],
    ['sleep without seconds', { type: 'sleep', id: 1 }, '', /'seconds'/, /type and id/],
    ['sleep into the past', { type: 'sleep', id: 1, seconds: -1 }, '/seconds', />= 0/, /^-1$/],
    ['sleep in words', { type: 'sleep', id: 1, seconds: '15 s' }, '/seconds', /^a number$/, /^"15 s"$/],
    ['progress without an observation', { type: 'progress', id: 1 }, '', /'observation'/, /type and id/],
    [
      'progress in a text',
      { type: 'progress', id: 1, observation: 'active' },
      '/observation',
      /^an object$/,
      /^"active"$/,
    ],
    [
      'done with a percentage in a text',
      { type: 'done', id: 1, observation: { percent: '40' } },
      '/observation/percent',
      /^a number or null$/,
      /^"40"$/,
    ],
    [
      'done with a state that is a number',
      { type: 'done', id: 1, observation: { state: 4 } },
      '/observation/state',
      /^a string or null$/,
      /^4$/,
    ],
    [
      'done with a phase of its own',
      { type: 'done', id: 1, observation: { phase: 'done' } },
      '/observation/phase',
      /"waiting", "running", .* "unknown" or null/,
      /^"done"$/,
    ],
    [
      'done with a list of fields',
      { type: 'done', id: 1, observation: { fields: [] } },
      '/observation/fields',
      /^an object or null$/,
      /^\[\]$/,
    ],
    ['failed without an error', { type: 'failed', id: 1 }, '', /'error'/, /type and id/],
    [
      'failed with a kind of its own',
      { type: 'failed', id: 1, error: { kind: 'oops' } },
      '/error/kind',
      /"unauthorized", .* "other" or null/,
      /^"oops"$/,
    ],
    [
      'failed with a status in a text',
      { type: 'failed', id: 1, error: { status: '404' } },
      '/error/status',
      /^an integer or null$/,
      /^"404"$/,
    ],
    [
      'failed with half a status',
      { type: 'failed', id: 1, error: { status: 404.5 } },
      '/error/status',
      /^an integer or null$/,
      /^404\.5$/,
    ],
    [
      'failed with a code that is a number',
      { type: 'failed', id: 1, error: { code: 7 } },
      '/error/code',
      /^a string or null$/,
      /^7$/,
    ],
    [
      'failed with an object for a message',
      { type: 'failed', id: 1, error: { message: {} } },
      '/error/message',
      /^a string or null$/,
      /^\{\}$/,
    ],
    [
      'failed with a Retry-After as it came',
      { type: 'failed', id: 1, error: { retryAfterSeconds: '30' } },
      '/error/retryAfterSeconds',
      /^a number or null$/,
      /^"30"$/,
    ],
    ['crashed without a message', { type: 'crashed', id: 1 }, '', /'message'/, /type and id/],
    ['unsupported without a reason', { type: 'unsupported', id: 1 }, '', /'reason'/, /type and id/],
  ])('%s', (_, frame, pointer, expected, actual) => {
    const line = JSON.stringify(frame);
    const breach = breachOf(line);
    expect(breach).toMatchObject({
      expected: `a frame ${frame['type']} as its schema has it`,
      line,
      place: {
        pointer,
        expected: expect.stringMatching(expected),
        actual: expect.stringMatching(actual),
        rule: expect.stringContaining('$defs/'),
      },
    });
    // Whoever reads the report sees the whole of it in one line.
    expect(breach.actual.startsWith(`${line}, where ${pointer || 'the frame'} `)).toBe(true);
    expect(breach.actual).toContain(breach.place?.expected);
    expect(breach.mend).toContain(`$defs/${frame['type']} in frames.schema.json`);
  });

  test.each<[string, object, RegExp]>([
    ['a number in quotes', { type: 'sleep', id: 1, seconds: '15' }, /without quotes/],
    ['a slip of the pen', { ...hello, can: ['slep'] }, /Did you mean 'sleep'\?/],
    ['something left out', { type: 'crashed', id: 1 }, /^Add "message" to it\./],
  ])('with what mends %s', (_, frame, mend) => {
    expect(breachOf(JSON.stringify(frame)).mend).toMatch(mend);
  });
});
