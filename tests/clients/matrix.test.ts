import { expect, test } from 'vitest';
import { brokenRows } from './brokenRows.ts';
import { drawMatrix } from './drawMatrix.ts';

test('the matrix in the docs is that of the broken clients', async () => {
  await expect(drawMatrix(await brokenRows())).toMatchFileSnapshot('../../docs/reference/broken-clients.md');
});

test('a matrix has a row for each check that fails and for each client', () => {
  const drawn = drawMatrix([
    { name: 'b', fails: ['s/g/two', 's/g/one'] },
    { name: 'a', fails: ['s/g/one'] },
  ]);
  expect(drawn).toContain('2 broken clients fail 2 checks.');
  expect(drawn).toContain('| s/g/one | a, b |\n| s/g/two | b |');
  expect(drawn).toContain('| a | s/g/one |\n| b | s/g/one, s/g/two |');
});
