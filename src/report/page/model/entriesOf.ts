import type { PageData, PageSpec } from '../../PageData.ts';
import type { Result } from '../../Report.ts';
import type { Entry } from './Entry.ts';

/**
 * Everything that a spec says, in the order of its page, then the open entries, then the practices that its checks stand for; each with
 * its results. A check of several statements stands at each. What no entry explains comes last, as a check of another version's spec may.
 */
export function entriesOf(
  spec: PageSpec | undefined,
  results: readonly Result[],
  practices: PageData['practices'],
): Entry[] {
  const statements = (spec?.statements ?? []).map((one): Entry => {
    const { id, level, section, text } = one;
    return {
      id,
      kind: 'statement',
      level,
      section,
      text,
      readings: {},
      ...(one.untestable !== undefined
        ? { without: `No check can show it: ${one.untestable}` }
        : one.about === 'server' && { without: 'About the server: pollspec smoke asks it of a live one.' }),
      results: results.filter((result) => result.statements.includes(id)),
    };
  });
  const open = (spec?.open ?? []).map((one): Entry => {
    const { id, section, text, readings } = one;
    return {
      id,
      kind: 'open',
      level: 'open',
      section,
      text,
      readings,
      ...(one.untestable !== undefined && { without: `No check can show it: ${one.untestable}` }),
      results: results.filter((result) => result.open === id),
    };
  });
  const ids = [...new Set(results.map(({ practice }) => practice))].filter((id) => id !== null);
  const named = ids.map((id): Entry => {
    const text = practices[id] ?? 'A practice of another version of Pollspec.';
    return {
      id,
      kind: 'practice',
      level: 'advice',
      section: '',
      text,
      readings: {},
      results: results.filter(({ practice }) => practice === id),
    };
  });
  const told = new Set([...statements, ...open, ...named].flatMap((entry) => entry.results));
  const untold = results.filter((result) => !told.has(result));
  const rest: Entry[] =
    untold.length === 0
      ? []
      : [
          {
            id: 'others',
            kind: 'unknown',
            level: 'advice',
            section: '',
            text: 'Checks of statements that are not in the specs at hand.',
            readings: {},
            results: untold,
          },
        ];
  return [...statements, ...open, ...named, ...rest];
}
