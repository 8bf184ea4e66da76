import type { Explanation, NamedCheck } from './Explanation.ts';
import { howFollowed } from './howFollowed.ts';

/** Draws an explanation for a terminal, as lines of plain text. */
export function drawExplanation(explanation: Explanation): string {
  const { kind, id, level, words } = explanation;
  const head = kind === 'open entry' ? `${kind} ${id}` : `${kind} ${id} [${level}]`;
  return [head, ...[words, ...detailsOf(explanation)].map((line) => `  ${line}`)].join('\n');
}

function detailsOf(explanation: Explanation): string[] {
  switch (explanation.kind) {
    case 'statement':
      return [
        `${explanation.page}, section ${explanation.section}`,
        ...explanation.notes,
        ...explanation.shows.map((claim) => `  ${claim}`),
        ...listChecks(explanation.checks),
      ];
    case 'open entry':
      return [
        `${explanation.page}, section ${explanation.section}`,
        ...explanation.readings.flatMap(({ id, words, shows }) => [
          `reading ${id}: ${words}`,
          ...shows.map((claim) => `  ${claim}`),
        ]),
        ...explanation.notes,
        ...listChecks(explanation.checks),
      ];
    case 'check': {
      const { verifies, asks, practice, scripts, command } = explanation;
      return [
        ...verifies.map(({ id, level, section, words }) => `verifies ${id} [${level}, ${section}]: ${words}`),
        ...(asks === undefined
          ? []
          : [`asks which reading is taken of ${asks.id} [${asks.section}]: ${asks.words}`]),
        ...(practice === undefined ? [] : [`stands for the practice ${practice.id}: ${practice.words}`]),
        `the server answers: ${scripts.join(`; ${howFollowed(explanation)}: `)}`,
        `run it: ${command}`,
      ];
    }
    case 'practice':
      return listChecks(explanation.checks);
  }
}

function listChecks(checks: NamedCheck[]): string[] {
  return checks.length === 0 ? [] : ['Checks:', ...checks.map(({ id, title }) => `  ${id}  ${title}`)];
}
