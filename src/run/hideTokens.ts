import { SHORTEST_HIDDEN, shortenToken } from '../judge/shortenToken.ts';

/** Shortens every token that occurs in a text, as it is or percent-encoded. */
export function hideTokens(text: string, tokens: readonly string[]): string {
  return (
    tokens
      // What is shorter than a token does not hold it.
      .filter((token) => token.length >= SHORTEST_HIDDEN && token.length <= text.length)
      .reduce((hidden, token) => {
        // A function, as a text would be read for patterns such as `$&`, which stands for the whole token.
        const shorten = () => shortenToken(token);
        const encoded = encodeURIComponent(token);
        const plain = hidden.replaceAll(token, shorten);
        return encoded === token ? plain : plain.replaceAll(encoded, shorten);
      }, text)
  );
}
