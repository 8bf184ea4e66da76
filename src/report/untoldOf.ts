import type { Result } from './Report.ts';

/** The message without a first line that says nothing more than the first finding. */
export function untoldOf({ message, findings: [first] }: Pick<Result, 'message' | 'findings'>): string {
  const told = first === undefined ? undefined : `expected ${first.expected}; got ${first.actual}`;
  if (told === undefined || !message.startsWith(told)) return message;
  const rest = message.slice(told.length).indexOf('\n');
  return rest === -1 ? '' : message.slice(told.length + rest + 1);
}
