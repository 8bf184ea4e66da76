/** What the command that runs a check again has to name. */
export interface Reproduction {
  /** The client's file as the user gave it. */
  client: string;
  /** The spec's id, or its file as the user gave it. */
  spec: string;
  seed: number;
  params: Record<string, string>;
  baseUrl?: string | undefined;
}
