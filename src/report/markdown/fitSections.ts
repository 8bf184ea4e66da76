import type { Section } from './Section.ts';

/** For the sentence that says what was left out. */
const RESERVED_BYTES = 1000;

/**
 * Puts sections together up to a size. An entry that does not fit is left out, and a last sentence says how many were.
 * @param limitBytes of the whole text, in UTF-8
 */
export function fitSections(head: string, sections: Section[], limitBytes: number): string {
  const blocks = [head];
  let left = limitBytes - RESERVED_BYTES - bytesOf(head);
  const missing: string[] = [];
  const add = (block: string): boolean => {
    if (bytesOf(block) > left) return false;
    left -= bytesOf(block);
    blocks.push(block);
    return true;
  };
  for (const { heading, entries, called } of sections.filter((section) => section.entries.length > 0)) {
    const leftOut = add(heading) ? entries.filter((entry) => !add(entry)).length : entries.length;
    if (leftOut > 0) missing.push(`${leftOut} ${called[leftOut === 1 ? 0 : 1]}`);
  }
  if (missing.length > 0) {
    blocks.push(
      `**Left out, as there is no room for all: ${missing.join(', ')}.** The report in JSON holds everything.`,
    );
  }
  return `${blocks.join('\n\n')}\n`;
}

function bytesOf(block: string): number {
  return Buffer.byteLength(block) + 2;
}
