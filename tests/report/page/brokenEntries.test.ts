import { expect, test } from 'vitest';
import { brokenEntries } from '../../../src/report/page/model/brokenEntries.ts';
import { loadBundledSpecs } from '../../../src/spec/loadBundledSpecs.ts';
import { aResult } from '../../helpers/aResult.ts';

const spec = loadBundledSpecs().find(({ statements }) => statements.length > 2);
if (spec === undefined) throw new Error('no spec has three statements');
const [first, second, third] = spec.statements.map(({ id }) => id) as [string, string, string];
const failing = (name: string, more: Parameters<typeof aResult>[0]) =>
  aResult({ spec: spec.id, check: `${spec.id}/backoff/${name}`, verdict: 'fail', ...more });
const failures = [
  failing('any-history', { statements: [second, first] }),
  failing('step', { statements: [second] }),
  failing('start', { statements: [first] }),
  failing('both', { statements: ['of-another-revision', third] }),
  failing('unknown', { statements: ['of-another-revision'] }),
  failing('sound', { statements: [], practice: 'sharing', level: 'advice' }),
];

test('each failure stands once: at what it goes by first, in the order of the page', () => {
  const entries = brokenEntries(spec, failures, { sharing: 'Clients share nothing.' });
  const slugOf = (check: string) => check.split('/')[2];
  expect(entries.map(({ id, results }) => [id, results.map(({ check }) => slugOf(check))])).toEqual([
    [first, ['start']],
    [second, ['step', 'any-history']],
    [third, ['both']],
    ['sharing', ['sound']],
    ['others', ['unknown']],
  ]);
});

test('without the spec at hand no failure is lost', () => {
  const shown = brokenEntries(undefined, failures, {}).flatMap(({ results }) => results);
  expect(new Set(shown)).toEqual(new Set(failures));
  expect(shown).toHaveLength(failures.length);
});
