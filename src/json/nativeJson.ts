/** `JSON` as the language gives it: a client that is loaded later may put functions of its own in its place. */
export const nativeJson = { stringify: JSON.stringify, parse: JSON.parse };
