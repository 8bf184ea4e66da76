import { createSocketEndpoints } from '../../driver/process/createSocketEndpoints.ts';
import type { Spec } from '../../spec/Spec.ts';
import type { Endpoints } from './Endpoints.ts';

/** Endpoints on loopback ports, one a run. */
export function socketEndpoints(): Endpoints {
  const bySpec = new Map<Spec, ReturnType<typeof createSocketEndpoints>>();
  return {
    env: {},
    open(spec) {
      const known = bySpec.get(spec) ?? createSocketEndpoints(spec);
      bySpec.set(spec, known);
      return known.open;
    },
    async close() {
      await Promise.all([...bySpec.values()].map((endpoints) => endpoints.close()));
    },
  };
}
