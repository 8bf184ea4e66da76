import { describe, expect, it } from 'vitest';
import { type BrokenSpec, findProblems } from './findProblems.ts';

const SPECS: BrokenSpec[] = [
  {
    mistake: 'says where answers show a reading that an open entry does not have',
    from: '      checks: [backoff/after-429, backoff/after-error]\n',
    to: '      checks: [backoff/after-429, backoff/after-error]\n      shows: { goes-onn: [{ status: 200, content: json }] }\n',
    want: [
      {
        at: 'goes-onn: [{ status: 200, content: json }] }',
        expected: 'a reading: goes-on, starts-again or gives-up',
        actual: 'goes-onn',
        hint: "did you mean 'goes-on'?",
      },
    ],
  },
  {
    mistake: 'claims that a member is a path parameter that does not exist',
    from: '        - status: 200\n          at: ""\n',
    to: '        - { status: 200, at: /firing/id, param: firng }\n        - status: 200\n          at: ""\n',
    want: [
      {
        at: 'param: firng }',
        expected: 'a path parameter: kiln or firing',
        actual: 'firng',
        hint: "did you mean 'firing'?",
      },
    ],
  },
  {
    mistake: 'has a claim whose schema is none',
    from: '          is:\n            type: object\n',
    to: '          is:\n            type: objekt\n',
    want: [
      {
        at: 'is:',
        expected: 'a JSON Schema',
        actual:
          'data/type must be equal to one of the allowed values, data/type must be array, data/type must match a schema in anyOf',
      },
    ],
  },
  {
    mistake: 'has a claim for bodies of a schema that is none',
    from: '          at: ""\n',
    to: '          when: { required: firing }\n          at: ""\n',
    want: [
      {
        at: 'when: { required: firing }',
        expected: 'a JSON Schema',
        actual: 'data/required must be array',
      },
    ],
  },
  {
    mistake: 'has a claim on a member that no body of the status has',
    from: '        - status: 200\n          at: ""\n',
    to: '        - { status: 200, at: /firing/state, keywords: [type] }\n        - status: 200\n          at: ""\n',
    want: [
      {
        at: 'at: /firing/state, keywords: [type] }',
        expected: 'a member of the documented body of the status 200, or `is` beside it',
        actual: '/firing/state',
      },
    ],
  },
  {
    mistake: 'has a claim on a member of a status that is not documented',
    from: '        - status: 200\n          at: ""\n',
    to: '        - { status: 401, at: /fault/id }\n        - status: 200\n          at: ""\n',
    want: [
      {
        at: 'at: /fault/id }',
        expected: 'a member of the documented body of the status 401, or `is` beside it',
        actual: 'no JSON body of the status 401',
      },
    ],
  },
];

describe('A spec whose claims on answers of the server fit nothing', () => {
  it.each(SPECS)('is refused with place and reason when it $mistake', async ({ from, to, want }) => {
    expect(await findProblems(from, to)).toEqual(want);
  });
});
