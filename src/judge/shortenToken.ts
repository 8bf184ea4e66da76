const SHOWN_CHARACTERS = 4;
/** Shorter values are no secrets worth hiding, and hiding them would garble other text. */
export const SHORTEST_HIDDEN = 12;

/** What a shortened one looks like; no token holds an ellipsis or a space. */
const SHORTENED = /^.{0,4}… \(\d+ characters\)$/;

/** Shows a credential shortened: `eyJh… (214 characters)`. One that is shortened already stays as it is. */
export function shortenToken(token: string): string {
  return token.length < SHORTEST_HIDDEN || SHORTENED.test(token)
    ? token
    : `${token.slice(0, SHOWN_CHARACTERS)}… (${token.length} characters)`;
}
