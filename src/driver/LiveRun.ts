import type { Player } from '../scenario/Player.ts';
import type { Journal } from './Journal.ts';
import type { LiveWait } from './LiveWait.ts';
import type { RunPlan } from './RunPlan.ts';

/** A run while it goes on. */
export interface LiveRun {
  plan: RunPlan;
  player: Player;
  journal: Journal;
  waits: LiveWait[];
  /** Requests that are being worked on; those on virtual latency or without an answer are not. */
  busy: number;
  /** When a request came or the clock moved last, or the run began, in milliseconds of real time. */
  lastSignMs: number;
  /** Timers that fired since the last request. */
  timersFired: number;
  /** A request that is in flight so that the run can be cancelled; `answer` lets it go on. */
  cancelDue?: { answer: () => void };
  cancelledAtSeconds?: number;
  unhandled: string[];
  /** What the first `close` that failed threw. */
  closeError?: string;
  blocked: Set<string>;
  /** Ends what the transport keeps waiting, such as a request that never gets an answer. */
  releases: Set<() => void>;
  /** Nothing that belongs to the run counts any more. */
  isOver: boolean;
  /** The run went on after its end; its immediates are dropped too. */
  isCut: boolean;
  /** Requests after the end. */
  late: number;
}
