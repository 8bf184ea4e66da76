import type { Exchange } from '../driver/Exchange.ts';
import type { Spec } from '../spec/Spec.ts';
import type { Finding } from './Finding.ts';

/** The documented path with the parameters of one of the waits, compared segment by segment after decoding (RFC 3986 section 2.4). */
export function demandPath(spec: Spec, waits: Record<string, string>[]): (exchange: Exchange) => Finding | undefined {
  return (exchange) => {
    const params = waits[Math.max(exchange.wait, 0)] ?? {};
    const wanted = spec.path
      .split('/')
      .slice(1)
      .map((segment) => segment.replace(/\{([^}]+)\}/g, (_match, name: string) => params[name] ?? ''));
    const { pathname } = new URL(exchange.request.url);
    const segments = pathname.split('/').map(decoded);
    const right = exchange.wait >= 0 && wanted.every((segment, index) => segments[segments.length - wanted.length + index] === segment);
    if (right) return undefined;
    return {
      expected: `${spec.path} with ${JSON.stringify(params)}, each percent-encoded as one path segment`,
      actual: `${exchange.request.method} ${exchange.request.url}`,
    };
  };
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
