import { Breach } from '../../adapter/Breach.ts';
import { type AdapterOptions, AdapterProcess } from '../../driver/process/AdapterProcess.ts';
import { UsageError } from '../../UsageError.ts';

/**
 * Starts an adapter and waits for its greeting.
 * @throws {UsageError} when it does not greet as the protocol asks
 */
export async function openAdapter(options: AdapterOptions): Promise<AdapterProcess> {
  const process = new AdapterProcess(options);
  try {
    await process.hello;
    return process;
  } catch (error) {
    process.kill();
    if (!(error instanceof Breach)) throw error;
    const said =
      process.said === '' || error.mend.includes(process.said) ? '' : `\nIts last output:\n${process.said}`;
    throw new UsageError(
      `--command ${options.command}: expected ${error.expected}, got ${error.actual}. ${error.mend}${said}\n\`pollspec adapter --command\` goes through the protocol step by step.`,
    );
  }
}
