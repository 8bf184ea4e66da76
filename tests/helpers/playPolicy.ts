import { readPointer } from '../../src/json/readPointer.ts';
import type { Reply } from '../../src/scenario/Scenario.ts';
import type { Poll } from './journal.ts';

/** What a polling policy sees of an answer. */
export interface Seen {
  status: number;
  state?: unknown;
  percent?: unknown;
  step?: unknown;
  retryAfterSeconds?: number;
}

/** How long to wait after the last of these answers, in seconds, and from when; `undefined`: give up. */
export type Policy = (seen: Seen[]) => { seconds: number; from: 'request' | 'answer' } | undefined;

/** The polls of a client with this policy against a script, up to the state `done` or `most` polls. */
export function playPolicy(replies: Reply[], policy: Policy, most = 40): { polls: Poll[]; gaveUp: boolean } {
  const polls: Poll[] = [];
  const seen: Seen[] = [];
  let nowMs = 0;
  while (polls.length < most) {
    const index = Math.min(polls.length, replies.length - 1);
    const reply = replies[index];
    if (reply === undefined) break;
    const json = 'json' in reply.body ? reply.body.json : undefined;
    const latencySeconds = reply.latencySeconds ?? 0;
    polls.push({
      atSeconds: nowMs / 1000,
      index,
      status: reply.status,
      latencySeconds,
      body: JSON.stringify(json) ?? '',
    });
    const retryAfter = reply.headers['retry-after'];
    seen.push({
      status: reply.status,
      state: readPointer(json, '/state'),
      percent: readPointer(json, '/percent'),
      step: readPointer(json, '/step'),
      ...(retryAfter === undefined ? {} : { retryAfterSeconds: Number(retryAfter) }),
    });
    if (seen.at(-1)?.state === 'done') return { polls, gaveUp: false };
    const next = policy(seen);
    if (next === undefined) return { polls, gaveUp: true };
    const answeredMs = nowMs + latencySeconds * 1000;
    nowMs = Math.max(answeredMs, (next.from === 'request' ? nowMs : answeredMs) + next.seconds * 1000);
  }
  return { polls, gaveUp: false };
}
