import { showError } from '../../../../src/driver/showError.ts';

/** Collects unhandled rejections and uncaught exceptions of a worker; the result ends that. */
export function collectUncaught(onUncaught: (message: string) => void): () => void {
  const onRejection = (event: Event) => tell(event, (event as PromiseRejectionEvent).reason);
  const onError = (event: Event) => tell(event, (event as ErrorEvent).error);
  const tell = (event: Event, error: unknown) => {
    event.preventDefault();
    onUncaught(showError(error));
  };
  globalThis.addEventListener('unhandledrejection', onRejection);
  globalThis.addEventListener('error', onError);
  return () => {
    globalThis.removeEventListener('unhandledrejection', onRejection);
    globalThis.removeEventListener('error', onError);
  };
}
