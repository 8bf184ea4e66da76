/** What `pollspec list` can list. */
export const LIST_KINDS = ['specs', 'statements', 'checks', 'scenarios'] as const;

export type ListKind = (typeof LIST_KINDS)[number];
