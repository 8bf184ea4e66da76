import { isLocalOrigin } from './isLocalOrigin.ts';

/**
 * The headers that let a page of this machine read an answer, and let it send what it asks to send; none for pages from elsewhere.
 * @param shown names of the headers of the answer
 */
export function corsHeaders(
  request: { get(name: string): string | null },
  shown: readonly string[],
): Record<string, string> {
  const origin = request.get('origin');
  if (origin === null) return {};
  if (!isLocalOrigin(origin)) return { vary: 'Origin' };
  const asked = request.get('access-control-request-headers');
  const isPreflight = request.get('access-control-request-method') !== null;
  return {
    vary: 'Origin',
    'access-control-allow-origin': origin,
    'access-control-allow-credentials': 'true',
    ...(shown.length > 0 && !isPreflight && { 'access-control-expose-headers': shown.join(', ') }),
    ...(isPreflight && {
      'access-control-allow-methods': 'GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS',
      'access-control-max-age': '600',
      ...(asked !== null && { 'access-control-allow-headers': asked }),
      ...(request.get('access-control-request-private-network') === 'true' && {
        'access-control-allow-private-network': 'true',
      }),
    }),
  };
}
