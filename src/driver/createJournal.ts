import type { Exchange } from './Exchange.ts';
import { isSameRequest } from './isSameRequest.ts';
import type { Journal } from './Journal.ts';

/**
 * Keeps the exchanges of a run. What does not differ from the exchange before is shared with it, as a wait can have 20,000 of them.
 * @param copy makes what is kept of a request that is not like the one before
 */
export function createJournal(
  copy: (request: Exchange['request']) => Exchange['request'] = (request) => request,
): Journal {
  const exchanges: Exchange[] = [];
  return {
    exchanges,
    addRequest(request, played, sentAtSeconds) {
      const before = exchanges.at(-1)?.request;
      const exchange: Exchange = {
        number: exchanges.length + 1,
        wait: played.wait,
        request: before && isSameRequest(before, request) ? before : copy(request),
        reply: {
          index: played.index,
          label: played.label,
          status: 0,
          headers: {},
          body: '',
          ...(played.fault && { fault: played.fault }),
          ...(played.delivery && { delivery: played.delivery }),
        },
        sentAtSeconds,
      };
      exchanges.push(exchange);
      return exchange;
    },
    addAnswer(exchange, answer, atSeconds) {
      Object.assign(exchange.reply, answer);
      exchange.answeredAtSeconds = atSeconds;
    },
  };
}
