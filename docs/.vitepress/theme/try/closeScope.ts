/** What the language gives, but for what waits or measures in real time. */
const LANGUAGE =
  'AggregateError Array ArrayBuffer AsyncDisposableStack BigInt BigInt64Array BigUint64Array Boolean DataView Date DisposableStack Error EvalError FinalizationRegistry Float16Array Float32Array Float64Array Function Infinity Int16Array Int32Array Int8Array Intl Iterator JSON Map Math NaN Number Object Promise Proxy RangeError ReferenceError Reflect RegExp Set String SuppressedError Symbol SyntaxError TypeError URIError Uint16Array Uint32Array Uint8Array Uint8ClampedArray WeakMap WeakRef WeakSet decodeURI decodeURIComponent encodeURI encodeURIComponent escape eval globalThis isFinite isNaN parseFloat parseInt undefined unescape';

/** What clients need beside it; `fetch` and the timers are replaced afterwards. */
const PLATFORM =
  'AbortController AbortSignal Blob ByteLengthQueuingStrategy CountQueuingStrategy CustomEvent DOMException Event EventTarget FormData Headers ReadableStream ReadableStreamBYOBReader ReadableStreamDefaultReader Request Response TextDecoder TextDecoderStream TextEncoder TextEncoderStream TransformStream URL URLSearchParams WritableStream WritableStreamDefaultWriter atob btoa clearInterval clearTimeout console constructor crypto fetch performance queueMicrotask self setInterval setTimeout structuredClone';

const KEPT = new Set(`${LANGUAGE} ${PLATFORM}`.split(' '));

/**
 * Takes everything out of a worker's scope that is not named here: whatever else reaches the network, starts a thread, talks to the page
 * or counts real time is then not defined. What comes with later versions of the platform is out as well.
 */
export function closeScope(scope: object): void {
  for (
    let holder: object | null = scope;
    holder !== null && holder !== EventTarget.prototype;
    holder = Object.getPrototypeOf(holder)
  ) {
    for (const name of Object.getOwnPropertyNames(holder)) {
      if (KEPT.has(name)) continue;
      if (!Reflect.deleteProperty(holder, name)) Reflect.set(holder, name, undefined);
    }
  }
  Reflect.deleteProperty(URL, 'createObjectURL');
}
