import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { expect, test } from 'vitest';
import type { Report } from '../../src/report/Report.ts';
import { runCli } from '../helpers/runCli.ts';

async function reportOf(client: string) {
  const file = join(await mkdtemp(join(tmpdir(), 'pollspec-')), 'report.json');
  const { code } = await runCli(['test', '--client', client, '--json', file]);
  return { code, report: await read(file) };
}

async function read(file: string): Promise<Report> {
  return JSON.parse(await readFile(file, 'utf8'));
}

test('the example to copy conforms', async () => {
  const { code, report } = await reportOf('examples/typescript/client.ts');
  expect(report.summary).toMatchObject({ conforms: true, fault: 0 });
  expect(code).toBe(0);
});

test('the report of the published client is the one that was read line by line', async () => {
  const { code, report } = await reportOf('examples/arcgis-rest-request/client.ts');
  const kept = await read('examples/arcgis-rest-request/report.json');
  const isSame = isDeepStrictEqual({ ...report, run: null }, { ...kept, run: null });
  await expect(`${JSON.stringify(isSame ? kept : report, null, 2)}\n`).toMatchFileSnapshot(
    '../../examples/arcgis-rest-request/report.json',
  );
  expect(code).toBe(1);
});
