/** What is listed of a failure that somebody has yet to look at. */
export const PLACEHOLDER = { reason: 'TODO: say why this failure is known.', link: 'TODO' };
