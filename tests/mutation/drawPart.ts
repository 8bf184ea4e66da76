import type { SurvivorNote } from './clients/noteSurvivor.ts';
import type { Mutant } from './Mutant.ts';
import type { Reason, Shown } from './readSurvivors.ts';
import type { Weighed } from './weighMutants.ts';

/** What a part asks for. */
export interface Part {
  name: string;
  /** Of the mutants that may not survive, so many per cent are to be killed. */
  leastPercent: number;
  /** Whether every survivor has to be in the list. */
  isListWhole: boolean;
}

interface Known {
  reasons: Record<string, Reason>;
  notes: ReadonlyMap<string, SurvivorNote>;
}

/** Draws what came of a part, and says whether it is as it should be. */
export function drawPart(
  { name, leastPercent, isListWhole }: Part,
  { killed, allowed, missed, rawPercent, percent, found, unknown, stale }: Weighed,
  { reasons, notes }: Known,
): { text: string; isGood: boolean } {
  const wrong = found.flatMap(({ survivor, entry }) => {
    const { shown: told } = reasons[entry.reason] ?? {};
    const shown = shownBy(notes.get(survivor.id));
    return told === undefined || told === shown
      ? []
      : `${draw(entry)}\n    # ${entry.reason}: in truth ${shown}`;
  });
  const counts = Object.entries(reasons).map(([key, { text, gap }]) => {
    const times = found.filter(({ entry }) => entry.reason === key).length;
    return `  ${String(times).padStart(3)}  ${gap ? 'GAP: ' : ''}${text}`;
  });
  const strange = unknown.map((survivor) => {
    const note = notes.get(survivor.id);
    const checks = [...(note?.advice ?? []), ...(note?.changed ?? [])];
    const shown = `${shownBy(note)}${checks.length > 0 ? `: ${checks.slice(0, 5).join(' ')}` : ''}`;
    return notes.size === 0 ? draw(survivor) : `${draw(survivor)}\n    # ${shown}`;
  });
  const all = killed + allowed + missed;
  const percentOf = (part: number) => `${((part / all) * 100).toFixed(1)} %`;
  const failing = [...notes.values()].filter(({ advice }) => advice.length > 0).length;
  const text = [
    `${name}: ${all} mutants, ${killed} killed (${rawPercent.toFixed(1)} %), ${allowed} may survive, ${missed} missed.`,
    ...(notes.size === 0
      ? []
      : [
          `Reports show ${percentOf(killed + failing)} of them as failures when those at level advice count too.`,
        ]),
    `Of those that may not survive, ${percent.toFixed(1)} % are killed; ${leastPercent} % are asked for.`,
    ...section('Known survivors', counts),
    ...section('Survivors that are not in the list', strange),
    ...section('In the list, but not among the survivors', stale.map(draw)),
    ...section('In the list for a reason that is not so', wrong),
  ].join('\n');
  const isListRight = stale.length === 0 && wrong.length === 0 && (unknown.length === 0 || !isListWhole);
  return { text: `${text}\n`, isGood: percent >= leastPercent && isListRight };
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`${title} (${lines.length})`, ...lines];
}

/** As an entry of the list, to be pasted there. */
function draw({ file, line, mutator, from, to }: Mutant): string {
  const fields = Object.entries({ file, line, mutator, from, to });
  return `  - { ${fields.map(([key, value]) => `${key}: ${JSON.stringify(value)}`).join(', ')}, reason:  }`;
}

function shownBy(note: SurvivorNote | undefined): Shown {
  if (note === undefined) return 'nothing';
  if (note.advice.length > 0) return 'advice';
  return note.changed.length > 0 ? 'changed' : 'nothing';
}
