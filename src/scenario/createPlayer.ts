import type { RunPlan } from '../driver/RunPlan.ts';
import type { Spec } from '../spec/Spec.ts';
import { createEndpointMatcher } from './createEndpointMatcher.ts';
import { expiredTokenReply } from './expiredTokenReply.ts';
import type { Player } from './Player.ts';
import { readCredentials } from './readCredentials.ts';
import type { Scenario } from './Scenario.ts';
import type { TokenIssuer } from './TokenIssuer.ts';
import { wantsDocumentedDefault } from './wantsDocumentedDefault.ts';

/** What the player has to know of a run. */
export interface PlayerOptions {
  spec: Spec;
  waits: RunPlan['waits'];
  tokens: TokenIssuer;
  /** Of waits that follow each other on one job: the index of the one under way. */
  turn?: (() => number) | undefined;
  /** Where the endpoint is instead of the spec's own server: origin and path, without a trailing slash. */
  baseUrl?: string | undefined;
}

/**
 * The server of one run: each wait has its own place in its own script, by its requests or by the time, and the last reply repeats.
 *
 * Every request to the endpoint is answered, also a wrong one: what is wrong with it is for a judge to say. Another path is 599, a token
 * that has expired 401; neither moves the script on.
 */
export function createPlayer({ spec, waits, tokens, turn, baseUrl }: PlayerOptions): Player {
  const waitOf = createEndpointMatcher(spec, waits, baseUrl);
  const expired = expiredTokenReply(spec);
  const played = waits.map(() => 0);
  const began: (number | undefined)[] = waits.map(() => undefined);

  // A wait asks at one address again and again.
  let place = { text: '', url: new URL('http://localhost/'), matched: -1 };
  const placeOf = (text: string) => {
    if (text === place.text) return place;
    const url = new URL(text);
    place = { text, url, matched: waitOf(url) };
    return place;
  };

  return (request, atSeconds) => {
    const { url, matched } = placeOf(request.url);
    const wait = matched === -1 ? matched : (turn?.() ?? matched);
    const scenario = waits[wait]?.scenario;
    if (!scenario) return unexpected(request.method, request.url, spec);
    if (
      tokens.canExpire &&
      readCredentials(spec.credentials, url, request.headers).some((token) =>
        tokens.isExpired(token, atSeconds),
      )
    ) {
      return { ...expired, wait };
    }
    began[wait] ??= atSeconds;
    const index = scenario.fromSeconds
      ? scenario.fromSeconds.findLastIndex((seconds) => seconds <= atSeconds - (began[wait] ?? 0))
      : Math.min(played[wait] ?? 0, scenario.replies.length - 1);
    played[wait] = index + 1;
    const reply = replyAt(scenario, index);
    const answer = { latencySeconds: 0, ...reply, wait, index };
    if (
      reply.status === 200 &&
      !reply.fault &&
      spec.format &&
      wantsDocumentedDefault(spec.format, url, request)
    ) {
      const { contentType, body } = spec.format.otherwise;
      return {
        ...answer,
        headers: { ...withoutContentType(reply.headers), 'content-type': contentType },
        body: { text: body },
      };
    }
    return answer;
  };
}

function replyAt(scenario: Scenario, index: number) {
  const reply = scenario.replies[index];
  if (!reply) throw new Error(`The scenario "${scenario.name}" has no reply: expected at least one.`);
  return reply;
}

function unexpected(method: string, url: string, spec: Spec) {
  return {
    wait: -1,
    index: -1,
    label: 'not scripted',
    status: 599,
    headers: { 'content-type': 'text/plain; charset=utf-8' },
    body: {
      text: `Nothing answers ${method} ${url}. Expected: ${spec.method} ${spec.serverTemplate}${spec.path}`,
    },
    latencySeconds: 0,
  };
}

function withoutContentType(headers: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).filter(([name]) => name.toLowerCase() !== 'content-type'),
  );
}
