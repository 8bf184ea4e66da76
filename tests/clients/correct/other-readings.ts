/**
 * The reference with the other reading wherever a page is open: `Over`, `Finished` and a cancelled COMPLETED
 * are successes, and a percentage counts only while the job is active.
 */
import { defineClient } from '../../../src/client/defineClient.ts';
import type { Observation } from '../../../src/client/Observation.ts';
import reference from '../reference/index.ts';

function reread(observation: Observation): Observation {
  const { phase, state, percent, fields } = observation;
  const succeeded = phase === 'ended' || (phase === 'cancelled' && state === 'COMPLETED');
  // Only two of the services speak of a job that is active, and only there the percentage depends on it.
  const dropped = ['Unsubmitted', 'Over', 'unsubmitted', 'cancelled', 'failed'].includes(state ?? '');
  return { state, phase: succeeded ? 'succeeded' : phase, percent: dropped ? undefined : percent, fields };
}

export default defineClient({
  ...reference,
  name: 'other-readings',
  async connect(options) {
    const { getProgress, waitForJob } = await reference.connect(options);
    if (!getProgress || !waitForJob) throw new Error('The reference has lost a method.');
    return {
      getProgress: async ({ signal }) => reread(await getProgress({ signal })),
      waitForJob: async ({ signal, onProgress }) =>
        reread(await waitForJob({ signal, onProgress: (observation) => onProgress(reread(observation)) })),
    };
  },
});
