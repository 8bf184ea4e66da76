import type { Body, Delivery, Fault } from './Scenario.ts';

/** A request as the player sees it, whatever carried it. */
export interface PlayerRequest {
  method: string;
  /** Absolute. */
  url: string;
  headers: { get(name: string): string | null };
  /** As text; empty when there is none. */
  body: string;
}

/** What the script has for one request. */
export interface PlayedReply {
  /** Which of the plan's waits the request belongs to; -1: to none. */
  wait: number;
  /** Index into the scenario's replies; -1 when the request was not scripted or its token had expired. */
  index: number;
  label: string;
  status: number;
  headers: Record<string, string>;
  /** Headers whose value is an HTTP date so many seconds after the answer. */
  dateHeaders?: Record<string, number>;
  body: Body;
  latencySeconds: number;
  fault?: Fault;
  delivery?: Delivery;
}

/** Request in, reply out: the server's side of one run. It judges nothing. */
export type Player = (request: PlayerRequest, atSeconds: number) => PlayedReply;
