import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { createValidator } from '../../src/spec/createValidator.ts';
import { runCli } from './runCli.ts';

const schema: object = JSON.parse(
  readFileSync(new URL('../../specs/report.schema.json', import.meta.url), 'utf8'),
);
const mixed = ['test', '--client', 'tests/vitest/fixtures/mixedClient.ts'];

describe('a real report', () => {
  test('fits its published schema, whatever its verdicts', async () => {
    const { report, code } = await runCli(mixed);
    const validate = createValidator().compile(schema);
    validate(report());
    expect(validate.errors ?? []).toEqual([]);
    expect(code).toBe(1);
    const { summary, results } = report();
    expect(summary).toMatchObject({ expected: results.length, fault: 0, conforms: false });
    expect(new Set(results.map(({ verdict }) => verdict))).toEqual(
      new Set(['pass', 'fail', 'unverified', 'observed']),
    );
  }, 120_000);

  test('is the same for the same seed but for `run`, and another for another', async () => {
    const of = async (seed: string) => ({
      ...(await runCli([...mixed, '-t', 'request/', '--seed', seed])).report(),
      run: null,
    });
    const [first, again, other] = [await of('5'), await of('5'), await of('6')];
    expect(again).toEqual(first);
    const urlOf = ({ results }: typeof first) =>
      results.find(({ verdict }) => verdict === 'fail')?.journal[0]?.request.url;
    expect(urlOf(other)).not.toBe(urlOf(first));
  }, 120_000);

  test('names a command that runs a failed check again', async () => {
    const { report } = await runCli([
      ...mixed,
      '-t',
      'request/method',
      '--seed',
      '9',
      '--param',
      'job_id=my job',
    ]);
    const [result] = report().results;
    expect(result?.verdict).toBe('fail');
    const args = [...(result?.reproduce.replace('npx pollspec ', '') ?? '').matchAll(/'([^']*)'|(\S+)/g)].map(
      ([, quoted, plain]) => quoted ?? plain ?? '',
    );
    const again = await runCli(args);
    expect({ ...again.report(), filter: null, run: null }).toEqual({ ...report(), filter: null, run: null });
  }, 120_000);

  test('is put together from shards as it would have been whole', async () => {
    const args = [...mixed, '-t', 'parsing/'];
    const whole = await runCli(args);
    const files = [await runCli([...args, '--shard', '2/2']), await runCli([...args, '--shard', '1/2'])].map(
      ({ file }) => file,
    );
    await runCli(['merge', ...files, '--json', files[0] ?? '']);
    expect({ ...JSON.parse(readFileSync(files[0] ?? '', 'utf8')), run: null }).toEqual({
      ...whole.report(),
      run: null,
    });
  }, 120_000);
});
