/** Longest value shown in a message, in characters. */
const MAX_SHOWN_LENGTH = 80;

/** A value as JSON for a message, cut where it is long; `nothing` for what is absent. */
export function showValue(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length <= MAX_SHOWN_LENGTH ? text : `${text.slice(0, MAX_SHOWN_LENGTH - 1)}…`;
}
