import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { runKiln } from './runKiln.ts';
import { TEST_KILN } from './TEST_KILN.ts';

describe('bad input exits 2 with one clear message, before anything is run', () => {
  test.each<[string, string[], RegExp]>([
    [
      'no client',
      ['test'],
      /^pollspec: expected a client to judge: none was given, and there is no pollspec\.config\.ts here\. Name one with/,
    ],
    [
      'a client that is not there',
      ['test', '--client', 'no.ts'],
      /^pollspec: --client no\.ts: expected a file with a client, found nothing at .*no\.ts\.$/m,
    ],
    ['a client that is a folder', ['test', '--client', '.'], /found a folder/],
    [
      'an unknown spec',
      ['test', '--client', 'client.mjs', '--spec', 'roma-asset-jop'],
      /expected a spec: .*got 'roma-asset-jop'; did you mean 'roma-asset-job'\?/,
    ],
    [
      'a spec file that is not there',
      ['test', '--client', 'client.mjs', '--spec', './no.yaml'],
      /^pollspec: --spec \.\/no\.yaml: expected a file, found none at/,
    ],
    [
      'a spec that the client does not implement',
      ['test', '--client', 'client.mjs', '--spec', 'roma-asset-job'],
      /^pollspec: --spec roma-asset-job: expected a spec that acme implements \(kiln\), got roma-asset-job/,
    ],
    [
      'a filter that matches nothing',
      [...TEST_KILN, '-t', 'group/a-pases'],
      /^pollspec: -t group\/a-pases: expected a check id, .* matches none of 2 checks\. Did you mean group\/a-passes\?/,
    ],
    [
      'an unknown parameter',
      [...TEST_KILN, '--param', 'nope=1'],
      /^pollspec: --param nope: expected one of /,
    ],
    ['a bad seed', [...TEST_KILN, '--seed', 'x'], /^pollspec: --seed: expected a whole number/],
    [
      'a bad level',
      [...TEST_KILN, '--fail-on', 'must,shuold'],
      /^pollspec: --fail-on: expected levels .* Did you mean should\?/,
    ],
    ['a bad shard', [...TEST_KILN, '--shard', '2/1'], /^pollspec: --shard: expected I\/N/],
    [
      'a bad base URL',
      [...TEST_KILN, '--base-url', 'x'],
      /^pollspec: --base-url: expected an http or https URL/,
    ],
    [
      'a report that cannot be written',
      [...TEST_KILN, '--json', 'no/r.json'],
      /^pollspec: --json no\/r\.json: expected a file that can be written, but there is no folder/,
    ],
    [
      'a program without a spec',
      ['test', '--exec', './poll.sh {baseUrl}'],
      /^pollspec: --exec: expected --spec with the page that the program polls, got none\. .* `pollspec list specs` shows them\.$/m,
    ],
    [
      'an adapter and a program',
      ['test', '--command', 'a', '--exec', 'b', '--spec', 'kiln.yaml'],
      /^pollspec: --command and --exec: expected one client to judge, got 2\./,
    ],
    ['an unknown option', [...TEST_KILN, '--sede', '1'], /^pollspec: unknown option '--sede'/],
    ['an unknown command', ['tset'], /^pollspec: unknown command 'tset'\n\(Did you mean test\?\)/],
    ['no command', [], /^Usage: pollspec/],
    [
      'an unknown list',
      ['list', 'things'],
      /^pollspec: command-argument value 'things' is invalid .*specs, statements, checks, scenarios/,
    ],
    [
      'nothing that can be explained',
      ['explain', 'no-hamering'],
      /^pollspec: explain no-hamering: .* Did you mean no-hammering\?/,
    ],
    [
      'a report that is not there',
      ['merge', 'no.json'],
      /^pollspec: no\.json: expected a report that can be read, but found nothing at \/.*no\.json\.$/m,
    ],
    ['a report that is a folder', ['merge', '.'], /but found a folder at/],
    [
      'a baseline that is not there',
      [...TEST_KILN, '--baseline', 'no.yaml'],
      /^pollspec: --baseline no\.yaml: expected a file with known failures, but found nothing at /,
    ],
    ['a baseline that is a folder', [...TEST_KILN, '--baseline', '.'], /but found a folder at/],
    ['a report to draw that is not there', ['report', 'no.json'], /^pollspec: no\.json: .* found nothing at/],
    ['no report to draw', ['report'], /^pollspec: missing required argument 'files'/],
    ['one report to compare', ['compare', 'other.json'], /^pollspec: missing required argument 'after'/],
    [
      'what is no report to compare',
      ['compare', 'other.json', 'other.json'],
      /^pollspec: other\.json: expected a report as/,
    ],
    [
      'a report of another version',
      ['report', 'later.json'],
      /^pollspec: later\.json: expected a report of schema 1, got one of schema 2, which another version of Pollspec wrote\./,
    ],
    [
      'one file for two forms of a report',
      ['report', 'later.json', '--html', 'x', '--junit', './x'],
      /^pollspec: --(?:html|junit), --(?:html|junit): expected two files, got \.?\/?x for both\.$/m,
    ],
    [
      'a baseline of what is no report',
      ['baseline', 'kiln.yaml'],
      /^pollspec: kiln\.yaml: expected a report in JSON/,
    ],
    [
      'a baseline to a folder',
      ['baseline', 'other.json', '--out', '.'],
      /^pollspec: --out \.: expected a file that can be written/,
    ],
    [
      'an empty filter',
      [...TEST_KILN, '-t', ' '],
      /^pollspec: -t " ": expected a check id, .* got nothing\. Leave it out/,
    ],
    [
      'two specs of one id',
      [...TEST_KILN, '--spec', './other.yaml'],
      /^pollspec: --spec \.\/other\.yaml: expected a spec with an id of its own, got kiln, which kiln\.yaml has too/,
    ],
    [
      'several values that cannot be used',
      [...TEST_KILN, '--seed', 'x', '--shard', '2/1', '--param', 'x'],
      /^pollspec: --param: expected .*\n--seed: expected .*\n--shard: expected /m,
    ],
    ['a report that is none', ['merge', 'kiln.yaml'], /^pollspec: kiln\.yaml: expected a report in JSON/],
    [
      'a report of another shape',
      ['merge', 'other.json'],
      /^pollspec: other\.json: expected a report as `pollspec test --json` writes it, but the document must have/,
    ],
  ])('%s', async (_, args, message) => {
    const { code, out, err, folder } = await runKiln(args, {
      files: { 'other.json': '{}', 'later.json': '{"schema":2}' },
    });
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toMatch(message);
    expect(err).not.toMatch(/^ +at .*(src|dist|node_modules)\//m);
    expect(readdirSync(folder)).toHaveLength(5);
  });

  test.each<[string, Record<string, string>, RegExp]>([
    [
      'an unknown key',
      { 'pollspec.config.json': '{"sead":1}' },
      /^pollspec: pollspec\.config\.json: .*\n {2}unknown key sead: .*Did you mean seed\?/,
    ],
    [
      'a client that is not there',
      { 'pollspec.config.json': '{"client":"no.ts"}' },
      /found nothing at .*no\.ts/,
    ],
  ])('a configuration with %s', async (_, files, message) => {
    const { code, err } = await runKiln(['test'], { files });
    expect({ code, err }).toEqual({ code: 2, err: expect.stringMatching(message) });
  });
});
