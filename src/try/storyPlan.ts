import type { RunPlan } from '../driver/RunPlan.ts';
import { sampleToken } from '../fixture/sampleToken.ts';
import { drawParams } from '../serve/drawParams.ts';
import type { NamedScenario } from '../serve/NamedScenario.ts';
import type { Spec } from '../spec/Spec.ts';

/** Enough of a story that does not end, and of a client that asks too often. */
const LIMITS = { requests: 40, seconds: 86_400 };

/** A run of one job that is told by a story. */
export function storyPlan(spec: Spec, { name, scenario }: NamedScenario): RunPlan {
  const seedText = `${spec.id}/${name}`;
  const [credential] = spec.credentials;
  return {
    ops: ['waitForJob', 'getProgress'],
    waits: [{ scenario, params: drawParams(spec, seedText) }],
    token: sampleToken(credential?.like ?? 'opaque', seedText).slice(0, credential?.maxLength),
    limits: LIMITS,
    watchSeconds: 0,
  };
}
