/** What `pollspec serve` was given. */
export interface ServeCommandOptions {
  spec?: string[];
  scenario?: string;
  replay?: string[];
  port?: string;
  host?: string;
  speed?: string;
}
