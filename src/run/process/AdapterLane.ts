import type { Breach } from '../../adapter/Breach.ts';
import type { AdapterOptions, AdapterProcess } from '../../driver/process/AdapterProcess.ts';
import { createAdapterDriver } from '../../driver/process/createAdapterDriver.ts';
import type { Pace } from '../../driver/process/Pace.ts';
import type { ProcessDriver } from '../../driver/process/ProcessDriver.ts';
import type { RealTimeLimits } from '../../driver/process/RealTimeLimits.ts';
import type { RunPlan } from '../../driver/RunPlan.ts';
import type { Spec } from '../../spec/Spec.ts';
import type { Endpoints } from './Endpoints.ts';
import type { Lane } from './Lane.ts';
import { openAdapter } from './openAdapter.ts';

export interface AdapterLaneOptions extends AdapterOptions {
  pace: Pace;
  limits?: RealTimeLimits | undefined;
  openEndpoints(): Promise<Endpoints>;
  patienceSeconds(plan: RunPlan, spec: Spec): number;
  onLate(scenario: string, method: string): void;
  onLateBreach(scenario: string, breach: Breach, token: string): void;
  onNote(note: string): void;
}

/** A lane whose adapter goes on from run to run, until it is of no more use. */
export class AdapterLane implements Lane {
  readonly #options: AdapterLaneOptions;
  #process: AdapterProcess | undefined;
  #drivers = new Map<Spec, ProcessDriver>();
  #said = '';
  #endpoints: Endpoints | undefined;

  /** @param opened an adapter that has been greeted already, and where its runs are served */
  constructor(options: AdapterLaneOptions, opened?: { adapter: AdapterProcess; endpoints: Endpoints }) {
    this.#options = options;
    this.#process = opened?.adapter;
    this.#endpoints = opened?.endpoints;
  }

  async driverFor(spec: Spec): Promise<ProcessDriver> {
    const known = this.#drivers.get(spec);
    if ([...this.#drivers.values()].some((driver) => driver.isSpoiled())) this.#discard();
    else if (known !== undefined) return known;
    const { patienceSeconds, openEndpoints, ...options } = this.#options;
    this.#endpoints ??= await openEndpoints();
    const endpoints = this.#endpoints;
    const env = { ...options.env, ...endpoints.env };
    this.#process ??= await openAdapter({ ...options, env });
    const driver = createAdapterDriver({
      ...options,
      spec,
      process: this.#process,
      hello: await this.#process.hello,
      open: endpoints.open(spec),
      pattern: endpoints.patternOf(spec),
      ...(endpoints.mostParallel !== undefined && { mostParallel: endpoints.mostParallel }),
      patienceSeconds: (plan) => patienceSeconds(plan, spec),
    });
    this.#drivers.set(spec, driver);
    return driver;
  }

  said(): string {
    return this.#process?.said ?? this.#said;
  }

  async close(): Promise<void> {
    const ended = (await this.#process?.end()) ?? true;
    if (!ended) {
      this.#options.onNote(
        'The adapter did not end within 2 s of bye and the end of its input, and was ended.',
      );
    }
    await this.#endpoints?.close();
  }

  #discard(): void {
    this.#said = this.#process?.said ?? '';
    this.#process?.kill();
    this.#process = undefined;
    this.#drivers = new Map();
  }
}
