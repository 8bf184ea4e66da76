import { LANGUAGES, type Language } from '../init/Language.ts';
import { UsageError } from '../UsageError.ts';
import { suggest } from './suggest.ts';

/** @param where names the option in the message */
export function parseLanguage(value: string, where: string): Language {
  const language = LANGUAGES.find((one) => one === value);
  if (language !== undefined) return language;
  throw new UsageError(
    `${where}: expected one of ${LANGUAGES.join(', ')}, got ${JSON.stringify(value)}.${suggest(value, LANGUAGES)}`,
  );
}
