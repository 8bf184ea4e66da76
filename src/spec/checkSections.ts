import { didYouMean } from './didYouMean.ts';
import { listWords } from './listWords.ts';
import type { SpecDocument } from './SpecDocument.ts';
import type { SpecMistake } from './SpecMistake.ts';
import { withHint } from './withHint.ts';

const KEY = 'x-pollspec';

/** Where the sections of the page are listed, every statement and open entry stands under one, and none stands empty. */
export function checkSections(document: SpecDocument): SpecMistake[] {
  const { sections, statements, open = [] } = document[KEY];
  if (sections === undefined) return [];
  const entries = [...withPaths('statements', statements), ...withPaths('open', open)];
  const unlisted = entries
    .filter(({ section }) => !sections.includes(section))
    .map(({ section, path }) =>
      withHint(
        { path, expected: `a section that is listed: ${listWords(sections)}`, actual: section },
        didYouMean(section, sections),
      ),
    );
  const empty = sections.flatMap((section, index) =>
    entries.some((entry) => entry.section === section)
      ? []
      : [
          {
            path: [KEY, 'sections', String(index)],
            expected: 'a section that a statement or an open entry stands under',
            actual: section,
          },
        ],
  );
  return [...unlisted, ...empty];
}

function withPaths(key: string, entries: { section: string }[]): { section: string; path: string[] }[] {
  return entries.map(({ section }, index) => ({ section, path: [KEY, key, String(index), 'section'] }));
}
