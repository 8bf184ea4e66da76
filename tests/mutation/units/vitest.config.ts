import { configDefaults, defineConfig } from 'vitest/config';

// As in the configuration at the top.
process.env['UV_THREADPOOL_SIZE'] = '1';

export default defineConfig({
  test: {
    root: process.cwd(),
    // The rest meets whole programs, which is far too slow to be done a thousand times.
    include: ['tests/{judge,scenario,clock,check,driver}/**/*.test.ts'],
    // It waits for the ends of clients that do not end, for ten seconds of real time.
    exclude: [...configDefaults.exclude, 'tests/driver/runs.test.ts'],
    pool: 'forks',
    env: { UV_THREADPOOL_SIZE: '1' },
  },
});
