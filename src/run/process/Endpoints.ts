import type { OpenEndpoint } from '../../driver/process/Endpoint.ts';
import type { Spec } from '../../spec/Spec.ts';

/** Where the runs of one process are served. */
export interface Endpoints {
  open(spec: Spec): OpenEndpoint;
  /** Origin and path that requests have in the journal; absent: the spec's own. */
  patternOf(spec: Spec): string | undefined;
  /** What the process has to find in its environment. */
  env: Record<string, string>;
  /** Most runs at once that can be told apart; absent: any number. */
  mostParallel?: number;
  close(): Promise<void>;
}
