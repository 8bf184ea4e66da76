/** A state that no page lists. */
export const UNKNOWN_STATE = 'pollspec-unknown';
