/** What `pollspec compare` was given beside the reports. */
export interface CompareOptions {
  json?: string;
  markdown?: string;
}
