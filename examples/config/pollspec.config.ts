import { defineConfig } from 'pollspec';

export default defineConfig({
  client: '../typescript/client.ts',
  specs: ['itwin-reality-analysis'],
  failOn: ['must', 'should', 'implied', 'advice'],
  seed: 7,
});
