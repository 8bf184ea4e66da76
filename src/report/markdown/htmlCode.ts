import { escapeXml } from '../escapeXml.ts';
import { neutraliseLine } from '../neutraliseLine.ts';

/** Text as code in HTML, in one line. */
export function htmlCode(text: string): string {
  return `<code>${escapeXml(neutraliseLine(text))}</code>`;
}
