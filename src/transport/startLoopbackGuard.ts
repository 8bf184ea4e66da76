import dns from 'node:dns';
import { syncBuiltinESMExports } from 'node:module';
import { createServer, isIP, Socket } from 'node:net';
import { createPatches } from '../clock/createPatches.ts';

/** What the handle's `connect` returns for a connection that is refused. */
const REFUSED_ERRNO = -111;

/** Refuses every connection that leaves this machine. */
export interface LoopbackGuard {
  stop(): void;
}

/**
 * Refuses connections and look-ups of names that are not loopback: a request that gets as far went past the interception. Has to start
 * before the interception does, as it stands below it.
 *
 * @param onBlocked is told `host:port`; the port of a name that was only looked up is 53
 */
export async function startLoopbackGuard(onBlocked: (target: string) => void): Promise<LoopbackGuard> {
  const patches = createPatches();
  guardSockets(patches, onBlocked);
  guardHandles(patches, await tcpPrototypes(), onBlocked);
  guardNames(patches, onBlocked);
  syncBuiltinESMExports();
  return {
    stop() {
      patches.restore();
      syncBuiltinESMExports();
    },
  };
}

type Patches = ReturnType<typeof createPatches>;

function isLoopback(host: string): boolean {
  if (isIP(host) === 4) return host.startsWith('127.') || host === '0.0.0.0';
  if (isIP(host) === 6) return host === '::1' || host === '::' || host.startsWith('::ffff:127.');
  return host === 'localhost' || host.endsWith('.localhost');
}

function refusal(target: string): Error {
  return Object.assign(new Error(`connect ECONNREFUSED ${target} (refused by Pollspec: not intercepted)`), {
    code: 'ECONNREFUSED',
    errno: REFUSED_ERRNO,
    syscall: 'connect',
  });
}

/** Knows the name of the host. The interception connects its own sockets with a `lookup`; whoever brings one is left to the handles. */
function guardSockets(patches: Patches, onBlocked: (target: string) => void): void {
  const connect = Socket.prototype.connect;
  patches.replace(Socket.prototype, 'connect', function guarded(this: Socket, ...args: unknown[]) {
    const target = targetOf(args);
    if (!target || isLoopback(target.host)) return Reflect.apply(connect, this, args);
    const name = `${target.host}:${target.port}`;
    onBlocked(name);
    process.nextTick(() => this.destroy(refusal(name)));
    return this;
  });
}

function targetOf(args: unknown[]): { host: string; port: string } | undefined {
  const [first, second] = Array.isArray(args[0]) ? args[0] : args;
  if (typeof first === 'number' || typeof first === 'string') {
    return { host: typeof second === 'string' ? second : 'localhost', port: String(first) };
  }
  if (typeof first !== 'object' || first === null) return undefined;
  if (Reflect.get(first, 'path') || Reflect.get(first, 'lookup')) return undefined;
  return {
    host: String(Reflect.get(first, 'host') ?? 'localhost'),
    port: String(Reflect.get(first, 'port')),
  };
}

function guardHandles(patches: Patches, prototypes: object[], onBlocked: (target: string) => void): void {
  for (const prototype of prototypes) {
    for (const method of ['connect', 'connect6']) {
      const native: unknown = Reflect.get(prototype, method);
      if (typeof native !== 'function') continue;
      patches.replace(prototype, method, function guarded(this: object, ...args: unknown[]) {
        const host = String(args[1]);
        if (isLoopback(host)) return Reflect.apply(native, this, args);
        onBlocked(`${host}:${String(args[2])}`);
        return REFUSED_ERRNO;
      });
    }
  }
}

/** Node does not export the class of its TCP handles; a listening server has one. */
async function tcpPrototypes(): Promise<object[]> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', resolve);
  });
  const handle: unknown = Reflect.get(server, '_handle');
  await new Promise<void>((resolve) => server.close(() => resolve()));
  return typeof handle === 'object' && handle !== null ? [Object.getPrototypeOf(handle)] : [];
}

const LOOKUPS = ['lookup', 'resolve', 'resolve4', 'resolve6', 'resolveAny'] as const;

function guardNames(patches: Patches, onBlocked: (target: string) => void): void {
  const refuse = (host: string) => {
    onBlocked(`${host}:53`);
    return Object.assign(new Error(`getaddrinfo ENOTFOUND ${host} (refused by Pollspec: not intercepted)`), {
      code: 'ENOTFOUND',
      syscall: 'getaddrinfo',
      hostname: host,
    });
  };
  const isAllowed = (host: unknown) =>
    typeof host !== 'string' || host === '' || isIP(host) > 0 || isLoopback(host);
  for (const method of LOOKUPS) {
    const native: (...args: never[]) => unknown = dns[method];
    patches.replace(dns, method, (...args: unknown[]) => {
      const [host] = args;
      const callback = args.at(-1);
      if (isAllowed(host) || typeof callback !== 'function') return Reflect.apply(native, dns, args);
      const error = refuse(String(host));
      process.nextTick(() => callback(error));
      return {};
    });
    const nativePromise: (...args: never[]) => unknown = dns.promises[method];
    patches.replace(dns.promises, method, (...args: unknown[]) =>
      isAllowed(args[0])
        ? Reflect.apply(nativePromise, dns.promises, args)
        : Promise.reject(refuse(String(args[0]))),
    );
  }
}
