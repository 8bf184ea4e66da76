import { isIP } from 'node:net';
import { generate } from 'selfsigned';

const DAY_MS = 86_400_000;
/** A scaled clock runs ahead of ours, and clocks differ. */
const VALID_DAYS = { before: 1, after: 90 };
const MADE_WITH = { keyType: 'ec', curve: 'P-256', algorithm: 'sha256' } as const;

/** Makes certificates that whoever trusts `certificate` takes for those of any host. The keys are in memory alone. */
export interface Authority {
  /** PEM. */
  certificate: string;
  /** Key and certificate for a host, in PEM. */
  issue(host: string): Promise<{ key: string; cert: string }>;
}

/** Makes a certificate authority of its own for one run. */
export async function createAuthority(): Promise<Authority> {
  const validity = {
    notBeforeDate: new Date(Date.now() - VALID_DAYS.before * DAY_MS),
    notAfterDate: new Date(Date.now() + VALID_DAYS.after * DAY_MS),
  };
  const root = await generate([{ name: 'commonName', value: 'Pollspec, for one run' }], {
    ...MADE_WITH,
    ...validity,
    extensions: [
      { name: 'basicConstraints', cA: true, critical: true },
      { name: 'keyUsage', keyCertSign: true, cRLSign: true, critical: true },
    ],
  });
  const issued = new Map<string, Promise<{ key: string; cert: string }>>();
  const make = async (host: string) => {
    const leaf = await generate([{ name: 'commonName', value: host.slice(0, 64) }], {
      ...MADE_WITH,
      ...validity,
      ca: { key: root.private, cert: root.cert },
      extensions: [
        { name: 'basicConstraints', cA: false },
        { name: 'subjectAltName', altNames: [isIP(host) ? { type: 7, ip: host } : { type: 2, value: host }] },
        { name: 'extKeyUsage', serverAuth: true },
      ],
    });
    return { key: leaf.private, cert: leaf.cert };
  };
  return {
    certificate: root.cert,
    issue(host) {
      const known = issued.get(host) ?? make(host);
      issued.set(host, known);
      return known;
    },
  };
}
