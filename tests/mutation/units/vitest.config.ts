import { defineConfig } from 'vitest/config';

// As in the configuration at the top.
process.env['UV_THREADPOOL_SIZE'] = '1';

export default defineConfig({
  test: {
    root: process.cwd(),
    // The rest meets whole programs, which is far too slow to be done a thousand times.
    include: ['tests/{judge,scenario,clock,check,driver}/**/*.test.ts'],
    pool: 'forks',
    env: { UV_THREADPOOL_SIZE: '1' },
  },
});
