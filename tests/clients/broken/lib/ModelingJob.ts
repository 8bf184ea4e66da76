import { isRecord } from '../../reference/lib/isRecord.ts';
import { JobError } from '../../reference/lib/JobError.ts';
import type { JobPhase, JobProgress } from '../../reference/lib/JobProgress.ts';
import { numberAt } from '../../reference/lib/numberAt.ts';
import { pickFields } from '../../reference/lib/pickFields.ts';
import { textAt } from '../../reference/lib/textAt.ts';
import { valueAt } from '../../reference/lib/valueAt.ts';
import { Job } from './Job.ts';

const MEDIA_TYPE = 'application/vnd.bentley.itwin-platform.v1+json';
const PHASES: Record<string, JobPhase> = {
  Unsubmitted: 'waiting',
  Active: 'running',
  Over: 'ended',
};

/** A right client of the Reality Modeling page. */
export class ModelingJob extends Job {
  protected override url(): string {
    const id = encodeURIComponent(this.options.params['id'] ?? '');
    return `${this.options.baseUrl}/contextcapture/jobs/${id}/progress`;
  }

  protected override headers(): Record<string, string> {
    return { Authorization: `Bearer ${this.options.token()}`, Accept: MEDIA_TYPE };
  }

  protected override toProgress(body: unknown): JobProgress {
    if (!isRecord(valueAt(body, '/jobProgress')))
      throw new JobError('malformed', 'The answer is no progress.');
    const state = textAt(body, '/jobProgress/state');
    return {
      state,
      phase: this.phaseOf(state),
      percent: numberAt(body, '/jobProgress/percentage'),
      fields: pickFields(body, ['/jobProgress/state', '/jobProgress/percentage', '/jobProgress/step']),
    };
  }

  protected override phaseOf(state: string | undefined): JobPhase {
    return PHASES[state ?? ''] ?? 'unknown';
  }
}
