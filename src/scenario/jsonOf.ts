import { nativeJson } from '../json/nativeJson.ts';
import type { Body } from './Scenario.ts';
import { toBytes } from './toBytes.ts';

/** The JSON value of a body, or `undefined` where it holds none. */
export function jsonOf(body: Body): unknown {
  if ('json' in body) return body.json;
  try {
    return nativeJson.parse('text' in body ? body.text : new TextDecoder().decode(toBytes(body)));
  } catch {
    return undefined;
  }
}
