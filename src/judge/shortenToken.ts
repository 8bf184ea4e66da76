const SHOWN_CHARACTERS = 4;
/** Shorter values are no secrets worth hiding, and hiding them would garble other text. */
export const SHORTEST_HIDDEN = 12;

/** Shows a credential shortened: `eyJh… (214 characters)`. */
export function shortenToken(token: string): string {
  return token.length < SHORTEST_HIDDEN
    ? token
    : `${token.slice(0, SHOWN_CHARACTERS)}… (${token.length} characters)`;
}
