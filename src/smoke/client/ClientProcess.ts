import { Breach } from '../../adapter/Breach.ts';
import { createFrameReader } from '../../adapter/createFrameReader.ts';
import type { Hello } from '../../adapter/FromAdapter.ts';
import type { AdapterProcess } from '../../driver/process/AdapterProcess.ts';
import { Launcher } from '../../process/Launcher.ts';
import type { ClientInfo } from '../../run/ClientInfo.ts';
import { openAdapter } from '../../run/process/openAdapter.ts';
import { withoutProxies } from '../../run/process/withoutProxies.ts';
import { UsageError } from '../../UsageError.ts';

/** A client that polls the live endpoint itself, behind an adapter. */
export interface SmokeClient {
  /** The adapter: a command line for the shell. */
  command: string;
  /** As the user gave it, for messages. */
  given: string;
  cwd: string;
  env: Record<string, string | undefined>;
}

/** The process of such a client, which has greeted. */
export class ClientProcess {
  readonly adapter: AdapterProcess;
  readonly hello: Hello;
  readonly info: ClientInfo;
  readonly #launcher: Launcher;

  private constructor(
    launcher: Launcher,
    adapter: AdapterProcess,
    hello: Hello,
    hide: (text: string) => string,
  ) {
    this.#launcher = launcher;
    this.adapter = adapter;
    this.hello = hello;
    const { name, version, language } = hello.client;
    this.info = { name: hide(name), version: hide(version), language: hide(language), specs: hello.specs };
  }

  /**
   * Starts the adapter; `undefined` when the signal ended that.
   * @param hide takes the token out of what the adapter says
   * @throws {UsageError} when it does not greet as the protocol asks, or does not know the spec
   */
  static async open(
    { command, given, cwd, env }: SmokeClient,
    { spec, hide, signal }: { spec: string; hide(text: string): string; signal: AbortSignal },
  ): Promise<ClientProcess | undefined> {
    const launcher = new Launcher({ cwd, env: withoutProxies(env), speed: 1 });
    const kill = () => launcher.close();
    signal.addEventListener('abort', kill, { once: true });
    try {
      if (signal.aborted) return undefined;
      const adapter = await openAdapter({ command, launcher, read: createFrameReader() });
      const hello = await adapter.hello;
      if (!hello.specs.includes(spec)) {
        const known = hello.specs.join(', ') || 'no spec';
        throw new UsageError(`${given}: expected a client of ${spec}, got one of ${known}.`);
      }
      return new ClientProcess(launcher, adapter, hello, hide);
    } catch (error) {
      launcher.close();
      if (signal.aborted) return undefined;
      if (error instanceof UsageError)
        throw new UsageError(hide(error.message.replace(`--command ${command}`, () => given)));
      if (!(error instanceof Breach)) throw error;
      throw new UsageError(hide(`${given}: expected ${error.expected}, got ${error.actual}. ${error.mend}`));
    } finally {
      signal.removeEventListener('abort', kill);
    }
  }

  /** Ends the process and all that it started. */
  close(): void {
    this.#launcher.close();
  }
}
