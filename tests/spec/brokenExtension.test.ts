import { describe, expect, it } from 'vitest';
import { type BrokenSpec, findProblems } from './findProblems.ts';

const SPECS: BrokenSpec[] = [
  {
    mistake: 'misspells x-pollspec',
    from: 'x-pollspec:',
    to: 'x-polspec:',
    want: [
      {
        at: 'openapi: 3.1.0',
        expected: "the key 'x-pollspec' at the top level",
        actual: 'the keys openapi, info, servers, paths, components, x-polspec',
        hint: "rename 'x-polspec'",
      },
    ],
  },
  {
    mistake: 'misspells a key of the extension',
    from: '  alsoSeen:',
    to: '  alsoSen:',
    want: [
      {
        at: 'alsoSen: { paused: running }',
        expected:
          'one of the keys id, revision, progress, params, credentials, phases, flags, alsoSeen, format, backoff, errorBody, cases, errorCases, sections, statements or open',
        actual: "the key 'alsoSen'",
        hint: "did you mean 'alsoSeen'?",
      },
    ],
  },
  {
    mistake: 'has an id with spaces',
    from: 'id: kiln-firing',
    to: 'id: Kiln firing',
    want: [
      {
        at: 'id: Kiln firing',
        expected: 'lower-case letters and digits joined by hyphens',
        actual: '"Kiln firing"',
      },
    ],
  },
  {
    mistake: 'has a revision that YAML takes for a number',
    from: 'revision: "2024-05"',
    to: 'revision: 2024',
    want: [{ at: 'revision: 2024', expected: 'a string', actual: '2024', hint: 'put it in quotes' }],
  },
  {
    mistake: 'misspells a phase',
    from: 'heating: running',
    to: 'heating: runing',
    want: [
      {
        at: 'heating: runing',
        expected: '"waiting", "running", "succeeded", "failed", "cancelled", "ended" or "unknown"',
        actual: '"runing"',
        hint: "did you mean 'running'?",
      },
    ],
  },
  {
    mistake: 'misspells a phase in a list',
    from: 'aborted: [cancelled, failed]',
    to: 'aborted: [canceled, failed]',
    want: [
      {
        at: 'canceled, failed]',
        expected: '"waiting", "running", "succeeded", "failed", "cancelled", "ended" or "unknown"',
        actual: '"canceled"',
        hint: "did you mean 'cancelled'?",
      },
    ],
  },
  {
    mistake: 'mixes the two ways to find the percentage',
    from: '{ done: /firing/segments/done,',
    to: '{ at: /firing/segments/done,',
    want: [
      {
        at: 'percent: { at: /firing/segments/done, total: /firing/segments/total }',
        expected: 'either { at, of } or { done, total }',
        actual: 'the keys at and total',
      },
    ],
  },
  {
    mistake: 'has a pointer without a slash',
    from: 'state: /firing/status',
    to: 'state: firing',
    want: [{ at: 'state: firing', expected: 'a JSON pointer such as /progress/state', actual: '"firing"' }],
  },
  {
    mistake: 'has an interval of no length',
    from: '[5, 20, 45]',
    to: '[0, 20, 45]',
    want: [{ at: '0, 20, 45], restartsWhen: percent-changes }', expected: '> 0', actual: '0' }],
  },
  {
    mistake: 'does not say when the intervals start again',
    from: ', restartsWhen: percent-changes',
    to: '',
    want: [
      {
        at: 'backoff: { intervals: [5, 20, 45] }',
        expected: "the key 'restartsWhen'",
        actual: 'only intervals',
      },
    ],
  },
  {
    mistake: 'has an error case that is no error',
    from: '      status: 429\n',
    to: '      status: 200\n',
    want: [{ at: 'status: 200', expected: '>= 400', actual: '200' }],
  },
  {
    mistake: 'binds a check of a group that does not exist',
    from: 'checks: ["parsing/state-*"]',
    to: 'checks: ["parse/state-*"]',
    want: [
      {
        at: '"parse/state-*"]',
        expected:
          'group/slug with a group of request, parsing, errors, backoff, lifecycle; * stands for any run of characters',
        actual: '"parse/state-*"',
      },
    ],
  },
  {
    mistake: 'leaves a statement about the client unbound',
    from: '      checks: ["parsing/state-*"]\n',
    to: '',
    want: [
      {
        at: 'id: states',
        expected: 'exactly one of checks and untestable, as for every statement about the client',
        actual: 'the keys id, about, level, section and text',
      },
    ],
  },
  {
    mistake: 'binds a statement and calls it untestable',
    from: 'checks: ["parsing/state-*"]',
    to: 'checks: ["parsing/state-*"]\n      untestable: It is not.',
    want: [
      {
        at: 'id: states',
        expected: 'exactly one of checks and untestable, as for every statement about the client',
        actual: 'the keys id, about, level, section, text, checks and untestable',
      },
    ],
  },
  {
    mistake: 'binds a statement about the server',
    from: 'text: Every answer has a status.',
    to: 'text: Every answer has a status.\n      checks: [parsing/*]',
    want: [
      {
        at: 'id: status-always',
        expected: 'no checks: a statement about the server is never verified by judging a client',
        actual: 'the keys id, about, level, section, text, checks and shows',
      },
    ],
  },
  {
    mistake: 'says where the server shows a statement and that nothing can show it',
    from: 'text: Every answer has a status.',
    to: 'text: Every answer has a status.\n      untestable: Nothing shows it.',
    want: [
      {
        at: 'id: status-always',
        expected: 'shows or untestable, and not both',
        actual: 'the keys id, about, level, section, text, untestable and shows',
      },
    ],
  },
  {
    mistake: 'says where the server shows a statement about the client',
    from: '      checks: ["parsing/state-*"]\n',
    to: '      checks: ["parsing/state-*"]\n      shows: [{ status: 200, content: json }]\n',
    want: [
      {
        at: 'id: states',
        expected: 'exactly one of checks and untestable, as for every statement about the client',
        actual: 'the keys id, about, level, section, text, checks and shows',
      },
    ],
  },
  {
    mistake: 'has a claim that says of an answer only its status',
    from: '        - status: 200\n          at: ""\n',
    to: '        - status: 200\n',
    want: [
      {
        at: 'status: 200',
        expected: 'one of at, header, content, or else `to`',
        actual: 'the keys status and is',
      },
    ],
  },
];

describe('A spec whose x-pollspec is broken', () => {
  it.each(SPECS)('is refused with place and reason when it $mistake', async ({ from, to, want }) => {
    expect(await findProblems(from, to)).toEqual(want);
  });
});
