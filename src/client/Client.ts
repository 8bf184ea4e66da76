import type { ClientError } from './ClientError.ts';
import type { Observation } from './Observation.ts';

/** What an adapter can do. `sleep` is for processes alone: in process every client is on the virtual clock. */
export type Ability = 'getProgress' | 'waitForJob' | 'cancel' | 'token';

/** What `connect` is given, afresh for every run. */
export interface ConnectOptions {
  /** Id of the spec that this run is about. */
  spec: string;
  /** Origin and path prefix of the endpoint, without a trailing slash. */
  baseUrl: string;
  /** The credential that is valid now; may be asked for as often as the client likes. */
  token: () => string;
  /** Path parameters by the name that the page gives them. */
  params: Record<string, string>;
}

/** One connection of the client under test. Either operation may be absent: its checks are then unverified. */
export interface Connection {
  getProgress?(options: { signal: AbortSignal }): Promise<Observation> | Observation;
  /** Resolves with the last observation however the job ended; rejects with errors and with cancel. */
  waitForJob?(options: {
    signal: AbortSignal;
    onProgress: (observation: Observation) => void;
  }): Promise<Observation> | Observation;
  close?(): Promise<void> | void;
}

/** A client under test, wrapped so that Pollspec can drive it in process. */
export interface Client {
  name: string;
  version: string;
  language?: string;
  /** Ids of the specs that the client implements. */
  specs: string[];
  /** Default: everything. What is left out is unverified. */
  can?: Ability[];
  connect(options: ConnectOptions): Promise<Connection> | Connection;
  /** Describes an error of the client's own; `undefined` for any other exception, which then counts as a crash. */
  describeError?(error: unknown): ClientError | undefined;
}
