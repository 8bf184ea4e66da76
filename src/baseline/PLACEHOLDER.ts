/** The reason of a failure that somebody has yet to look at. */
export const PLACEHOLDER = 'TODO: say why this failure is known.';
