import { chmodSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { estimateSeconds } from '../../../src/run/process/estimateSeconds.ts';
import { hasFaketime } from '../../../src/run/process/hasFaketime.ts';
import { mostSeconds } from '../../../src/run/process/mostSeconds.ts';
import { programName } from '../../../src/run/process/programName.ts';
import { withoutProxies } from '../../../src/run/process/withoutProxies.ts';

describe('a program is called after', () => {
  test.each([
    ['the file of a script', 'python3 examples/python/poll.py {baseUrl}', 'poll.py'],
    ['the program itself', './poll.sh', 'poll.sh'],
    ['its first word, where there is no file', 'acme poll {jobId}', 'acme'],
    ['its first word, where the only file is a URL', 'curl -s https://api.example.com/v1/jobs', 'curl'],
    ['no file that an option names', 'node --import ./loader.js dist/poll.js --job 7', 'poll.js'],
    ['the first file of several', 'node poll.mjs ./jobs.txt 2>errors.log', 'poll.mjs'],
    ['a file in quotes', 'python3 "poll.py"', 'poll.py'],
    ['a module', 'python3 -m acme.poll', 'acme.poll'],
    ['no option and no placeholder', 'acme --config=./a.json {baseUrl}/v1.0', 'acme'],
    ['no more than there is', '', ''],
  ])('%s: %s', (_, command, want) => expect(programName(command)).toBe(want));
});

describe('a run takes about', () => {
  test.each([
    ['the share of a lane', [10, 10, 10, 10], { lanes: 2, speed: 1, most: 900 }, 20],
    ['as long as its longest check', [10, 10, 100], { lanes: 24, speed: 1, most: 900 }, 100],
    ['so much less as its clock goes faster', [600, 600], { lanes: 1, speed: 20, most: 1200 }, 60],
    ['no time for what takes too long to be run', [10, 86_400], { lanes: 2, speed: 1, most: 900 }, 10],
    ['no time without a check', [], { lanes: 2, speed: 1, most: 900 }, 0],
  ])('%s', (_, seconds, how, want) => expect(estimateSeconds(seconds, how)).toBe(want));
});

describe('a check is given', () => {
  test.each([
    ['any time on a virtual clock', { clock: 'virtual', speed: 1 } as const, Number.POSITIVE_INFINITY],
    ['a minute of ours on a scaled clock', { clock: 'scaled', speed: 20 } as const, 1200],
    ['a quarter of an hour on the real clock', { clock: 'real', speed: 1 } as const, 900],
  ])('%s', (_, pace, want) => expect(mostSeconds(pace)).toBe(want));
});

test('the proxies of the user are left out, in either letter case, and nothing else', () => {
  const kept = { PATH: '/bin', MY_PROXY: 'a', PROXY: 'b', GONE: undefined };
  const proxies = { http_proxy: '1', HTTPS_PROXY: '2', All_Proxy: '3', no_proxy: '4' };
  expect(withoutProxies({ ...proxies, ...kept })).toEqual(kept);
});

describe('faketime', () => {
  const folder = mkdtempSync(join(tmpdir(), 'pollspec-'));
  const place = (name: string, mode: number) => {
    mkdirSync(join(folder, name));
    writeFileSync(join(folder, name, 'faketime'), '#!/bin/sh\n');
    chmodSync(join(folder, name, 'faketime'), mode);
    return join(folder, name);
  };
  const good = place('good', 0o755);
  const plain = place('plain', 0o644);

  test.each([
    ['is found in any folder of the PATH', `/no/such/folder:${good}`, true],
    ['has to be a program', plain, false],
    ['is not looked for where nothing is', '', false],
    ['is not looked for without a PATH', undefined, false],
  ])('%s', (_, PATH, want) => expect(hasFaketime({ PATH })).toBe(want));
});
