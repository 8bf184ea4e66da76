import { nativeJson } from '../json/nativeJson.ts';
import { fromBase64 } from './fromBase64.ts';
import type { Body } from './Scenario.ts';

/** A body as it goes over the wire. */
export function toBytes(body: Body): Uint8Array<ArrayBuffer> {
  if ('base64' in body) return fromBase64(body.base64);
  return new TextEncoder().encode('text' in body ? body.text : nativeJson.stringify(body.json));
}
