/** What `pollspec serve` was given. */
export interface ServeCommandOptions {
  spec?: string[];
  scenario?: string;
  port?: string;
  host?: string;
  speed?: string;
}
