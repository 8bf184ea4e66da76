import { execFile } from 'node:child_process';
import { rmSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
/** Of a store that holds a public certificate alone. */
const STORE_PASSWORD = 'pollspec';

/** Files and variables by which programs trust a certificate authority; no key is among them. */
export interface Trust {
  /** The environment of a program behind the proxy at that port. */
  envFor(port: number): Record<string, string>;
  /** Removes the files, which the end of the process does as well. */
  remove(): Promise<void>;
}

/** Writes the certificate of an authority where OpenSSL, Python, curl, Node and Java look for it. */
export async function writeTrust(
  certificate: string,
  env: Record<string, string | undefined>,
): Promise<Trust> {
  const folder = await mkdtemp(join(tmpdir(), 'pollspec-trust-'));
  const options = { recursive: true, force: true };
  const removeNow = () => rmSync(folder, options);
  process.on('exit', removeNow);
  const file = join(folder, 'ca.pem');
  await writeFile(file, certificate);
  const store = await writeJavaStore(file, join(folder, 'ca.p12'), env);
  const inherited = env['JAVA_TOOL_OPTIONS'];
  return {
    envFor(port) {
      const proxy = `http://127.0.0.1:${port}`;
      const both = (name: string, value: string) => ({ [name]: value, [name.toLowerCase()]: value });
      return {
        ...both('HTTPS_PROXY', proxy),
        ...both('HTTP_PROXY', proxy),
        ...both('ALL_PROXY', proxy),
        ...both('NO_PROXY', ''),
        NODE_EXTRA_CA_CERTS: file,
        NODE_USE_ENV_PROXY: '1',
        SSL_CERT_FILE: file,
        REQUESTS_CA_BUNDLE: file,
        CURL_CA_BUNDLE: file,
        ...(store === undefined
          ? {}
          : { JAVA_TOOL_OPTIONS: [inherited, ...javaOptions(port, store)].filter(Boolean).join(' ') }),
      };
    },
    async remove() {
      await rm(folder, options);
      process.off('exit', removeNow);
    },
  };
}

function javaOptions(port: number, store: string): string[] {
  return [
    ...['https', 'http'].flatMap((scheme) => [
      `-D${scheme}.proxyHost=127.0.0.1`,
      `-D${scheme}.proxyPort=${port}`,
    ]),
    `-Djavax.net.ssl.trustStore=${store}`,
    '-Djavax.net.ssl.trustStoreType=PKCS12',
    `-Djavax.net.ssl.trustStorePassword=${STORE_PASSWORD}`,
  ];
}

/** Java reads no PEM; its own keytool makes what it does read. Where there is none, there is no Java either. */
async function writeJavaStore(
  certificate: string,
  store: string,
  env: Record<string, string | undefined>,
): Promise<string | undefined> {
  const put = ['-importcert', '-noprompt', '-alias', 'pollspec', '-file', certificate];
  try {
    await run('keytool', [...put, '-keystore', store, '-storetype', 'PKCS12', '-storepass', STORE_PASSWORD], {
      env,
    });
    return store;
  } catch {
    return undefined;
  }
}
