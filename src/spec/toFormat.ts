import { findOtherContent } from './findOtherContent.ts';
import type { Spec } from './Spec.ts';
import type { SpecExtension } from './SpecExtension.ts';
import type { SpecOperation } from './SpecOperation.ts';

/** The parameter that selects JSON, with the documented answer without it. */
export function toFormat({ format }: SpecExtension, { operation }: SpecOperation): Spec['format'] {
  const otherwise = findOtherContent(operation.responses?.['200'] ?? {});
  return format === undefined || otherwise === undefined ? undefined : { ...format, otherwise };
}
