import { expect, test } from 'vitest';
import { checksOf } from '../../src/check/checksOf.ts';
import { drawExplanation } from '../../src/explain/drawExplanation.ts';
import { explanationsOf } from '../../src/explain/explanationsOf.ts';
import { loadBundledSpecs } from '../../src/spec/loadBundledSpecs.ts';

const explanations = explanationsOf(loadBundledSpecs(), checksOf);

test('no two explanations have the same id, which is the first of those they go by', () => {
  const ids = explanations.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(explanations.filter(({ id, ids: [first] }) => first !== id)).toEqual([]);
});

test('every statement about the client has checks, or a note that says why not', () => {
  const bare = explanations.filter(
    (one) => one.kind === 'statement' && one.checks.length === 0 && one.notes.length === 0,
  );
  expect(bare).toEqual([]);
});

test('every statement about the server that smoke shows says how', () => {
  const shown = explanations.filter(
    (one) => one.kind === 'statement' && one.notes.some((note) => note.includes('`pollspec smoke` does')),
  );
  expect(shown.length).toBeGreaterThan(0);
  expect(shown.filter((one) => one.kind === 'statement' && one.shows.length === 0)).toEqual([]);
});

test('the command of a check is one that it runs with: in process only those do that need no sockets', () => {
  const inProcess = loadBundledSpecs().flatMap((spec) => checksOf(spec, { seed: 1, params: {} }));
  const commands = explanations.flatMap((one) => (one.kind === 'check' ? [one] : []));
  for (const { id, command } of commands)
    expect({ id, isClient: command.includes(' --client ') }).toEqual({
      id,
      isClient: inProcess.some((check) => check.id === id),
    });
});

test('a terminal shows everything that an explanation holds', () => {
  for (const one of explanations) {
    const drawn = drawExplanation(one);
    expect(drawn).toContain(one.words);
    const texts = {
      statement: () => (one.kind === 'statement' ? [one.page, one.section, ...one.notes, ...one.shows] : []),
      'open entry': () =>
        one.kind === 'open entry'
          ? [...one.notes, ...one.readings.flatMap(({ id, words, shows }) => [`${id}: ${words}`, ...shows])]
          : [],
      check: () =>
        one.kind === 'check'
          ? [...one.scripts, one.command, ...one.verifies.map(({ words }) => words), one.asks?.words ?? '']
          : [],
      practice: () => (one.kind === 'practice' ? one.checks.map(({ id, title }) => `${id}  ${title}`) : []),
    }[one.kind]();
    for (const text of texts) expect(drawn).toContain(text);
  }
});
