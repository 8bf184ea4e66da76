import { SHORTEST_HIDDEN, shortenToken } from '../judge/shortenToken.ts';

/** Shortens every token that occurs in a text, as it is or percent-encoded. */
export function hideTokens(text: string, tokens: readonly string[]): string {
  return tokens
    .filter((token) => token.length >= SHORTEST_HIDDEN)
    .reduce(
      (hidden, token) =>
        hidden
          .replaceAll(token, shortenToken(token))
          .replaceAll(encodeURIComponent(token), shortenToken(token)),
      text,
    );
}
