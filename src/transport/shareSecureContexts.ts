import tls, { type SecureContext, type SecureContextOptions } from 'node:tls';
import type { createPatches } from '../clock/createPatches.ts';

/** The options that a secure context is made of; the others are of a connection alone. */
const PARTS = [
  'allowPartialTrustChain',
  'ca',
  'cert',
  'ciphers',
  'clientCertEngine',
  'crl',
  'dhparam',
  'ecdhCurve',
  'honorCipherOrder',
  'key',
  'maxVersion',
  'minVersion',
  'passphrase',
  'pfx',
  'privateKeyEngine',
  'privateKeyIdentifier',
  'secureOptions',
  'secureProtocol',
  'sessionIdContext',
  'sessionTimeout',
  'sigalgs',
  'ticketKeys',
];

/**
 * Makes one secure context do for all connections that ask for the same. None of them leaves the process, and making one for each takes a
 * tenth of the time of a run.
 */
export function shareSecureContexts(patches: ReturnType<typeof createPatches>): void {
  const { createSecureContext } = tls;
  const shared = new Map<string, SecureContext>();
  patches.replace(tls, 'createSecureContext', (options: SecureContextOptions = {}) => {
    const parts = Object.entries(options).filter(([name, value]) => PARTS.includes(name) && value != null);
    // Keys and certificates are a client's own.
    if (parts.some(([, value]) => typeof value === 'object')) return createSecureContext(options);
    const asked = JSON.stringify(parts);
    const context = shared.get(asked) ?? createSecureContext(options);
    shared.set(asked, context);
    return context;
  });
}
