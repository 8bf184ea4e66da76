/**
 * Nothing may be loaded from anywhere, and nothing sent; what runs are the script of the frame and the worker that it makes. In it
 * schemas are compiled, and a reader's code is any code already, so that text may be run as code.
 */
function policyOf(nonce: string): string {
  return [
    "default-src 'none'",
    "connect-src 'none'",
    `script-src 'nonce-${nonce}' 'unsafe-eval' blob:`,
    'worker-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/** Starts the worker, and hands on what it says through the port that came with the job. */
const SCRIPT = `
addEventListener('message', ({ data: { code, job }, ports: [port] }) => {
  const worker = new Worker(URL.createObjectURL(new Blob([code], { type: 'text/javascript' })));
  worker.onmessage = ({ data }) => port.postMessage(data);
  worker.onerror = ({ message }) => port.postMessage({ type: 'broken', message: message || 'the worker did not start' });
  worker.postMessage(job);
}, { once: true });
`;

/** The document of the frame in which code runs. */
export function frameSource(nonce: string): string {
  return `<!doctype html><meta http-equiv="Content-Security-Policy" content="${policyOf(nonce)}"><script nonce="${nonce}">${SCRIPT}</script>`;
}
