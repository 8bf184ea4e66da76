import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { atMost } from '../helpers/atMost.ts';
import { clientFiles } from './clientFiles.ts';
import { examplePrograms } from './examplePrograms.ts';
import { runClient } from './runClient.ts';

const REFERENCE = new URL('./reference/index.ts', import.meta.url);
/** Levels that decide whether a client conforms, unless it is asked for others. */
const DEFAULT_LEVELS = ['must', 'should', 'implied'];

/** Each client has a process of its own for each spec. */
const inTurn = atMost(2);

const correct = clientFiles('correct');

test('the reference fails no check of any level', async () => {
  const results = await runClient(REFERENCE);

  const failed = results.filter(({ verdict }) => verdict === 'fail' || verdict === 'fault');
  expect(failed.map(({ check, message }) => `${check}: ${message}`)).toEqual([]);
  expect(new Set(results.map(({ spec }) => spec)).size).toBe(4);
});

describe.concurrent('a correct client fails no check of a default level', () => {
  for (const file of correct) {
    test(basename(file.pathname, '.ts'), async () => {
      const results = await inTurn(() => runClient(file));

      const blamed = results.filter(
        ({ level, verdict }) => verdict === 'fault' || (verdict === 'fail' && DEFAULT_LEVELS.includes(level)),
      );
      expect(blamed.map(({ check, message }) => `${check}: ${message}`)).toEqual([]);
    });
  }
});

test('at least 25 clients are shown to be right, 20 of them in ways of their own', () => {
  expect(correct.length).toBeGreaterThanOrEqual(20);
  // Those in other languages and the example in TypeScript have tests of their own.
  expect(correct.length + examplePrograms.length + ['reference', 'typescript'].length).toBeGreaterThanOrEqual(
    25,
  );
});
