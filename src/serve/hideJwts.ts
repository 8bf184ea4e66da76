import { shortenToken } from '../judge/shortenToken.ts';

/** A JSON Web Token begins with `{"` in base64. It is looked for where nothing of the kind stands before it, so that no text takes long. */
const JWT = /(?<![\w-])eyJ[\w-]{5,}\.[\w-]+\.?[\w-]*/g;

/** Shortens whatever looks like a JSON Web Token. */
export function hideJwts(text: string): string {
  // Most texts have none, and that is found out sooner in this way.
  return text.includes('eyJ') ? text.replaceAll(JWT, shortenToken) : text;
}
