import { describe, expect, test } from 'vitest';
import { missingOutput } from '../../scripts/site/runs/missingOutput.ts';
import { refuseDrift } from '../../scripts/site/runs/refuseDrift.ts';
import type { SiteClient } from '../../scripts/site/runs/SiteClient.ts';
import type { Check } from '../../src/check/Check.ts';
import type { Report, Result } from '../../src/report/Report.ts';
import type { Spec } from '../../src/spec/Spec.ts';

const specs = [{ id: 'kiln' }] as Spec[];
const checksOf = () => [{ id: 'kiln/a/one' }, { id: 'kiln/a/two' }] as Check[];

function clientWith(
  kind: SiteClient['kind'],
  results: Pick<Result, 'check' | 'verdict' | 'message'>[],
): SiteClient {
  const report = { seed: 1, specs: [{ id: 'kiln', revision: '1' }], results } as unknown as Report;
  return { slug: 'x', name: 'x', kind, about: '', file: 'x.ts', specs: ['kiln'], observed: [], report };
}

const one = { check: 'kiln/a/one', verdict: 'pass', message: 'fine' } as const;
const two = { check: 'kiln/a/two', verdict: 'fail', message: '2 s' } as const;

describe('a run that does not bear out what the site says stops the build', () => {
  test.each([
    [
      'a reference that fails',
      clientWith('reference', [one, two]),
      /x: expected no failed check, got fail of kiln\/a\/two: 2 s/,
    ],
    [
      'a report without a check that there is',
      clientWith('published', [one]),
      /another at kiln\/a\/two; run x\.ts again/,
    ],
    [
      'a report of a check that is gone',
      clientWith('published', [one, two, { ...one, check: 'kiln/a/three' }]),
      /another at kiln\/a\/three/,
    ],
  ])('%s', (_, client, message) => {
    expect(() => refuseDrift([client], specs, checksOf)).toThrow(message);
  });

  test('an example that fails is told as it is', () => {
    expect(() => refuseDrift([clientWith('example', [one, two])], specs, checksOf)).not.toThrow();
  });
});

test.each([
  ['all of it', 'a\nb', 'a\nb\nc', undefined],
  ['with something left out', 'a\n...\nc', 'a\nb\nc', undefined],
  ['another line', 'a\n...\nd', 'a\nb\nc', 'd'],
  ['another order', 'c\n...\na', 'a\nb\nc', 'a'],
])('of an output that is shown is missing: %s', (_, shown, printed, missing) => {
  expect(missingOutput(shown, printed)).toBe(missing);
});
