import type { Exchange } from '../../src/driver/Exchange.ts';
import type { Outcome, RunRecord, WaitRecord } from '../../src/driver/RunRecord.ts';

/** One request of a journal made by hand. Whatever is left out is a good answer without latency, of a job at 10 %. */
export interface Poll {
  atSeconds: number;
  /** `null`: the answer holds none. */
  percent?: number | null;
  state?: string;
  status?: number;
  latencySeconds?: number;
  /** Instead of the body that percentage and state make. */
  body?: string;
  /** The client gave the request up after so many seconds. */
  abortedAfterSeconds?: number;
  /** No answer came. */
  lost?: boolean;
  wait?: number;
  index?: number;
  method?: string;
  url?: string;
  headers?: [name: string, value: string][];
  sent?: string;
}

/** The journal of these requests, numbered from 1. */
export function journalOf(polls: Poll[]): Exchange[] {
  return polls.map((poll, place) => {
    const { atSeconds, percent = 10, state = 'running', status = 200, latencySeconds = 0 } = poll;
    const answered = poll.lost !== true && poll.abortedAfterSeconds === undefined;
    const good = JSON.stringify({ state, ...(percent === null ? {} : { percent }) });
    return {
      number: place + 1,
      wait: poll.wait ?? 0,
      request: {
        method: poll.method ?? 'GET',
        url: poll.url ?? 'https://north.jobs.example/jobs/job-1/progress',
        headers: poll.headers ?? [['authorization', 'Bearer the.one.token']],
        body: poll.sent ?? '',
      },
      reply: {
        index: poll.index ?? place,
        label: `${status}`,
        status: answered ? status : 0,
        headers: {},
        body: answered ? (poll.body ?? (status === 200 ? good : '')) : '',
      },
      sentAtSeconds: atSeconds,
      ...(answered ? { answeredAtSeconds: (atSeconds * 1000 + latencySeconds * 1000) / 1000 } : {}),
      ...(poll.abortedAfterSeconds === undefined
        ? {}
        : { abortedAtSeconds: (atSeconds * 1000 + poll.abortedAfterSeconds * 1000) / 1000 }),
    };
  });
}

/** Polls at these times, of a job that stays at 10 % unless `percents` says otherwise. */
export function pollsAt(times: number[], percents: number[] = [], latencySeconds = 0): Poll[] {
  return times.map((atSeconds, place) => ({ atSeconds, percent: percents[place] ?? 10, latencySeconds }));
}

/** A wait that resolved at the end of the job, unless told otherwise. */
export function waitOf(more: Partial<WaitRecord> = {}): WaitRecord {
  return {
    outcome: done({ state: 'done', phase: 'succeeded', percent: 100 }),
    progress: [],
    mutated: [],
    ...more,
  };
}

/** The record of a run of one wait with this journal. */
export function recordOf(
  polls: Poll[],
  wait: Partial<WaitRecord> = {},
  more: Partial<RunRecord> = {},
): RunRecord {
  return {
    op: 'waitForJob',
    journal: journalOf(polls),
    waits: [waitOf(wait)],
    unhandled: [],
    timersLeft: 0,
    blocked: [],
    tokens: [{ value: 'the.one.token', fromSeconds: 0 }],
    ...more,
  };
}

export function done(observation: Extract<Outcome, { type: 'done' }>['observation'], atSeconds = 0): Outcome {
  return { type: 'done', observation, atSeconds };
}

export function failed(error: Extract<Outcome, { type: 'failed' }>['error'], atSeconds = 0): Outcome {
  return { type: 'failed', error, atSeconds };
}

export function crashed(message = 'TypeError: percent of undefined', atSeconds = 0): Outcome {
  return { type: 'crashed', message, atSeconds };
}

export function unsettled(why: Extract<Outcome, { type: 'unsettled' }>['why'], atSeconds = 0): Outcome {
  return { type: 'unsettled', why, atSeconds };
}

/** What a finding says in short: `#3 at 45 s`. */
export function placesOf({ findings }: { findings: { exchange?: number; atSeconds?: number }[] }): string[] {
  return findings.map(({ exchange, atSeconds }) => `#${exchange ?? '?'} at ${atSeconds ?? '?'} s`);
}
