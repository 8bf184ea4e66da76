import { defineConfig } from './src/cli/defineConfig.ts';

export default defineConfig({ clients: ['./tests/clients/reference/index.ts'] });
