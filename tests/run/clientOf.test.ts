import { describe, expect, test } from 'vitest';
import { clientOf } from '../../src/run/clientOf.ts';

const client = { name: 'acme', version: '1', specs: ['kiln'], connect: () => ({}) };

describe('the client of a module', () => {
  test.each([
    ['an ES module', { default: client }],
    ['a module compiled to CommonJS', { default: { __esModule: true, default: client } }],
    [
      'a client with everything',
      { default: { ...client, language: 'rust', can: ['cancel'], describeError: () => undefined } },
    ],
  ])('is found in %s', (_, module) => expect(clientOf(module, 'a.ts')).toMatchObject({ name: 'acme' }));

  test.each<[string, object, RegExp]>([
    ['nothing exported', {}, /^a\.ts: expected a client as the default export, got none\. Export it with/],
    ['a function', { default: () => client }, /expected an object, got a function/],
    ['null', { default: null }, /expected an object, got null/],
    [
      'a promise',
      { default: Promise.resolve(client) },
      /name: expected a text of one line that is not empty, got undefined/,
    ],
    [
      'a name of two lines',
      { default: { ...client, name: 'a\n::error::b' } },
      /name: expected a text of one line/,
    ],
    [
      'no name',
      { default: { ...client, name: ' ' } },
      /name: expected a text of one line that is not empty, got ' '/,
    ],
    [
      'a version that is a number',
      { default: { ...client, version: 1 } },
      /version: expected a text of one line that is not empty, got 1/,
    ],
    [
      'a language that is none',
      { default: { ...client, language: 1 } },
      /language: expected a text, or nothing, got 1/,
    ],
    ['one spec', { default: { ...client, specs: 'kiln' } }, /specs: expected a list of spec ids, got 'kiln'/],
    ['no spec', { default: { ...client, specs: [] } }, /specs: expected a list of spec ids, got \[\]/],
    [
      'another ability',
      { default: { ...client, can: ['fly'] } },
      /can: expected a list of getProgress, waitForJob, cancel, token, or nothing/,
    ],
    [
      'no connect',
      { default: { ...client, connect: undefined } },
      /connect: expected a function, got undefined/,
    ],
    [
      'a describeError that is none',
      { default: { ...client, describeError: {} } },
      /describeError: expected a function, or nothing/,
    ],
  ])('is refused: %s', (_, module, message) => expect(() => clientOf(module, 'a.ts')).toThrow(message));

  test('is refused with every field that is wrong', () => {
    expect(() => clientOf({ default: {} }, 'a.ts')).toThrow(/name: .*version: .*specs: .*connect: /s);
  });
});
