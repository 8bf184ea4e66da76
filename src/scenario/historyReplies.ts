import type { History, Turn } from '../fixture/history/History.ts';
import type { Spec } from '../spec/Spec.ts';
import { errorReply } from './errorReply.ts';
import { lostReply } from './lostReply.ts';
import { oddErrorReplies } from './oddErrorReplies.ts';
import { okReply } from './okReply.ts';
import type { Reply } from './Scenario.ts';

const GONE = 404;

/** The server's script for a history. Its end repeats. */
export function historyReplies(spec: Spec, { turns, end }: History): Reply[] {
  const last =
    end.type === 'gone' ? errorReply(spec, GONE) : okReply(spec, { state: end.state, percent: end.percent });
  return [...turns.map((turn) => replyOf(spec, turn)), last];
}

function replyOf(spec: Spec, turn: Turn): Reply {
  switch (turn.type) {
    case 'answer': {
      const { state, percent, latencySeconds } = turn;
      return okReply(spec, { state, percent }, latencySeconds === 0 ? {} : { latencySeconds });
    }
    case 'refused': {
      const headers = turn.retryAfter === null ? {} : { 'retry-after': turn.retryAfter };
      const documented = errorReply(spec, 429, headers);
      const odd = turn.body === undefined ? undefined : oddErrorReplies(spec, 429)[turn.body];
      return {
        ...documented,
        ...(odd && {
          label: `${documented.label} ${odd.title}`,
          headers: { ...odd.reply.headers, ...headers },
          body: odd.reply.body,
        }),
        ...(turn.latencySeconds > 0 && { latencySeconds: turn.latencySeconds }),
      };
    }
    case 'error':
      return errorReply(spec, turn.status);
    case 'lost':
      return lostReply('reset');
  }
}
