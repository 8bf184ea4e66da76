import { connect } from 'node:net';
import { describe, expect, test } from 'vitest';
import { UsageError } from '../../src/UsageError.ts';
import { words } from '../helpers/words.ts';
import { serve } from './serve.ts';

/** Does what a curl line says. */
function curl(line: string): Promise<Response> {
  const [, , ...rest] = words(line.trim());
  const headers = rest.flatMap((word, index) => (word === '-H' ? [rest[index + 1] ?? ''] : []));
  const pairs = headers.map((header): [string, string] => {
    const [name = '', ...value] = header.split(': ');
    return [name, value.join(': ')];
  });
  return fetch(rest.at(-1) ?? '', { headers: pairs });
}

/** Sends bytes as they are, and gives what comes until the connection is closed. */
function raw(origin: string, sent: string): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(Number(new URL(origin).port), '127.0.0.1', () => socket.end(sent));
    let text = '';
    socket.on('data', (chunk) => {
      text += chunk;
    });
    socket.on('error', () => {});
    socket.on('close', () => resolve(text));
  });
}

describe('pollspec serve', () => {
  test('prints a line for each spec that works as it stands, and sums up at the end', async () => {
    const { code, out } = await serve({}, async (_, printed) => {
      const lines = printed.split('\n').filter((line) => line.startsWith('  curl'));
      expect(lines).toHaveLength(4);
      for (const line of lines) {
        const response = await curl(line);
        expect(response.status).toBe(200);
        expect(await response.json()).toBeTypeOf('object');
      }
    });
    expect(code).toBe(0);
    expect(out).toContain('by its traffic alone, real clock');
    expect(out).toMatch(/itwin-reality-analysis revision undated\n {2}request +\d+ pass/);
    expect(out).toContain('Conforms at must, should and implied.');
  });

  test('ends what is never answered, and says when nothing came', async () => {
    const { code, out } = await serve(
      { spec: ['itwin-reality-analysis'], scenario: 'no-answer' },
      async (origin) => {
        const first = await fetch(`${origin}/realitydataanalysis/jobs/a/progress`);
        expect(first.status).toBe(200);
        void fetch(`${origin}/realitydataanalysis/jobs/a/progress`).catch(() => {});
      },
    );
    expect({ code, out }).toMatchObject({ code: 0, out: expect.stringContaining('fail') });
    const idle = await serve({ spec: ['itwin-reality-analysis'] }, async () => {});
    expect(idle.out).toContain('No request came to an endpoint.');
  });

  test('goes on after garbage, which costs its sender the connection', async () => {
    await serve({ spec: ['itwin-reality-analysis'] }, async (origin) => {
      for (const garbage of [
        '\u0000\u0001\u0002\r\n\r\n',
        'GET http://[ HTTP/1.1\r\nhost: a\r\n\r\n',
        'CONNECT a:1 HTTP/1.1\r\nhost: a\r\n\r\n',
      ]) {
        const said = await raw(origin, garbage);
        expect(said).toMatch(/^HTTP\/1\.1 40[05]/);
      }
      expect((await fetch(`${origin}/__pollspec`)).status).toBe(200);
      const huge = await raw(origin, `GET /${'x'.repeat(600_000)} HTTP/1.1\r\nhost: a\r\n\r\n`);
      expect(huge).toMatch(/^(HTTP\/1\.1 431 |$)/);
      const long = await fetch(`${origin}/__pollspec/jobs`, { method: 'POST', body: 'x'.repeat(70_000) });
      expect(long.status).toBe(413);
    });
  });

  test.each([
    [{ scenario: 'progres' }, /^--scenario: expected a scenario of .*Nearest: progress\./],
    [{ scenario: 'example-200-active' }, /Name those that have it: --spec itwin-reality-analysis/],
    [{ port: '70000' }, /^--port: expected a port/],
    [{ port: 'x' }, /^--port: expected a port/],
    [{ speed: '0' }, /^--speed: expected/],
    [{ host: '203.0.113.7' }, /^--host 203\.0\.113\.7: expected an address of this machine/],
    [{ spec: ['nothing'] }, /nothing/],
  ])('refuses %o', async (options, message) => {
    const ended = serve(options, async () => {});
    await expect(ended).rejects.toThrow(UsageError);
    await expect(ended).rejects.toThrow(message);
  });

  test('refuses a port that is in use', async () => {
    await serve({ spec: ['itwin-reality-analysis'] }, async (origin) => {
      const { port } = new URL(origin);
      await expect(serve({ spec: ['itwin-reality-analysis'], port }, async () => {})).rejects.toThrow(
        `--port ${port}: expected a free port, got one that is in use. Name another one, or 0 for any that is free.`,
      );
    });
  });
});
