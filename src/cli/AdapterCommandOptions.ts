/** What `pollspec adapter` was given. */
export interface AdapterCommandOptions {
  command: string;
  spec?: string;
}
