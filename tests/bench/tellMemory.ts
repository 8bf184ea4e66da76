/** Preloaded into a server: whoever started it asks by any message, and is told what memory is left after a full collection. */
process.on('message', () => {
  // Some things are let go of only by a second one.
  globalThis.gc?.();
  globalThis.gc?.();
  const { heapUsed, rss } = process.memoryUsage();
  process.send?.({ heapUsed, rss });
});
