import { vi } from 'vitest';

/** Far longer than anything takes; only a test that fails waits for so long. */
const TIMEOUT_MS = 60_000;
const INTERVAL_MS = 5;

/** Waits until a check holds, however busy the machine is. */
export async function eventually(check: () => unknown): Promise<void> {
  await vi.waitFor(check, { timeout: TIMEOUT_MS, interval: INTERVAL_MS });
}
