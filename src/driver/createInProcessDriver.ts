import { createInProcessEnvironment } from './createInProcessEnvironment.ts';
import type { Driver, DriverOptions } from './InProcessEnvironment.ts';

/** A driver with an environment of its own, for a single client. A client that is imported before it may have kept real timers. */
export async function createInProcessDriver(
  options: DriverOptions,
): Promise<Driver & { close(): Promise<void> }> {
  const environment = await createInProcessEnvironment();
  return { run: environment.driver(options).run, close: () => environment.close() };
}
