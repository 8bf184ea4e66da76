/**
 * Checks, as `group/slug`, that no broken client fails: what they would see is not shown yet. One that a client does
 * fail may not stand here.
 */
export const notYetProven: string[] = [];
