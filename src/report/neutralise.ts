/** C0 and C1 controls but line feed and tab, and the marks that reverse the direction of writing. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/** Makes text of a client's or server's harmless on a terminal: control characters are shown as `\u{1b}`. */
export function neutralise(text: string): string {
  return text.replaceAll('\r\n', '\n').replaceAll(CONTROLS, (c) => `\\u{${c.charCodeAt(0).toString(16)}}`);
}
