import type { Spec } from '../spec/Spec.ts';

/**
 * Whether a request gets the documented answer for those who do not ask for JSON. A form body is read too: that a parameter is in the
 * wrong place is for a judge to say.
 */
export function wantsDocumentedDefault(
  format: NonNullable<Spec['format']>,
  url: URL,
  request: { headers: { get(name: string): string | null }; body: string },
): boolean {
  const isForm = request.headers.get('content-type')?.includes('application/x-www-form-urlencoded') ?? false;
  const value =
    url.searchParams.get(format.parameter) ??
    (isForm ? new URLSearchParams(request.body).get(format.parameter) : null);
  return value === null || !format.json.includes(value);
}
