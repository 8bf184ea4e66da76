import type { Exchange } from '../driver/Exchange.ts';
import type { Spec } from '../spec/Spec.ts';
import { type Progress, readProgress } from './readProgress.ts';

/** What the answer of an exchange says; nothing where it is no 200 with JSON. */
export function progressOf(spec: Spec, { reply }: Exchange): Progress {
  if (reply.status !== 200) return { phases: [] };
  try {
    return readProgress(spec, JSON.parse(reply.body));
  } catch {
    return { phases: [] };
  }
}
