import { frameSource } from './frameSource.ts';
import type { TryEnd } from './TryEnd.ts';
import type { TryJob } from './TryJob.ts';
import type { TryMessage } from './TryMessage.ts';

/** Without a sign of life for so long, code is in a loop that does not end. */
const SILENCE_MS = 5000;
/** The whole run; a question with many cases takes some seconds. */
const LONGEST_MS = 60_000;

export interface SandboxOptions {
  /** Text of the worker's script. */
  code: string;
  job: TryJob;
  /** Ends the run. */
  signal: AbortSignal;
}

/**
 * Runs code in a worker of a frame that has an origin of its own, no network, and no way to the page. Whatever the code does, the frame is
 * gone at the end, and the page was never held up.
 */
export function runInSandbox({ code, job, signal }: SandboxOptions): Promise<TryEnd> {
  return new Promise((resolve) => {
    const frame = document.createElement('iframe');
    const { port1, port2 } = new MessageChannel();
    const startedAtMs = performance.now();
    const end = (how: TryEnd): void => {
      clearTimeout(silence);
      clearTimeout(longest);
      signal.removeEventListener('abort', stop);
      port1.close();
      frame.remove();
      resolve(how);
    };
    const cut = (type: 'silent' | 'too-long') => () =>
      end({ type, afterSeconds: Math.round((performance.now() - startedAtMs) / 1000) });
    const stop = () => end({ type: 'stopped' });
    const longest = setTimeout(cut('too-long'), LONGEST_MS);
    let silence: ReturnType<typeof setTimeout> | undefined;

    port1.onmessage = ({ data }: MessageEvent<TryMessage>) => {
      clearTimeout(silence);
      if (data.type !== 'begun' && data.type !== 'alive') return end(data);
      silence = setTimeout(cut('silent'), SILENCE_MS);
    };
    signal.addEventListener('abort', stop);
    if (signal.aborted) return stop();

    frame.setAttribute('sandbox', 'allow-scripts');
    frame.hidden = true;
    frame.title = 'Runs the client';
    frame.srcdoc = frameSource(crypto.randomUUID());
    frame.addEventListener('load', () => frame.contentWindow?.postMessage({ code, job }, '*', [port2]), {
      once: true,
    });
    document.body.append(frame);
  });
}
