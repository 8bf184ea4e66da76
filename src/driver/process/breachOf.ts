import { Breach } from '../../adapter/Breach.ts';
import type { RunFrame } from '../../adapter/FromAdapter.ts';

/** What a frame of an open run breaks of the protocol beyond its own shape, if anything. */
export function breachOf(frame: RunFrame, can: readonly string[], isAsleep: boolean): Breach | undefined {
  if ((frame.type === 'sleep' || frame.type === 'token') && !can.includes(frame.type)) {
    return new Breach({
      expected: `frames of what the adapter's \`can\` names (${can.join(', ')})`,
      actual: `a frame ${frame.type}`,
      mend: `Add "${frame.type}" to can in the frame hello.`,
      line: JSON.stringify(frame),
    });
  }
  if (frame.type === 'sleep' && isAsleep) {
    return new Breach({
      expected: `one sleep of run ${frame.id} at a time`,
      actual: 'a second one before the wake of the first',
      mend: 'Wait for wake or cancel before the next frame of that run.',
      line: JSON.stringify(frame),
    });
  }
  return undefined;
}
