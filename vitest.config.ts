import { defineConfig } from 'vitest/config';

// One thread, so that a job of the pool ends only after those queued before it; read when a fork first uses its pool.
process.env['UV_THREADPOOL_SIZE'] = '1';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    pool: 'forks',
    env: { UV_THREADPOOL_SIZE: '1' },
  },
});
