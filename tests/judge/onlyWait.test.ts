import { expect, it } from 'vitest';
import { onlyWait } from '../../src/judge/onlyWait.ts';
import { done, recordOf, waitOf } from '../helpers/journal.ts';

it('the second wait by itself has its own requests and its own outcome', () => {
  const second = waitOf({ outcome: done({ percent: 20 }) });
  const record = recordOf([{ atSeconds: 0 }, { atSeconds: 5, wait: 1 }, { atSeconds: 9, wait: -1 }]);
  const alone = onlyWait({ ...record, waits: [...record.waits, second] }, 1);
  expect(alone.journal.map(({ number, wait }) => [number, wait])).toEqual([[2, 0]]);
  expect(alone.waits).toEqual([second]);
});
