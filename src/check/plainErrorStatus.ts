import type { Spec } from '../spec/Spec.ts';

/** The status that hostile bodies come with: the first documented client error that asks for nothing else, or 404. */
export function plainErrorStatus(spec: Spec): number {
  const documented = spec.responses.map(({ status }) => status);
  return (
    documented.find((status) => status >= 400 && status < 500 && status !== 401 && status !== 429) ?? 404
  );
}
