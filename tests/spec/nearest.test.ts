import { describe, expect, it } from 'vitest';
import { nearest } from '../../src/spec/nearest.ts';

describe('nearest', () => {
  it.each([
    ['phazes', ['phases', 'params'], 'phases'],
    ['PHASES', ['phases', 'params'], 'phases'],
    ['runing', ['waiting', 'running'], 'running'],
    ['haeting', ['heating'], 'heating'],
    ['ab', ['ba'], 'ba'],
    ['roma-aset-jb', ['roma-asset-job', 'other'], 'roma-asset-job'],
    ['phases', ['phases', 'phase'], 'phases'],
    ['completely', ['different'], undefined],
    ['abc', [], undefined],
  ])('takes %j among %j for %j', (word, candidates, want) => {
    expect(nearest(word, candidates)).toBe(want);
  });
});
