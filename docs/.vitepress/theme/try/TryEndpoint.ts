import type { TryChoices } from './TryChoices.ts';

/** An endpoint by its name, and what loads the rest. */
export interface TryEndpoint {
  id: string;
  title: string;
  load(): Promise<{ default: TryChoices }>;
}
