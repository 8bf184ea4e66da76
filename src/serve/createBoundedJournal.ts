import { createJournal } from '../driver/createJournal.ts';
import type { Exchange } from '../driver/Exchange.ts';
import { isSameRequest } from '../driver/isSameRequest.ts';
import type { Journal } from '../driver/Journal.ts';
import { cutText } from '../run/cutText.ts';
import type { PlayedReply } from '../scenario/Player.ts';

const MOST_HEADERS = 50;
const LONGEST_HEADER = 600;
/** Once the headers before it hold so many characters, a header is cut to few. */
const MOST_CHARACTERS = 4000;
const SHORT_HEADER = 60;
const LONGEST_URL = 4000;
const LONGEST_BODY = 2000;
/** Longer requests are not kept as they came. */
const MOST_PLACES_AGAIN = 3;
/** In place of a request that is not kept. */
const NOTHING: Exchange['request'] = { method: '', url: '', headers: [], body: '' };
/** What an ordinary request stays below. */
const CHARACTERS_A_PLACE = 1000;

/** A journal that keeps its first exchanges and counts the others: what is known of a wait from its beginning on can be judged. */
export interface BoundedJournal extends Journal {
  /** Exchanges that were not kept. */
  dropped: number;
  /** Places that those which were kept take: one each, and more for what is long. */
  places: number;
}

/**
 * @param mayKeep is asked before an exchange is kept, with the number of those that are, and the places that it would take; with none,
 * whether anything is kept at all
 * @param hide takes the secrets out of a request
 */
export function createBoundedJournal(
  mayKeep: (kept: number, places: number) => boolean,
  hide: (request: Exchange['request']) => Exchange['request'],
): BoundedJournal {
  const journal = createJournal(copy);
  /** A client mostly asks in the same words again, which need not be looked through again. Long ones are not kept for that. */
  let last: { given: Exchange['request']; shown: Exchange['request'] } | undefined;
  /** It gets its answer like the others, and is forgotten with it. */
  const forgotten = ({ wait, index, label }: PlayedReply, sentAtSeconds: number): Exchange => {
    bounded.dropped += 1;
    const reply = { index, label, status: 0, headers: {}, body: '' };
    return { number: 0, wait, request: NOTHING, reply, sentAtSeconds };
  };
  const bounded: BoundedJournal = {
    exchanges: journal.exchanges,
    dropped: 0,
    places: 0,
    addRequest(request, played, sentAtSeconds) {
      if (!mayKeep(journal.exchanges.length, 0)) return forgotten(played, sentAtSeconds);
      const again = last !== undefined && isSameRequest(last.given, request) ? last : undefined;
      const shown = again?.shown ?? cutRequest(hide(request));
      const places = placesOf(shown);
      if (mayKeep(journal.exchanges.length, places)) {
        bounded.places += places;
        const exchange = journal.addRequest(shown, played, sentAtSeconds);
        if (again === undefined && placesOf(request) <= MOST_PLACES_AGAIN)
          last = { given: request, shown: exchange.request };
        return exchange;
      }
      return forgotten(played, sentAtSeconds);
    },
    addAnswer: journal.addAnswer,
  };
  return bounded;
}

/** A part of a text keeps the whole of it in memory, until it is copied. */
function copy(request: Exchange['request']): Exchange['request'] {
  return JSON.parse(JSON.stringify(request));
}

function cutRequest({ method, url, headers, body }: Exchange['request']): Exchange['request'] {
  let characters = 0;
  return {
    method,
    url: url.slice(0, LONGEST_URL),
    headers: headers.slice(0, MOST_HEADERS).map(([name, value]) => {
      const longest = characters < MOST_CHARACTERS ? LONGEST_HEADER : SHORT_HEADER;
      characters += name.length + value.length;
      return [cutText(name, longest), cutText(value, longest)];
    }),
    body: cutText(body, LONGEST_BODY),
  };
}

function placesOf({ url, headers, body }: Exchange['request']): number {
  const characters = headers.reduce(
    (sum, [name, value]) => sum + name.length + value.length,
    url.length + body.length,
  );
  return Math.max(1, Math.ceil(characters / CHARACTERS_A_PLACE));
}
