import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readHar } from '../../src/har/readHar.ts';
import { recordedScenario } from '../../src/har/recordedScenario.ts';
import { replayScenario } from '../../src/serve/replayScenario.ts';
import { loadBundledSpec } from '../../src/spec/loadBundledSpec.ts';
import { UsageError } from '../../src/UsageError.ts';
import { aHar, type Entry } from '../helpers/aHar.ts';
import { aServer } from './aServer.ts';
import { serve } from './serve.ts';

const PATH = '/realitydataanalysis/jobs/job-1/progress';
const spec = loadBundledSpec('itwin-reality-analysis');
const at = (seconds: number, percentage: number, state: string): Entry => ({
  at: seconds,
  url: `https://api.example.com${PATH}`,
  content: { text: JSON.stringify({ progress: { percentage, state, step: 'Recorded' } }) },
  // The clock of the server in these tests stands still.
  more: { timings: { wait: 0 } },
});
const entries = [at(0, 0, 'unsubmitted'), at(15, 56.5, 'active'), at(45, 100, 'success')];

/** A recording as it is served. */
const replayOf = (recorded: Entry[], name = 'run.har') =>
  replayScenario(recordedScenario(name, readHar(aHar(recorded), [spec], name)));

function fileOf(recorded: Entry[]): string {
  const file = join(mkdtempSync(join(tmpdir(), 'pollspec-')), 'run.har');
  writeFileSync(file, aHar(recorded));
  return file;
}

describe('a recorded run that is served', () => {
  test('is the scenario of jobs that nobody made, and goes on as it did', async () => {
    const { ask, time } = aServer({ recorded: [replayOf(entries)] });
    const seen: unknown[] = [];
    for (const seconds of [0, 14, 15, 44, 45, 9000]) {
      time.seconds = seconds;
      seen.push((await ask(PATH)).json.progress.percentage);
    }
    expect(seen).toEqual([0, 0, 56.5, 56.5, 100, 100]);
  });

  test('is listed with the others, and made as they are', async () => {
    const one = at(0, 7, 'active');
    const { ask, make, time } = aServer({ recorded: [replayOf(entries), replayOf([one], 'other.har')] });
    const scenarios = (await ask('/__pollspec/scenarios')).json;
    expect(scenarios.slice(0, 3)).toEqual([
      {
        spec: spec.id,
        name: 'replay',
        title: 'recorded in run.har: 3 answers in 45 s, 0 % unsubmitted to 100 % success',
      },
      { spec: spec.id, name: 'replay-2', title: 'recorded in other.har: 1 answer in 0 s, 7 % active' },
      expect.objectContaining({ name: 'progress' }),
    ]);
    const jobs = [
      await make({ scenario: 'replay-2' }),
      await make({ scenario: 'progress' }),
      await make({ scenario: 'replay' }),
    ];
    time.seconds = 1;
    const answers = await Promise.all(jobs.map(({ url }) => ask(url)));
    expect(answers.map(({ json }) => json.progress.percentage)).toEqual([7, 0, 0]);
  });

  test('gives way to a scenario that was named, and to an answer that a request prefers', async () => {
    const { ask } = aServer({ recorded: [replayOf(entries)], scenario: 'plateau' });
    expect((await ask(PATH)).json.progress.percentage).toBe(10);
    const preferred = aServer({ recorded: [replayOf(entries)] });
    expect((await preferred.ask(PATH, { headers: { prefer: 'code=404' } })).status).toBe(404);
    expect((await preferred.ask(PATH)).json.progress.step).toBe('Recorded');
  });
});

describe('pollspec serve --replay', () => {
  test('answers over HTTP with what was recorded, beside the pages that were not', async () => {
    const lost: Entry = { ...at(20, 0, ''), status: 0 };
    const entry = { ...at(0, 12, 'active'), status: 503, headers: [['x-from', 'there']] } as Entry;
    const file = fileOf([entry, lost]);
    const { code, out } = await serve({ replay: [file] }, async (origin) => {
      const answer = await fetch(`${origin}${PATH}`);
      expect(answer.status).toBe(503);
      expect(answer.headers.get('x-from')).toBe('there');
      expect(await answer.json()).toEqual({
        progress: { percentage: 12, state: 'active', step: 'Recorded' },
      });
      expect((await fetch(`${origin}/contextcapture/jobs/a/progress`)).status).toBe(200);
    });
    expect(code).toBe(0);
    expect(out).toMatch(/^itwin-reality-analysis .*\(replay\)$/m);
    expect(out).toMatch(/^itwin-reality-modeling .*\(progress\)$/m);
  });

  test.each<[string, string[], RegExp]>([
    [
      'a file that is not there',
      ['no.har'],
      /^--replay no\.har: expected a HAR file that can be read, but found/,
    ],
    ['a folder', ['docs'], /^--replay docs: expected a HAR file/],
    ['another kind of file', ['README.md'], /^--replay README\.md: expected a HAR file, which is JSON/],
    ['a file about no page', [fileOf([{}])], /expected entries of GET …\S+ \(/],
    [
      'a file about several pages',
      [fileOf([...entries, { url: 'https://a.example/contextcapture/jobs/1/progress' }])],
      /Name the one that is meant: --spec itwin-reality-analysis or --spec itwin-reality-modeling|--spec itwin-reality-modeling or/,
    ],
  ])('refuses %s', async (_, replay, message) => {
    const ended = serve({ replay }, async () => {});
    await expect(ended).rejects.toThrow(UsageError);
    await expect(ended).rejects.toThrow(message);
  });
});
