import { loadBundledSpec } from '../../../src/spec/loadBundledSpec.ts';

/** What the mock servers that are measured serve. */
export const SERVED_SPEC = loadBundledSpec('itwin-reality-analysis');
