/** A step summary of GitHub is not shown at all beyond 1 MiB. */
export const STEP_SUMMARY_BYTES = 1024 * 1024;
