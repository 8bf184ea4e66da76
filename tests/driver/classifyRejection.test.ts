import { describe, expect, test } from 'vitest';
import type { ClientError } from '../../src/client/ClientError.ts';
import { classifyRejection } from '../../src/driver/classifyRejection.ts';

class AcmeError extends Error {
  override name = 'AcmeError';
}
class AcmeTypeError extends TypeError {}

const knowsAll = { describeError: (): ClientError => ({ kind: 'other' }) };
const knowsNone = { describeError: () => undefined };
const fetchFailed = new TypeError('fetch failed', {
  cause: Object.assign(new Error('x'), { code: 'ECONNRESET' }),
});
const thrownBy = (action: () => unknown): unknown => {
  try {
    return action();
  } catch (error) {
    return error;
  }
};

describe('a rejection is', () => {
  const failed = { type: 'failed', error: { kind: 'other' } };
  test.each([
    [
      'a crash: a TypeError, whatever describeError says',
      new TypeError('x is undefined'),
      knowsAll,
      'crashed',
    ],
    ['a crash: a SyntaxError of JSON.parse', thrownBy(() => JSON.parse('<html>')), knowsAll, 'crashed'],
    ['a crash: a RangeError', new RangeError('Invalid array length'), knowsAll, 'crashed'],
    ['a crash: a ReferenceError', new ReferenceError('x is not defined'), knowsAll, 'crashed'],
    ['a crash: a URL that cannot be parsed', thrownBy(() => new URL('/jobs')), knowsAll, 'crashed'],
    ['a crash: a native error without describeError', new TypeError('x is undefined'), {}, 'crashed'],
    ['a crash: an error that describeError does not know', new AcmeError('boom'), knowsNone, 'crashed'],
    ['a crash: a string that describeError does not know', 'boom', knowsNone, 'crashed'],
    ['a failure: fetch failed', fetchFailed, knowsAll, failed],
    [
      'a failure: a native error around fetch failed',
      new TypeError('poll', { cause: fetchFailed }),
      knowsAll,
      failed,
    ],
    ["a failure: the interception's own error", new TypeError('Network error'), knowsAll, failed],
    ['a failure: an error of its own', new AcmeError('boom'), knowsAll, failed],
    [
      'a failure: an error of its own around a native one',
      new AcmeError('boom', { cause: new SyntaxError('x') }),
      knowsAll,
      failed,
    ],
    ['a failure: a subclass of a native one', new AcmeTypeError('boom'), knowsAll, failed],
    ['a failure: an abort', new DOMException('aborted', 'AbortError'), knowsAll, failed],
    ['a failure of no kind: without describeError', new AcmeError('boom'), {}, { type: 'failed', error: {} }],
    [
      'a failure of no kind: a broken connection that describeError does not know',
      fetchFailed,
      knowsNone,
      { type: 'failed', error: {} },
    ],
  ])('%s', (_, error, client, expected) => {
    const given = classifyRejection(error, client);
    expect(given).toMatchObject(typeof expected === 'string' ? { type: expected } : expected);
  });

  test('a crash whose message names the exception and what is wrong', () => {
    const boom = new AcmeError('boom');
    expect(classifyRejection(boom, knowsNone)).toEqual({
      type: 'crashed',
      message: 'AcmeError: boom (describeError does not know it)',
    });
    const throwing = {
      describeError: () => {
        throw new TypeError('no status');
      },
    };
    expect(classifyRejection(boom, throwing)).toEqual({
      type: 'crashed',
      message: 'describeError threw TypeError: no status for AcmeError: boom',
    });
  });
});

describe('what describeError gives', () => {
  /** Classifies an error that an adapter, maybe one without types, describes like this. */
  const described = (given: unknown) =>
    classifyRejection(new AcmeError('boom'), { describeError: () => given as ClientError });

  test('is copied, and null counts as absent', () => {
    const circle: Record<string, unknown> = { kind: 'not-found', status: 404, code: null, message: 'gone' };
    circle['self'] = circle;
    expect(described(circle)).toEqual({
      type: 'failed',
      error: { kind: 'not-found', status: 404, message: 'gone' },
    });
    expect(described({ kind: null, status: null, message: null, retryAfterSeconds: 1.5 })).toEqual({
      type: 'failed',
      error: { retryAfterSeconds: 1.5 },
    });
  });

  test.each<[unknown, RegExp]>([
    [
      { kind: 'gone' },
      /^describeError gave kind 'gone'; the client contract asks for one of unauthorized.*, or no kind\.$/,
    ],
    [{ message: 404 }, /^describeError gave message 404; .* a string, or no message\.$/],
    [{ code: ['A'] }, /^describeError gave code \[ 'A' \]; .* a string, or no code\.$/],
    [{ status: 404n }, /^describeError gave status 404n; .* a whole number, or no status\.$/],
    [{ status: '404' }, /gave status '404'/],
    [{ retryAfterSeconds: Number.NaN }, /gave retryAfterSeconds NaN; .* a finite number, or no retry/],
    ['not-found', /^describeError gave 'not-found'; the client contract asks for an object \{ kind\?/],
    [['not-found'], /^describeError gave \[ 'not-found' \]/],
    [Promise.resolve({ kind: 'other' }), /^describeError gave a promise; .* or undefined, without async\.$/],
  ])('is a crash that says so: %o', (given, message) => {
    expect(described(given)).toEqual({ type: 'crashed', message: expect.stringMatching(message) });
  });
});
