/** Mutates the reference clients; the conformance suite itself is the only test. */
export default {
  mutate: ['tests/clients/reference/**/*.ts'],
  plugins: ['./tests/mutation/clients/plugin.ts'],
  testRunner: 'conformance',
  coverageAnalysis: 'perTest',
  // The runner has a limit for each check, and ends its own process; this one only has to be longer.
  timeoutMS: 300_000,
  concurrency: 1,
  reporters: ['progress', 'json'],
  jsonReporter: { fileName: '.stryker-tmp/clients.json' },
  tempDirName: '.stryker-tmp/clients',
  ignorePatterns: ['dist', '.pollspec', '.stryker-tmp', 'biome.json'],
  checkers: [],
  disableTypeChecks: false,
  allowEmpty: false,
};
