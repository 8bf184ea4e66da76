/** The arguments that judge the client of `runKiln`. */
export const TEST_KILN = ['test', '--client', 'client.mjs', '--spec', 'kiln.yaml'];
