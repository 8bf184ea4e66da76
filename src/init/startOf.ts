import { shellQuote } from '../process/shellQuote.ts';
import type { Language } from './Language.ts';
import type { LiteralStyle } from './LiteralStyle.ts';

/** What is peculiar to the adapter of one language. */
export interface Start {
  /** How its file name ends. */
  ending: string;
  comment: string;
  style: LiteralStyle;
  /** What stands before and after the data of the endpoint. */
  before: string;
  after: string;
  /** The arguments of `pollspec test` that name the adapter in this file. */
  subject(file: string): string;
}

const JSON_STYLE: LiteralStyle = {
  text: (value) => JSON.stringify(value),
  key: (name) => JSON.stringify(name),
  words: { true: 'true', false: 'false', null: 'null' },
  padding: '',
  indent: '  ',
  hasTrailingComma: false,
};

const STARTS: Record<Language, Start> = {
  typescript: {
    ending: '.ts',
    comment: '//',
    style: {
      ...JSON_STYLE,
      text: singleQuoted,
      key: (name) => (/^[A-Za-z_$][\w$]*$/.test(name) ? name : singleQuoted(name)),
      padding: ' ',
      hasTrailingComma: true,
    },
    before: 'const ENDPOINT: Endpoint = ',
    after: ';',
    subject: (file) => `--client ${shellQuote(file)}`,
  },
  python: {
    ending: '.py',
    comment: '#',
    style: {
      ...JSON_STYLE,
      words: { true: 'True', false: 'False', null: 'None' },
      indent: '    ',
      hasTrailingComma: true,
    },
    before: 'ENDPOINT: Json = ',
    after: '',
    subject: (file) => `--command ${shellQuote(`python3 ${shellQuote(file)}`)}`,
  },
  shell: {
    ending: '.sh',
    comment: '#',
    style: JSON_STYLE,
    // No line of the data is the one that ends it: each begins with a brace or blanks.
    before: "read -r -d '' ENDPOINT <<'JSON'\n",
    after: '\nJSON',
    subject: (file) => `--command ${shellQuote(`bash ${shellQuote(file)}`)}`,
  },
};

/** What is peculiar to the adapter of this language. */
export function startOf(language: Language): Start {
  return STARTS[language];
}

function singleQuoted(text: string): string {
  const inside = JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"');
  return text.includes("'") && !text.includes('"')
    ? JSON.stringify(text)
    : `'${inside.replaceAll("'", "\\'")}'`;
}
