/** A broken client in a process of its own, by the command that starts its adapter, and exactly the checks that it fails. */
export interface BrokenProgram {
  command: string;
  spec: string;
  /** Slugs by group. */
  fails: Record<string, string[]>;
}
