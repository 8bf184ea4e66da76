/** The languages that `pollspec init` writes an adapter in. */
export const LANGUAGES = ['typescript', 'python', 'shell'] as const;

export type Language = (typeof LANGUAGES)[number];
