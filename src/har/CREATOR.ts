/** What our own HAR files name as their creator. */
export const CREATOR = 'pollspec';
