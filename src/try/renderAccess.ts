import { parsePointer } from '../json/parsePointer.ts';
import type { Pointer } from '../spec/Spec.ts';
import { renderText } from './renderText.ts';

/** What reads a member of `body` by its JSON pointer in JavaScript, whatever is there: `body?.progress?.state`. */
export function renderAccess(pointer: Pointer): string {
  return parsePointer(pointer).reduce(
    (path, name) => `${path}?.${/^[A-Za-z_$][\w$]*$/.test(name) ? name : `[${renderText(name)}]`}`,
    'body',
  );
}
