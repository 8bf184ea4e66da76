/** Mutates what judges, scripts and times a run; the unit tests near it are the tests. */
export default {
  mutate: ['src/{judge,scenario,clock}/**/*.ts'],
  plugins: [import.meta.resolve('@stryker-mutator/vitest-runner')],
  testRunner: 'vitest',
  vitest: { configFile: 'tests/mutation/units/vitest.config.ts', pool: 'forks' },
  coverageAnalysis: 'perTest',
  timeoutMS: 5_000,
  concurrency: 1,
  reporters: ['progress', 'json'],
  jsonReporter: { fileName: '.stryker-tmp/units.json' },
  tempDirName: '.stryker-tmp/units',
  ignorePatterns: ['dist', '.pollspec', '.stryker-tmp', 'biome.json'],
  disableTypeChecks: false,
};
