import { describe, expect, test } from 'vitest';
import { toTryClient } from '../../src/try/toTryClient.ts';

const waitForJob = () => ({});

describe('what is no client is refused with a word on what it should be', () => {
  test.each<[string, object, string]>([
    ['nothing', {}, 'expected the code to export waitForJob, got no such export'],
    ['another name', { poll: waitForJob }, 'expected the code to export waitForJob, got no such export'],
    ['a text', { waitForJob: 'soon' }, 'expected the export waitForJob to be a function, got string'],
    ['a text beside it', { waitForJob, describeError: 'x' }, 'expected the export describeError'],
  ])('%s', (_, module, message) => {
    expect(() => toTryClient(module, 'a')).toThrow(message);
  });
});

describe('errors are told by their kind', () => {
  const describeError = toTryClient({ waitForJob }, 'a').describeError;
  test.each<[string, unknown, unknown]>([
    [
      'with all that is known',
      Object.assign(new Error('slow down'), { kind: 'rate-limited', status: 429, retryAfterSeconds: 5 }),
      { kind: 'rate-limited', status: 429, message: 'slow down', retryAfterSeconds: 5 },
    ],
    ['that is not known', Object.assign(new Error('a'), { kind: 'odd' }), undefined],
    ['that is absent', new Error('a'), undefined],
    ['of an aborted signal', new DOMException('stopped', 'AbortError'), { kind: 'cancelled' }],
    ['of what is no error', 'text', undefined],
    ['of nothing', null, undefined],
  ])('%s', (_, error, described) => {
    expect(describeError?.(error)).toEqual(described);
  });

  test('or as the code itself has it', () => {
    const own = toTryClient({ waitForJob, describeError: () => ({ kind: 'other' }) }, 'a');
    expect(own.describeError?.(new Error('a'))).toEqual({ kind: 'other' });
  });
});

test('each function is handed what it needs, and the fetch of the time of the call', async () => {
  const given: object[] = [];
  const client = toTryClient({ waitForJob: (options: object) => void given.push(options) }, 'a');
  const token = () => 't';
  const connection = await client.connect({
    spec: 'a',
    baseUrl: 'https://a.test',
    token,
    params: { id: '1' },
  });
  const { signal } = new AbortController();
  const onProgress = () => {};
  connection.waitForJob?.({ signal, onProgress });
  expect(given).toEqual([
    { spec: 'a', baseUrl: 'https://a.test', token, params: { id: '1' }, signal, onProgress, fetch },
  ]);
  expect(connection.getProgress).toBeUndefined();
});
