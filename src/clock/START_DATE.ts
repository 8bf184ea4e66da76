/** The date on which every run begins. */
export const START_DATE = new Date('2026-03-02T10:00:00.000Z');
