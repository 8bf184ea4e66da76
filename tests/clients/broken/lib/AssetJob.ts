import { JobError } from '../../reference/lib/JobError.ts';
import type { JobPhase, JobProgress } from '../../reference/lib/JobProgress.ts';
import { numberAt } from '../../reference/lib/numberAt.ts';
import { pickFields } from '../../reference/lib/pickFields.ts';
import { textAt } from '../../reference/lib/textAt.ts';
import { Job } from './Job.ts';

const FIELDS = ['/id', '/type', '/status', '/reason', '/reasons', '/progress_percent', '/archive_id'];
const PHASES: Record<string, JobPhase> = {
  Running: 'running',
  Success: 'succeeded',
  Failed: 'failed',
  Finished: 'ended',
};

/** A right client of the ROMA page. */
export class AssetJob extends Job {
  protected override url(): string {
    const id = (name: string) => encodeURIComponent(this.options.params[name] ?? '');
    const instance = `v2/${id('project_id')}/instances/${id('instance_id')}`;
    return `${this.options.baseUrl}/${instance}/assets/jobs/${id('job_id')}`;
  }

  protected override headers(): Record<string, string> {
    return { 'X-Auth-Token': this.options.token() };
  }

  protected override errorBody(): { code: string; message: string } {
    return { code: '/error_code', message: '/error_msg' };
  }

  protected override toProgress(body: unknown): JobProgress {
    const fields = pickFields(body, [...FIELDS, '/begin_time', '/end_time']);
    if (Object.keys(fields).length === 0) throw new JobError('malformed', 'The answer is no job.');
    const state = textAt(body, '/status');
    const fraction = numberAt(body, '/progress_percent');
    return { state, phase: this.phaseOf(state), percent: fraction && fraction * 100, fields };
  }

  protected override phaseOf(state: string | undefined): JobPhase {
    return PHASES[state ?? ''] ?? 'unknown';
  }
}
