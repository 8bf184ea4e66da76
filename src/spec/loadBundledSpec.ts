import { readFileSync } from 'node:fs';
import { bundledSpecIds } from './bundledSpecIds.ts';
import { generatedFolder } from './generatedFolder.ts';
import type { Spec } from './Spec.ts';
import type { SpecDocument } from './SpecDocument.ts';
import { toSpec } from './toSpec.ts';
import { UnknownSpecError } from './UnknownSpecError.ts';

/** The spec of that id, one of those that come with Pollspec. Throws `UnknownSpecError` on any other id. */
export function loadBundledSpec(id: string): Spec {
  const ids = bundledSpecIds();
  if (!ids.includes(id)) throw new UnknownSpecError(id, ids);
  const text = readFileSync(new URL(`${id}.json`, generatedFolder()), 'utf8');
  return toSpec(JSON.parse(text) as SpecDocument);
}
