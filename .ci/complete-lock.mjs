// Adds lock entries for the optional platform packages that a partial registry mirror does not carry.
// `npm ci` refuses a lock without them; with them it skips what is not for this platform.
import { readFileSync, writeFileSync } from 'node:fs';

const OS = [
  'aix',
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'win32',
];
const CPU = ['arm64', 'x64', 'ia32', 'arm', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'wasm32'];

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
let added = 0;
for (const [path, entry] of Object.entries(lock.packages)) {
  for (const [name, range] of Object.entries(entry.optionalDependencies ?? {})) {
    const places = [`${path}/node_modules/${name}`, `node_modules/${name}`];
    if (places.some((place) => lock.packages[place])) continue;
    const words = name.split(/[/.-]/);
    const os = OS.filter(
      (word) => words.includes(word) || (word === 'openharmony' && words.includes('openharmony')),
    );
    const cpu = CPU.filter(
      (word) =>
        words.includes(word) ||
        words.some((w) => word === 'arm' && /^arm(v?6|v?7)?/.test(w) && w !== 'arm64'),
    );
    const stub = {
      version: range.replace(/^[~^]/, ''),
      cpu: cpu.length ? cpu : undefined,
      optional: true,
      os: os.length ? os : undefined,
    };
    if (words.includes('wasm32') || words.includes('wasi')) stub.cpu = ['wasm32'];
    if (name === 'fsevents') stub.os = ['darwin'];
    if (words.includes('musl')) stub.libc = ['musl'];
    if (entry.dev) stub.dev = true;
    lock.packages[`node_modules/${name}`] = stub;
    added += 1;
  }
}
writeFileSync('package-lock.json', `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${added} optional platform packages added to package-lock.json`);
