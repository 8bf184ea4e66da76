import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, test } from 'vitest';

const MINUTES_MS = 60_000;
const run = promisify(execFile);

const connect = (types: string): string => `
  connect({ baseUrl, params }${types === '' ? '' : ': ConnectOptions'}) {
    return {
      async getProgress({ signal }${types === '' ? '' : ': { signal: AbortSignal }'}) {
        const response = await fetch(\`\${baseUrl}/\${encodeURIComponent(params.job_id${types === '' ? '' : " ?? ''"})}?f=json\`, { signal });
        const body = await response.json();
        return { state: body.status, percent: (100 * body.stepsCompleted) / body.totalSteps };
      },
    };
  },`;

const FILES: Record<string, string> = {
  'package.json': JSON.stringify({ name: 'empty', private: true, type: 'module' }),
  'client.ts': `import { type ConnectOptions, defineClient } from 'pollspec';
enum Page { Mission = 'arcgis-mission-job' }
export default defineClient({
  name: 'typed', version: '1.0.0', specs: [Page.Mission],${connect('typed')}
});`,
  'plain.js': `import { defineClient } from 'pollspec';
export default defineClient({
  name: 'plain', version: '1.0.0', specs: ['arcgis-mission-job'],${connect('')}
});`,
};

describe('the package from its tarball, in an empty project', () => {
  let project = '';

  beforeAll(async () => {
    const folder = await mkdtemp(join(tmpdir(), 'pollspec-package-'));
    const { stdout } = await run('npm', ['pack', '--json', '--pack-destination', folder]);
    const [{ filename, files }] = JSON.parse(stdout.slice(stdout.search(/^\[/m))) as [
      { filename: string; files: { path: string }[] },
    ];
    expect(
      files
        .map(({ path }) => path)
        .filter((path) =>
          /^(src|tests|node_modules|scripts|docs\/(?!guides|decisions|reference))/.test(path),
        ),
    ).toEqual([]);
    project = join(folder, 'project');
    await mkdir(project);
    for (const [name, text] of Object.entries(FILES)) await writeFile(join(project, name), text);
    await run('npm', ['install', '--no-audit', '--no-fund', join(folder, filename)], { cwd: project });
  }, 8 * MINUTES_MS);

  test.each([
    ['TypeScript with enums', 'client.ts', 'typed', 'typescript'],
    ['plain JavaScript', 'plain.js', 'plain', 'javascript'],
  ])(
    'judges a client in %s',
    async (_, file, name, language) => {
      const args = ['pollspec', 'test', '--client', `./${file}`, '-t', 'request/*', '--json', `${name}.json`];
      const { stdout } = await run('npx', args, { cwd: project });
      expect(stdout).toMatch(/\nConforms at must, should and implied\./);
      const report = JSON.parse(await readFile(join(project, `${name}.json`), 'utf8'));
      expect(report).toMatchObject({
        client: { name, language },
        complete: true,
        summary: { fail: 0, fault: 0 },
      });
    },
    3 * MINUTES_MS,
  );

  test(
    'exits 2 with a hint where there is no client',
    async () => {
      const failed = run('npx', ['pollspec', 'test'], { cwd: project });
      await expect(failed).rejects.toMatchObject({
        code: 2,
        stderr: expect.stringContaining('Name one with `pollspec test --client'),
      });
    },
    MINUTES_MS,
  );

  test('shows its types and its schemas', async () => {
    const own = join(project, 'node_modules', 'pollspec');
    const { exports } = JSON.parse(await readFile(join(own, 'package.json'), 'utf8'));
    await expect(readFile(join(own, exports['.'].types), 'utf8')).resolves.toContain('defineClient');
    await expect(readFile(join(own, exports['./vitest'].types), 'utf8')).resolves.toContain(
      'describeConformance',
    );
    await expect(readFile(join(own, 'specs/report.schema.json'), 'utf8')).resolves.toContain(
      'Pollspec report',
    );
  });
});
