/** What the command that runs a check again has to name. */
export interface Reproduction {
  /** The client's file or command as the user gave it. */
  client: string;
  /** The option that names it; default `--client`. */
  option?: '--client' | '--command' | '--exec' | undefined;
  /** Further options, such as those of the clock. */
  flags?: string[] | undefined;
  /** The spec's id, or its file as the user gave it. */
  spec: string;
  seed: number;
  /** How many random cases are asked; absent: as many as usual. */
  runs?: number | undefined;
  /** Of a counterexample; it alone is run. */
  path?: string | undefined;
  /** The file of the recorded run that it is asked of. */
  replay?: string | undefined;
  params: Record<string, string>;
  baseUrl?: string | undefined;
}
