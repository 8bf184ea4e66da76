/** The exit codes of every command, and what each says. */
export const EXIT_CODES = {
  conforms: { code: 0, meaning: 'The client conforms, or the command did what it was asked for.' },
  doesNotConform: {
    code: 1,
    meaning: 'The client, or a live endpoint, does not conform at a level of --fail-on.',
  },
  usage: { code: 2, meaning: 'The input cannot be used; the error says what was expected and what came.' },
  incomplete: { code: 3, meaning: 'A check was expected and gave no result, or nothing was verified.' },
  ourFault: { code: 4, meaning: 'A fault of Pollspec itself.' },
} as const;
