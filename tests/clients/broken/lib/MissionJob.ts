import { JobError } from '../../reference/lib/JobError.ts';
import type { JobPhase, JobProgress } from '../../reference/lib/JobProgress.ts';
import { numberAt } from '../../reference/lib/numberAt.ts';
import { pickFields } from '../../reference/lib/pickFields.ts';
import { textAt } from '../../reference/lib/textAt.ts';
import { valueAt } from '../../reference/lib/valueAt.ts';
import { Job } from './Job.ts';

const FIELDS = ['/jobId', '/messages', '/startTime', '/endTime', '/type', '/status', '/username'];

/** A right client of the Mission page. */
export class MissionJob extends Job {
  protected override url(): string {
    return `${this.options.baseUrl}/${encodeURIComponent(this.options.params['job_id'] ?? '')}?f=json`;
  }

  protected override headers(): Record<string, string> {
    return {};
  }

  protected override toProgress(body: unknown): JobProgress {
    const fields = pickFields(body, [...FIELDS, '/customAttributes']);
    const state = textAt(body, '/status');
    if (Object.keys(fields).length === 0 || state === 'error') {
      throw new JobError('malformed', 'The answer is no job.');
    }
    const isCancelled = valueAt(body, '/customAttributes/isCancelled') === true;
    const phase = isCancelled && state === 'COMPLETED' ? this.cancelled() : this.phaseOf(state);
    return { state, phase, percent: this.percentOf(body), fields };
  }

  protected override phaseOf(state: string | undefined): JobPhase {
    return state === 'COMPLETED' ? 'succeeded' : 'unknown';
  }

  protected cancelled(): JobPhase {
    return 'cancelled';
  }

  protected percentOf(body: unknown): number | undefined {
    const done = numberAt(body, '/customAttributes/stepsCompleted');
    const total = numberAt(body, '/customAttributes/totalSteps');
    return done === undefined || !total ? undefined : (done / total) * 100;
  }
}
