import { kilnClient } from './kilnFiring.ts';

/** Waits 20 s between any two polls. */
export default kilnClient('every-twenty-seconds', [20]);
