import { bundledSpecIds } from './bundledSpecIds.ts';
import { loadBundledSpec } from './loadBundledSpec.ts';
import type { Spec } from './Spec.ts';

/** Every spec that comes with Pollspec, in alphabetical order of the ids. */
export function loadBundledSpecs(): Spec[] {
  return bundledSpecIds().map(loadBundledSpec);
}
