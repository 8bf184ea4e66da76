/** Which clock a client in a process of its own is to live on. */
export const CLOCK_CHOICES = ['auto', 'virtual', 'scaled', 'real'] as const;

export type ClockChoice = (typeof CLOCK_CHOICES)[number];
