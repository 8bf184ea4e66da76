import type { Catalogue } from './Catalogue.ts';
import type { ServedJob } from './ServedJob.ts';

/** The jobs that a server knows, at most so many: the one that was used longest ago is forgotten for a new one. */
export class JobStore {
  /** Jobs that were forgotten for others, and the exchanges that were forgotten with them. */
  dropped = { jobs: 0, exchanges: 0 };
  readonly #most: number;
  /** The one that was used last is the last. */
  readonly #jobs = new Map<string, ServedJob>();

  constructor(most: number) {
    this.#most = most;
  }

  get all(): ServedJob[] {
    return [...this.#jobs.values()];
  }

  find(catalogue: Catalogue, params: Record<string, string>): ServedJob | undefined {
    const key = keyOf(catalogue, params);
    const job = this.#jobs.get(key);
    if (job === undefined) return undefined;
    this.#jobs.delete(key);
    this.#jobs.set(key, job);
    return job;
  }

  /** Adds a job, in place of one with the same parameters; gives the jobs that had to go for it. */
  add(job: ServedJob): ServedJob[] {
    const replaced = this.find(job.catalogue, job.params);
    if (replaced !== undefined) this.forget(replaced);
    const gone: ServedJob[] = [];
    for (const oldest of this.#jobs.values()) {
      if (this.#jobs.size < this.#most) break;
      this.dropped.jobs += 1;
      this.dropped.exchanges += oldest.journal.exchanges.length + oldest.journal.dropped;
      this.forget(oldest);
      gone.push(oldest);
    }
    this.#jobs.set(keyOf(job.catalogue, job.params), job);
    return replaced === undefined ? gone : [replaced, ...gone];
  }

  forget(job: ServedJob): void {
    this.#jobs.delete(keyOf(job.catalogue, job.params));
    job.end();
  }

  /** All with this id; those of two specs, or of two projects, may share one. */
  withId(id: string): ServedJob[] {
    return this.all.filter((job) => job.id === id);
  }
}

function keyOf({ spec }: Catalogue, params: Record<string, string>): string {
  return JSON.stringify([spec.id, ...spec.params.map(({ name }) => params[name])]);
}
