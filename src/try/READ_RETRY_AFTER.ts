/** The function that reads a Retry-After, as lines of JavaScript. */
export const READ_RETRY_AFTER = [
  '/** Seconds or a date; anything else is as good as nothing. */',
  'function readRetryAfter(text) {',
  '  if (/^\\d+$/.test(text)) return Number(text);',
  '  const seconds = / GMT$/.test(text) ? (Date.parse(text) - Date.now()) / 1000 : 0;',
  '  return seconds > 0 ? seconds : undefined;',
  '}',
];
