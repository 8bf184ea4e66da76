import type { SpecMistake } from './SpecMistake.ts';
import type { SpecOperation } from './SpecOperation.ts';

/** A spec is one endpoint: exactly one path with exactly one operation. */
export function checkOneOperation(operations: SpecOperation[]): SpecMistake[] {
  const expected = 'exactly one operation: a spec is one endpoint';
  const [first, ...others] = operations;
  if (first === undefined) return [{ path: ['paths'], expected, actual: 'none' }];
  const actual = `also ${first.method.toUpperCase()} ${first.template}`;
  return others.map(({ path }) => ({
    path,
    expected,
    actual,
    hint: 'move the other one to a file of its own',
  }));
}
