import type { ProcessDriver } from '../../driver/process/ProcessDriver.ts';
import type { Spec } from '../../spec/Spec.ts';

/** One of several places where checks are run at the same time, each with a process of its own. */
export interface Lane {
  /**
   * A driver for the next run.
   *
   * @throws {UsageError} when the client cannot be started any more
   */
  driverFor(spec: Spec): Promise<ProcessDriver>;
  /** The last lines that the client wrote for people. */
  said(): string;
  close(): Promise<void>;
}
