import fc from 'fast-check';
import { expect, test } from 'vitest';
import { VERDICTS } from '../../src/judge/Judgement.ts';
import { holdAgainst } from '../../src/report/baseline/holdAgainst.ts';
import { drawAnnotations } from '../../src/report/drawAnnotations.ts';
import { exitCodeOf } from '../../src/report/exitCodeOf.ts';
import { drawJUnit } from '../../src/report/junit/drawJUnit.ts';
import { LEVELS } from '../../src/spec/Spec.ts';
import { aReport } from '../helpers/aReport.ts';
import { aResult } from '../helpers/aResult.ts';

const reports = fc
  .record({
    results: fc.array(
      fc.record({
        verdict: fc.constantFrom(...VERDICTS),
        level: fc.constantFrom(...LEVELS),
        isListed: fc.boolean(),
      }),
      { maxLength: 4 },
    ),
    failOn: fc.subarray([...LEVELS]),
    missing: fc.constantFrom(0, 1),
    hasBaseline: fc.boolean(),
  })
  .map(({ results, failOn, missing, hasBaseline }) => {
    const checks = results.map((one, index) => ({ ...one, check: `kiln/backoff/${index}` }));
    const report = aReport({
      results: checks.map(({ isListed: _, ...one }) => aResult(one)),
      expected: checks.length + missing,
      failOn,
    });
    const failures = checks
      .filter(({ isListed }) => isListed)
      .map(({ check }) => ({ check, reason: 'x', lines: { first: 1, last: 2 } }));
    return hasBaseline ? holdAgainst(report, { file: 'base.yaml', failures }) : report;
  });

const countOf = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

test('JUnit and annotations are red exactly when the exit code is', () => {
  fc.assert(
    fc.property(reports, (report) => {
      const isRed = exitCodeOf(report) !== 0;
      expect({
        junit: countOf(drawJUnit(report, new Map()), /<(?:failure|error) /g) > 0,
        annotations: countOf(drawAnnotations(report, {}, new Map()), /^::error /gm) > 0,
      }).toEqual({ junit: isRed, annotations: isRed });
    }),
    { numRuns: 500 },
  );
});
