import { describe, expect, test } from 'vitest';
import { atMost } from '../helpers/atMost.ts';
import { brokenClients } from './brokenClients.ts';
import { runClient } from './runClient.ts';

/** Each client has a process of its own. */
const inTurn = atMost(2);

const clients = await brokenClients();

describe.concurrent('a broken client fails exactly the checks that it declares', () => {
  for (const { fault, file, fails } of clients) {
    test(fault, async () => {
      const results = await inTurn(() => runClient(file));

      const failed = results.filter(({ verdict }) => verdict === 'fail' || verdict === 'fault');
      expect(failed.map(({ check }) => check).sort()).toEqual([...fails].sort());
    });
  }
});

test('at least 30 faults are shown', () => {
  expect(clients.length).toBeGreaterThanOrEqual(30);
});

test('no check is declared twice by one client', () => {
  const twice = clients.filter(({ fails }) => new Set(fails).size < fails.length).map(({ fault }) => fault);
  expect(twice).toEqual([]);
});
