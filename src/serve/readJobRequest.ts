import { isObject } from '../json/isObject.ts';
import { cutText } from '../run/cutText.ts';
import { nearestNames } from './nearestNames.ts';

const MEMBERS = ['spec', 'scenario', 'params'];
const LONGEST_SHOWN = 100;

/** What `POST /__pollspec/jobs` asks for. */
export interface JobRequest {
  spec?: string;
  scenario?: string;
  params: Record<string, string>;
}

/** Reads the body of `POST /__pollspec/jobs`; a text is what is wrong with it. */
export function readJobRequest(body: string): JobRequest | string {
  if (body.trim() === '') return { params: {} };
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch (error) {
    return `body: expected JSON such as {"spec": "...", "scenario": "progress"}, got ${show(body)}: ${error instanceof Error ? cutText(error.message, LONGEST_SHOWN) : 'unreadable'}`;
  }
  if (!isObject(value)) return `body: expected a JSON object, got ${show(body)}`;
  const unknown = Object.keys(value).find((name) => !MEMBERS.includes(name));
  if (unknown !== undefined) {
    const near = nearestNames(unknown, MEMBERS).join(', ');
    return `body: expected the members ${MEMBERS.join(', ')}, got ${show(unknown)}. Nearest: ${near}.`;
  }
  const { spec, scenario, params = {} } = value;
  if (spec !== undefined && typeof spec !== 'string')
    return `body, /spec: expected the id of a spec, got ${show(spec)}`;
  if (scenario !== undefined && typeof scenario !== 'string')
    return `body, /scenario: expected the name of a scenario, got ${show(scenario)}`;
  if (!isTexts(params))
    return `body, /params: expected an object of texts that are not empty and can be part of a path, got ${show(params)}`;
  return { ...(spec !== undefined && { spec }), ...(scenario !== undefined && { scenario }), params };
}

function isTexts(value: unknown): value is Record<string, string> {
  return isObject(value) && Object.values(value).every((text) => typeof text === 'string' && isSegment(text));
}

/** No URL holds half a character, and none that is sent still holds a segment that means this folder or the one above. */
function isSegment(text: string): boolean {
  return !/\p{Surrogate}/u.test(text) && !['', '.', '..'].includes(text);
}

function show(value: unknown): string {
  // How deep they are is for the client to choose, and writing them out takes the stack.
  if (typeof value === 'object' && value !== null) return Array.isArray(value) ? 'a list' : 'an object';
  return cutText(JSON.stringify(value) ?? '', LONGEST_SHOWN);
}
