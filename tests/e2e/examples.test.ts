import { readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Report } from '../../src/report/Report.ts';
import { runCli } from '../helpers/runCli.ts';

async function reportOf(client: string) {
  const file = join(tmpdir(), `pollspec-example-${process.pid}-${client.replaceAll('/', '-')}.json`);
  const { code } = await runCli(['test', '--client', client, '--json', file]);
  const { run: _, ...report } = JSON.parse(await readFile(file, 'utf8')) as Report;
  await rm(file);
  return { code, report };
}

test('the example to copy conforms', async () => {
  const { code, report } = await reportOf('examples/typescript/client.ts');
  expect(report.summary).toMatchObject({ conforms: true, fault: 0 });
  expect(code).toBe(0);
});

test('the report of the published client is the one that was read line by line', async () => {
  const { code, report } = await reportOf('examples/arcgis-rest-request/client.ts');
  await expect(`${JSON.stringify(report, null, 2)}\n`).toMatchFileSnapshot(
    '../../examples/arcgis-rest-request/report.json',
  );
  expect(code).toBe(1);
});
