import { readFileSync } from 'node:fs';
import { defineLoader } from 'vitepress';
import type { EndpointCard } from '../../../scripts/site/data/endpointList.ts';

declare const data: EndpointCard[];

export { data };

export default defineLoader({
  watch: ['../../generated/data/endpoints.json'],
  load: ([file = '']): EndpointCard[] => JSON.parse(readFileSync(file, 'utf8')),
});
