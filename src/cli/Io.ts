/** Where a command writes to and what it knows of the world, so that tests can give it another. */
export interface Io {
  out(text: string): void;
  err(text: string): void;
  /** Whether the standard output, and the standard error, are terminals. */
  outIsTerminal: boolean;
  errIsTerminal: boolean;
  /** Width of the terminal behind the standard error in characters. */
  errColumns?: number | undefined;
  cwd: string;
  env: Record<string, string | undefined>;
  /** Calls back when the user interrupts; returns what stops that. */
  onInterrupt(callback: () => void): () => void;
}
