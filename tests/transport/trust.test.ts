import { execFile } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Authority, createAuthority } from '../../src/transport/intercept/createAuthority.ts';
import { writeTrust } from '../../src/transport/intercept/writeTrust.ts';
import { hasProgram } from '../helpers/hasProgram.ts';

const run = promisify(execFile);

let authority: Authority;
beforeAll(async () => {
  authority = await createAuthority();
});

describe('an authority', () => {
  test.each(['api.example.com', 'x', '192.0.2.7', `${'long-label.'.repeat(10)}example.com`])(
    'makes certificates of its own for %s',
    async (host) => {
      const root = new X509Certificate(authority.certificate);
      const leaf = new X509Certificate((await authority.issue(host)).cert);
      expect(leaf.verify(root.publicKey)).toBe(true);
      expect(leaf.checkIssued(root)).toBe(true);
      expect(/^\d/.test(host) ? leaf.checkIP(host) : leaf.checkHost(host)).toBe(host);
      expect(leaf.checkHost('other.example.com')).toBeUndefined();
      expect({ root: root.ca, leaf: leaf.ca }).toEqual({ root: true, leaf: false });
      // Clocks differ, and a scaled one runs ahead.
      const DAY_MS = 86_400_000;
      for (const certificate of [root, leaf]) {
        expect(Date.parse(certificate.validFrom)).toBeLessThan(Date.now() - DAY_MS / 2);
        expect(Date.parse(certificate.validTo)).toBeGreaterThan(Date.now() + 60 * DAY_MS);
      }
    },
  );

  test('makes one a host, and has nothing in common with another authority', async () => {
    expect(await authority.issue('a.example')).toBe(await authority.issue('a.example'));
    const other = await createAuthority();
    const leaf = new X509Certificate((await other.issue('a.example')).cert);
    expect(leaf.verify(new X509Certificate(authority.certificate).publicKey)).toBe(false);
  });
});

describe('what a program trusts', () => {
  const trusts: Awaited<ReturnType<typeof writeTrust>>[] = [];
  const write = async (env: Record<string, string | undefined> = process.env) => {
    const trust = await writeTrust(authority.certificate, env);
    trusts.push(trust);
    const found = trust.envFor(41_233);
    return { trust, found, folder: dirname(found['SSL_CERT_FILE'] ?? '') };
  };
  afterAll(() => Promise.all(trusts.map((trust) => trust.remove())));

  test('is found by OpenSSL, Python, curl and Node, whichever case they look for', async () => {
    const { found, folder } = await write({ ...process.env, JAVA_TOOL_OPTIONS: undefined });
    const proxy = 'http://127.0.0.1:41233';
    const file = `${folder}/ca.pem`;
    expect(found).toMatchObject({
      HTTPS_PROXY: proxy,
      https_proxy: proxy,
      HTTP_PROXY: proxy,
      http_proxy: proxy,
      ALL_PROXY: proxy,
      all_proxy: proxy,
      NO_PROXY: '',
      no_proxy: '',
      NODE_USE_ENV_PROXY: '1',
      NODE_EXTRA_CA_CERTS: file,
      SSL_CERT_FILE: file,
      REQUESTS_CA_BUNDLE: file,
      CURL_CA_BUNDLE: file,
    });
    expect(readFileSync(file, 'utf8')).toBe(authority.certificate);
  });

  test('holds no key, in no file', async () => {
    const { folder } = await write();
    const files = readdirSync(folder);
    expect(files).toContain('ca.pem');
    expect(files.filter((name) => !/^ca\.(pem|p12)$/.test(name))).toEqual([]);
    for (const name of files) expect(readFileSync(`${folder}/${name}`, 'latin1')).not.toMatch(/PRIVATE KEY/);
    expect(statSync(folder).mode & 0o077).toBe(0);
  });

  test.skipIf(!hasProgram('keytool'))(
    'is found by Java, whose store holds the certificate alone',
    async () => {
      const { found, folder } = await write({ ...process.env, JAVA_TOOL_OPTIONS: '-Xmx64m' });
      expect(found['JAVA_TOOL_OPTIONS']).toBe(
        [
          '-Xmx64m -Dhttps.proxyHost=127.0.0.1 -Dhttps.proxyPort=41233 -Dhttp.proxyHost=127.0.0.1 -Dhttp.proxyPort=41233',
          `-Djavax.net.ssl.trustStore=${folder}/ca.p12 -Djavax.net.ssl.trustStoreType=PKCS12 -Djavax.net.ssl.trustStorePassword=pollspec`,
        ].join(' '),
      );
      const list = ['-list', '-keystore', `${folder}/ca.p12`, '-storepass', 'pollspec'];
      const { stdout } = await run('keytool', list, { env: { ...process.env, LC_ALL: 'C' } });
      expect(stdout.match(/\w+Entry/g)).toEqual(['trustedCertEntry']);
    },
  );

  test('says nothing to Java where there is none', async () => {
    const { found, folder } = await write({ PATH: '/no/such/folder', JAVA_TOOL_OPTIONS: '-Xmx64m' });
    expect(found).not.toHaveProperty('JAVA_TOOL_OPTIONS');
    expect(readdirSync(folder)).toEqual(['ca.pem']);
  });

  test('is gone afterwards, however often it is removed', async () => {
    const { trust, folder } = await write();
    expect(existsSync(folder)).toBe(true);
    await trust.remove();
    await trust.remove();
    expect(existsSync(folder)).toBe(false);
  });
});
