import { LANGUAGES, type Language } from '../init/Language.ts';
import { UsageError } from '../UsageError.ts';
import { suggest } from './suggest.ts';

/** @param where names the option in the message */
export function parseLanguage(value: string | undefined, where: string): Language {
  const language = LANGUAGES.find((one) => one === value);
  if (language !== undefined) return language;
  const expected = `${where}: expected one of ${LANGUAGES.join(', ')}, got`;
  throw new UsageError(
    value === undefined
      ? `${expected} nothing. Add ${where} ${LANGUAGES[0]}, for example.`
      : `${expected} ${JSON.stringify(value)}.${suggest(value, LANGUAGES)}`,
  );
}
