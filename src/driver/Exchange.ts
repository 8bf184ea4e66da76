import type { Delivery, Fault } from '../scenario/Scenario.ts';

/** One request with its reply and their times, in seconds of the client's clock since the run began. */
export interface Exchange {
  /** 1 for the first request of the run. */
  number: number;
  /** Which of the run's waits the request belongs to (by its path), 0 for the first; -1: to none. */
  wait: number;
  request: {
    method: string;
    url: string;
    /** Header names in lower case, in the order of arrival. */
    headers: [name: string, value: string][];
    /** The body as text; empty when there is none. */
    body: string;
  };
  reply: {
    /** Index into the scenario's replies; -1 when the request was not scripted (another path) or refused (token expired). */
    index: number;
    label: string;
    /** 0 when no answer came. */
    status: number;
    headers: Record<string, string>;
    /** The body as text, as the client could decode it. */
    body: string;
    fault?: Fault;
    delivery?: Delivery;
  };
  sentAtSeconds: number;
  /** First byte of the answer; absent when none came. */
  answeredAtSeconds?: number;
  /** When the client gave the request up before it was answered. */
  abortedAtSeconds?: number;
}
