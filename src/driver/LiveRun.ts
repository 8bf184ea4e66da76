import type { Player } from '../scenario/Player.ts';
import type { Journal } from './Journal.ts';
import type { LiveWait } from './LiveWait.ts';
import type { RunPlan } from './RunPlan.ts';

/** What the server's side of a run has to know while it goes on. */
export interface AnsweredRun {
  plan: RunPlan;
  player: Player;
  journal: Journal;
  /** How many requests each wait has sent. */
  waits: { requests: number }[];
  /** Requests that are being worked on; those on virtual latency or without an answer are not. */
  busy: number;
  /** Requests that the client waits for while the run waits for its clock, or for nothing at all. */
  held: number;
  /** When a request came or the clock moved last, or the run began, in milliseconds of real time. */
  lastSignMs: number;
  /** Timers that fired since the last request. */
  timersFired: number;
  /** A request that is in flight so that the run can be cancelled; `answer` lets it go on. */
  cancelDue?: { answer: () => void };
  /** Ends what the transport keeps waiting, such as a request that never gets an answer. */
  releases: Set<() => void>;
  /** Nothing that belongs to the run counts any more. */
  isOver: boolean;
}

/** A run of a client in this process while it goes on. */
export interface LiveRun extends AnsweredRun {
  waits: LiveWait[];
  cancelledAtSeconds?: number;
  unhandled: string[];
  /** What the first `close` that failed threw. */
  closeError?: string;
  blocked: Set<string>;
  /** The run went on after its end; its immediates are dropped too. */
  isCut: boolean;
  /** Requests after the end. */
  late: number;
}
