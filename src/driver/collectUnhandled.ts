import { showError } from './showError.ts';

const EVENTS = ['unhandledRejection', 'uncaughtException'] as const;

/**
 * Collects unhandled rejections and uncaught exceptions of this process instead of whoever listens to them else.
 *
 * @returns puts the other listeners back
 */
export function collectUnhandled(onUnhandled: (message: string) => void): () => void {
  const restore = EVENTS.map((event) => {
    const others = process.listeners(event as 'uncaughtException');
    const listener = (error: unknown) => onUnhandled(showError(error));
    process.removeAllListeners(event);
    process.on(event, listener);
    return () => {
      process.off(event, listener);
      for (const other of others) process.on(event, other);
    };
  });
  return () => {
    for (const put of restore) put();
  };
}
