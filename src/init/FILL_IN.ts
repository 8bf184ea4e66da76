/** Stands where the page asks for a value and names none. */
export const FILL_IN = 'FILL IN';
