import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

// One thread, so that a job of the pool ends only after those queued before it; read when a fork first uses its pool.
process.env['UV_THREADPOOL_SIZE'] = '1';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: 'tests/helpers/ownTemporaryFolder.ts',
    pool: 'forks',
    // The default leaves one core to Vitest itself, which does next to nothing.
    maxWorkers: availableParallelism(),
    // Whole runs in processes of their own take as long as the machine is busy; no test is about real time.
    testTimeout: 1_200_000,
    env: { UV_THREADPOOL_SIZE: '1' },
  },
});
