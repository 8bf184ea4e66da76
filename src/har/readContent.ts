import { isObject } from '../json/isObject.ts';
import type { Body } from '../scenario/Scenario.ts';
import { showValue } from '../spec/showValue.ts';
import { UsageError } from '../UsageError.ts';

/** Statuses whose answers have no body. */
const WITHOUT_BODY = [204, 205, 304];

/**
 * The body of a recorded answer, as text or as bytes.
 *
 * @param place names the entry in messages
 * @throws {UsageError} when it was not recorded, or cannot be read
 */
export function readContent(content: unknown, status: number, place: string): Body {
  const { text, encoding, size } = isObject(content) ? content : {};
  if (WITHOUT_BODY.includes(status)) return { text: '' };
  if (text === undefined || text === null) {
    if (typeof size !== 'number' || size <= 0) return { text: '' };
    throw new UsageError(
      `${place}: expected the body at response.content.text, got nothing in place of ${size} bytes. Save the HAR file with content.`,
    );
  }
  if (typeof text !== 'string') {
    throw new UsageError(
      `${place}: expected a text at response.content.text, got ${showValue(text)}. Take the entry out, or record it again.`,
    );
  }
  if (encoding === undefined || encoding === null || encoding === '') return { text };
  if (encoding !== 'base64') {
    throw new UsageError(
      `${place}: expected response.content.encoding to be base64 or absent, got ${showValue(encoding)}. Save the HAR file with another tool.`,
    );
  }
  if (!/^[A-Za-z0-9+/\s]*={0,2}\s*$/.test(text)) {
    throw new UsageError(
      `${place}: expected base64 at response.content.text, as its encoding says, got ${showValue(text)}. Take the entry out, or record it again.`,
    );
  }
  return { base64: text };
}
