import { END_PHASES } from '../client/END_PHASES.ts';
import type { Phase } from '../client/Phase.ts';
import type { Spec } from '../spec/Spec.ts';
import { UsageError } from '../UsageError.ts';

/** The states of a page by the part that they play in scripts. */
export interface States {
  /** A state that goes on, and whether the page itself shows it. */
  running: { word: string; documented: boolean };
  /** A documented state before the job runs. */
  waiting?: string;
  /** The documented state of the best end. */
  success: string;
  /** Every documented state that ends the job. */
  terminal: string[];
}

/** Sorts the states of a page. Throws a UsageError where a page has none that ends a job, or none that goes on. */
export function statesOf(spec: Spec): States {
  const documented = Object.entries(spec.phases);
  const withPhase = (states: [string, Phase[]][], ...phases: Phase[]) =>
    phases.flatMap((phase) =>
      states.filter(([, readings]) => readings.includes(phase)).map(([word]) => word),
    )[0];
  const running = withPhase(documented, 'running', 'waiting');
  const sister = withPhase(Object.entries(spec.alsoSeen), 'running', 'waiting');
  const terminal = documented
    .filter(([, readings]) => readings.some((phase) => END_PHASES.includes(phase)))
    .map(([word]) => word);
  const success = withPhase(documented, 'succeeded', 'ended') ?? terminal[0];
  const word = running ?? sister;
  if (word === undefined || success === undefined) {
    const missing =
      success === undefined
        ? 'ends the job (succeeded, failed, cancelled or ended)'
        : 'goes on (waiting or running)';
    throw new UsageError(
      `${spec.id}: expected x-pollspec.phases (or alsoSeen) to hold a state that ${missing}; it holds ${JSON.stringify(spec.phases)}.`,
    );
  }
  const waiting = withPhase(documented, 'waiting');
  return {
    running: { word, documented: running !== undefined },
    ...(waiting === undefined ? {} : { waiting }),
    success,
    terminal,
  };
}
