/** The longest delay that a timer of the platform takes: 2^31 - 1 ms. */
export const LONGEST_DELAY_MS = 2 ** 31 - 1;
