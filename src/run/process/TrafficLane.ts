import { createTrafficDriver } from '../../driver/process/createTrafficDriver.ts';
import type { Pace } from '../../driver/process/Pace.ts';
import type { ProcessDriver } from '../../driver/process/ProcessDriver.ts';
import type { RunPlan } from '../../driver/RunPlan.ts';
import type { Launcher } from '../../process/Launcher.ts';
import type { Spec } from '../../spec/Spec.ts';
import type { Endpoints } from './Endpoints.ts';
import type { Lane } from './Lane.ts';

export interface TrafficLaneOptions {
  command: string;
  launcher: Launcher;
  pace: Pace;
  openEndpoints(): Promise<Endpoints>;
  patienceSeconds(plan: RunPlan, spec: Spec): number;
  onLate(scenario: string, method: string): void;
}

/** A lane in which a program is started afresh for each run. */
export class TrafficLane implements Lane {
  readonly #options: TrafficLaneOptions;
  readonly #endpoints: Endpoints[] = [];

  constructor(options: TrafficLaneOptions) {
    this.#options = options;
  }

  async driverFor(spec: Spec): Promise<ProcessDriver> {
    const { openEndpoints, patienceSeconds, ...options } = this.#options;
    const endpoints = await openEndpoints();
    // They stay open: a request that comes late finds the run that it belongs to.
    this.#endpoints.push(endpoints);
    return createTrafficDriver({
      ...options,
      spec,
      open: endpoints.open(spec),
      pattern: endpoints.patternOf(spec),
      env: endpoints.env,
      patienceSeconds: (plan) => patienceSeconds(plan, spec),
    });
  }

  said(): string {
    return '';
  }

  async close(): Promise<void> {
    await Promise.all(this.#endpoints.map((endpoints) => endpoints.close()));
  }
}
