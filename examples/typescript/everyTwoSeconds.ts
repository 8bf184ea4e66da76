/** What many teams ship: it asks every two seconds, whatever the page says. */
import { defineClient } from 'pollspec';
import { getProgress } from './job.ts';

export default defineClient({
  name: 'every-two-seconds',
  version: '1.0.0',
  specs: ['itwin-reality-analysis'],
  connect({ baseUrl, token, params }) {
    const url = `${baseUrl}/realitydataanalysis/jobs/${encodeURIComponent(params.jobId ?? '')}/progress`;
    return {
      async waitForJob() {
        for (;;) {
          const { state, percentage } = await getProgress(url, token());
          if (['success', 'failed', 'cancelled'].includes(state)) return { state, percent: percentage };
          await new Promise((resolve) => setTimeout(resolve, 2000));
        }
      },
    };
  },
});
