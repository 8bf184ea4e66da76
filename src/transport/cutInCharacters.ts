/** The pieces of a text in UTF-8, cut inside each of its characters that takes more than one byte; in its middle where there is none. */
export function cutInCharacters(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer>[] {
  const cuts = [...bytes.keys()].filter((index) => isLead(bytes[index])).map((index) => index + 1);
  const ends = cuts.length === 0 ? [Math.floor(bytes.length / 2)] : cuts;
  return [...ends, bytes.length].map((end, index) => bytes.subarray(ends[index - 1] ?? 0, end));
}

/** The first byte of several that make a character (RFC 3629, section 3). */
function isLead(byte = 0): boolean {
  return byte >= 0xc0;
}
