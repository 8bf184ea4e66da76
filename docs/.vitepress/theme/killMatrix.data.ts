import { readFileSync } from 'node:fs';
import { defineLoader } from 'vitepress';
import type { KillMatrix } from '../../../scripts/site/data/killMatrix.ts';

declare const data: KillMatrix;

export { data };

export default defineLoader({
  watch: ['../../generated/data/kill-matrix.json'],
  load: ([file = '']): KillMatrix => JSON.parse(readFileSync(file, 'utf8')),
});
