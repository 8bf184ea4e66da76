import type { Answer } from '../transport/Answer.ts';
import { jsonAnswer } from './jsonAnswer.ts';

/** One clear error of the server's own; `more` stands beside the message. */
export function errorAnswer(
  status: number,
  message: string,
  { more = {}, headers = {} }: { more?: Record<string, unknown>; headers?: Record<string, string> } = {},
): Exclude<Answer, 'reset'> {
  return jsonAnswer(status, { error: { message, ...more } }, headers);
}
