import { expect, test } from 'vitest';
import { checksOf } from '../../src/check/checksOf.ts';
import { loadBundledSpecs } from '../../src/spec/loadBundledSpecs.ts';
import { brokenClients } from './brokenClients.ts';
import { notYetProven } from './not-yet-proven.ts';
import { brokenPrograms } from './processes/brokenPrograms.ts';

// What the clients declare is what they fail: broken.test.ts and brokenPrograms.test.ts hold them to it.
const inProcess = (await brokenClients()).flatMap(({ fails }) => fails);
const asProcesses = brokenPrograms.flatMap(({ spec, fails }) =>
  Object.entries(fails).flatMap(([group, slugs]) => slugs.map((slug) => `${spec}/${group}/${slug}`)),
);
const declared = [...inProcess, ...asProcesses];
const ids = loadBundledSpecs().flatMap((spec) =>
  checksOf(spec, { seed: 1, params: {}, overSockets: true }).map(({ id }) => id),
);
const slugOf = (id: string) => id.slice(id.indexOf('/') + 1);
const proven = new Set(declared.map(slugOf));

test('every check is failed by a broken client, or is listed as not yet proven', () => {
  const unproven = new Set(ids.map(slugOf).filter((slug) => !proven.has(slug)));
  expect([...unproven].filter((slug) => !notYetProven.includes(slug))).toEqual([]);
});

test('nothing that is listed as not yet proven is proven', () => {
  expect(notYetProven.filter((slug) => proven.has(slug))).toEqual([]);
});

test('everything that is declared or listed is a check', () => {
  const slugs = new Set(ids.map(slugOf));
  expect(declared.filter((id) => !ids.includes(id))).toEqual([]);
  expect(notYetProven.filter((slug) => !slugs.has(slug))).toEqual([]);
});
