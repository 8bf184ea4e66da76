import { describe, expect, test } from 'vitest';
import type { Config } from '../../src/cli/Config.ts';
import type { TestOptions } from '../../src/cli/TestOptions.ts';
import { toSettings } from '../../src/cli/toSettings.ts';
import { validateConfig } from '../../src/cli/validateConfig.ts';

const file = 'pollspec.config.ts';

describe('settings', () => {
  const defaults = {
    subjects: [{ option: '--client', given: './a.ts' }],
    specs: [],
    filter: null,
    params: {},
    baseUrl: undefined,
    failOn: ['must', 'should', 'implied'],
    baseline: undefined,
    seed: 1,
    outputs: {},
    github: false,
    shard: null,
    clock: 'auto',
    speed: undefined,
    jobs: undefined,
    intercept: false,
  };

  test.each<[string, TestOptions, Config, object]>([
    ['are the defaults', { client: './a.ts' }, {}, {}],
    [
      'come from the configuration',
      {},
      { client: './a.ts', seed: 5, failOn: ['must'], shard: '1/2', params: { id: 'x' } },
      { seed: 5, failOn: ['must'], shard: { index: 1, of: 2 }, params: { id: 'x' } },
    ],
    [
      'come from the command line first',
      { client: './a.ts', seed: '6', spec: ['kiln'], failOn: 'advice,must' },
      { clients: ['b', 'c'], seed: 5, specs: ['x'] },
      { seed: 6, specs: ['kiln'], failOn: ['must', 'advice'] },
    ],
    [
      'hold the recorded run',
      { client: './a.ts', replay: 'run.har' },
      { runs: 5 },
      { replay: 'run.har', runs: 5 },
    ],
    [
      'put parameters together',
      { client: './a.ts', param: ['id=1'] },
      { params: { id: '0', other: '2' } },
      { params: { id: '1', other: '2' } },
    ],
    [
      'keep several clients',
      {},
      { clients: ['./a.ts', './b.ts'], github: true, json: 'r.json' },
      {
        subjects: [
          { option: '--client', given: './a.ts' },
          { option: '--client', given: './b.ts' },
        ],
        github: true,
        outputs: { json: 'r.json' },
      },
    ],
    [
      'name an adapter and its clock',
      { command: 'python3 adapter.py', clock: 'scaled', speed: '25', jobs: '4', intercept: true },
      { client: './a.ts' },
      {
        subjects: [{ option: '--command', given: 'python3 adapter.py' }],
        clock: 'scaled',
        speed: 25,
        jobs: 4,
        intercept: true,
      },
    ],
    [
      'name a program from the configuration',
      {},
      { exec: './poll.sh {baseUrl}', clock: 'real' },
      { subjects: [{ option: '--exec', given: './poll.sh {baseUrl}' }], clock: 'real' },
    ],
    [
      'take a speed for whichever clock it will be, and a base URL beside an interception',
      { exec: 'a', speed: '2.5', intercept: true, baseUrl: 'http://gis.intra:8080/' },
      {},
      {
        subjects: [{ option: '--exec', given: 'a' }],
        speed: 2.5,
        intercept: true,
        baseUrl: 'http://gis.intra:8080',
      },
    ],
  ])('%s', (_, options, config, want) => {
    expect(toSettings(options, config, file)).toEqual({ ...defaults, ...want });
  });

  test.each<[string, TestOptions, Config, string | null, RegExp]>([
    [
      'no client and no configuration',
      {},
      {},
      null,
      /^expected a client to judge: none was given, and there is no pollspec\.config\.ts here\. Name one with `pollspec test --client/,
    ],
    ['a configuration without a client', {}, {}, file, /pollspec\.config\.ts names none/],
    [
      'a bad value of the configuration',
      {},
      { client: 'a', seed: -1 },
      file,
      /^seed in pollspec\.config\.ts: expected a whole number/,
    ],
    [
      'a bad level of the configuration',
      {},
      { client: 'a', failOn: [] },
      file,
      /^failOn in pollspec\.config\.ts: expected levels/,
    ],
    ['a bad value of the command line', { client: 'a', baseUrl: 'x' }, {}, null, /^--base-url: expected/],
    ['a bad shard', { client: 'a', shard: '2' }, {}, null, /^--shard: expected/],
    [
      'every bad value at once',
      { shard: '2' },
      { client: 'a', seed: -1, failOn: [] },
      file,
      /^failOn in .*\nseed in .*\n--shard: expected/,
    ],
    [
      'a clock for a client in process',
      { client: 'a', clock: 'real' },
      {},
      null,
      /^--clock: expected --command or --exec beside it, got --client\. A client in process is on the virtual clock/,
    ],
    [
      'a speed for a client in process',
      { client: 'a', speed: '20' },
      {},
      null,
      /^--speed: expected --command or --exec/,
    ],
    [
      'jobs for a client in process',
      { jobs: '2' },
      { clients: ['a', 'b'] },
      file,
      /^--jobs: expected --command or --exec/,
    ],
    [
      'an interception in process',
      { client: 'a', intercept: true },
      {},
      null,
      /^--intercept: expected --command or --exec/,
    ],
    [
      'a speed beside the real clock',
      { command: 'a', clock: 'real', speed: '20' },
      {},
      null,
      /^--speed 20: expected --clock scaled beside it, got --clock real\.$/,
    ],
    [
      'a speed beside the virtual clock',
      { command: 'a', clock: 'virtual' },
      { speed: 25 },
      file,
      /^--speed 25: expected --clock scaled beside it, got --clock virtual\.$/,
    ],
    [
      'a base URL of a program that is told one',
      { exec: 'a', baseUrl: 'http://127.0.0.1:8080' },
      {},
      null,
      /^--base-url: expected --intercept beside it, got a client in a process of its own, which is told a loopback address/,
    ],
    [
      'two clients of different kinds',
      { command: 'a', exec: 'b' },
      {},
      null,
      /^--command and --exec: expected one client to judge, got 2\. Name one of them\.$/,
    ],
    [
      'three clients of different kinds',
      { client: 'a', command: 'b', exec: 'c' },
      {},
      null,
      /^--client and --command and --exec: expected one client to judge, got 3\./,
    ],
    [
      'an unknown clock of the configuration',
      {},
      { command: 'a', clock: 'fast' },
      file,
      /^clock in pollspec\.config\.ts: expected/,
    ],
    [
      'a bad speed of the configuration',
      {},
      { command: 'a', speed: 1 },
      file,
      /^speed in pollspec\.config\.ts: expected/,
    ],
    [
      'a bad number of jobs of the configuration',
      {},
      { command: 'a', jobs: 0 },
      file,
      /^jobs in pollspec\.config\.ts: expected/,
    ],
    [
      'a path of a recorded run, which is one case',
      { client: 'a', replay: 'run.har', path: '1:0' },
      {},
      null,
      /^--path 1:0: expected no --replay beside it, got --replay run\.har\. .* leave out one of the two\.$/,
    ],
    [
      'a part of the few checks that a recorded run answers',
      { client: 'a', replay: 'run.har', runs: '5' },
      { shard: '1/2' },
      file,
      /^--shard 1\/2: expected no --replay.*\n--runs 5: expected no --replay/,
    ],
  ])('are refused: %s', (_, options, config, name, message) => {
    expect(() => toSettings(options, config, name)).toThrow(message);
  });
});

describe('a configuration', () => {
  test('is taken when every key is right', () => {
    const config = {
      client: 'a',
      specs: ['x'],
      filter: 'x',
      params: { id: '1' },
      baseUrl: 'https://x',
      failOn: ['must'],
      seed: 1,
      json: 'a',
      junit: 'b',
      github: true,
      shard: '1/2',
    };
    expect(validateConfig(config, file)).toBe(config);
  });

  test.each<[string, unknown, RegExp]>([
    [
      'nothing exported',
      undefined,
      /^pollspec\.config\.ts: expected `export default defineConfig\(\{ \.\.\. \}\)`, got nothing/,
    ],
    ['a list', [], /got \[\]/],
    [
      'an unknown key',
      { clinet: 'a' },
      /unknown key clinet: expected one of client, clients, .* Did you mean client\?/,
    ],
    ['a key of every object', { toString: 'a' }, /unknown key toString/],
    ['a client that is no text', { client: 1 }, /client: expected a text, got 1/],
    ['clients that are no list', { clients: 'a' }, /clients: expected a list of texts, got 'a'/],
    [
      'params that are no texts',
      { params: { id: 1 } },
      /params: expected an object of texts by name, got \{ id: 1 \}/,
    ],
    [
      'every wrong kind at once',
      { client: 1, seed: 'x', github: 0, nope: 1 },
      /\n {2}client: expected .*\n {2}seed: expected .*\n {2}github: expected .*\n {2}unknown key nope/,
    ],
    ['github that is no boolean', { github: 'yes' }, /github: expected true or false, got 'yes'/],
    [
      'both client and clients',
      { client: 'a', clients: ['b'] },
      /client and clients: expected one of them, got both/,
    ],
  ])('is refused: %s', (_, value, message) => expect(() => validateConfig(value, file)).toThrow(message));
});
