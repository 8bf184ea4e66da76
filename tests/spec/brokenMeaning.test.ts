import { describe, expect, it } from 'vitest';
import { type BrokenSpec, findProblems } from './findProblems.ts';

const SPECS: BrokenSpec[] = [
  {
    mistake: 'gives a state no phase',
    from: '    heating: running\n',
    to: '',
    want: [
      {
        at: 'phases:',
        expected: "a phase for the documented state 'heating'",
        actual: 'phases of queued, soaking, cooling, unloaded, cracked and aborted',
        hint: 'add heating: and its phase',
      },
    ],
  },
  {
    mistake: 'gives a phase to a state that is not documented',
    from: 'heating: running',
    to: 'heating: running\n    glazed: running',
    want: [
      {
        at: 'glazed: running',
        expected: 'a documented state: queued, heating, soaking, cooling, unloaded, cracked or aborted',
        actual: 'glazed',
        hint: 'states of other revisions belong to alsoSeen',
      },
    ],
  },
  {
    mistake: 'misspells a state',
    from: 'heating: running',
    to: 'haeting: running',
    want: [
      {
        at: 'phases:',
        expected: "a phase for the documented state 'heating'",
        actual: 'phases of queued, haeting, soaking, cooling, unloaded, cracked and aborted',
        hint: 'add heating: and its phase',
      },
      {
        at: 'haeting: running',
        expected: 'a documented state: queued, heating, soaking, cooling, unloaded, cracked or aborted',
        actual: 'haeting',
        hint: "did you mean 'heating'?",
      },
    ],
  },
  {
    mistake: 'has a state of another revision that is documented',
    from: 'alsoSeen: { paused: running }',
    to: 'alsoSeen: { heating: running }',
    want: [
      {
        at: 'heating: running }',
        expected: 'a state that the page does not document',
        actual: 'heating, which has a phase already',
      },
    ],
  },
  {
    mistake: 'has a pointer that leads nowhere',
    from: 'done: /firing/segments/done',
    to: 'done: /firing/segment/done',
    want: [
      {
        at: 'done: /firing/segment/done, total: /firing/segments/total }',
        expected:
          'a member of the 200 body: /firing/id, /firing/status, /firing/segments/done, /firing/segments/total, /firing/program, /firing/stage, /firing/temperature or /firing/notes',
        actual: '/firing/segment/done',
        hint: "did you mean '/firing/segments/done'?",
      },
    ],
  },
  {
    mistake: 'has a pointer to a value of another type',
    from: 'state: /firing/status',
    to: 'state: /firing/temperature',
    want: [
      {
        at: 'state: /firing/temperature',
        expected: 'a pointer to a string',
        actual: '/firing/temperature, which is number',
      },
    ],
  },
  {
    mistake: 'has a pointer that leads nowhere in errors',
    from: 'code: /fault/id',
    to: 'code: /fault/ident',
    want: [
      {
        at: 'code: /fault/ident, message: /fault/reason }',
        expected: 'a member of a documented error body: /fault/id, /fault/reason or /fault/help',
        actual: '/fault/ident',
        hint: "did you mean '/fault/id'?",
      },
    ],
  },
  {
    mistake: 'speaks of a path parameter that does not exist',
    from: 'params: { kiln: text',
    to: 'params: { kilm: text',
    want: [
      {
        at: 'kilm: text, firing: uuid }',
        expected: 'a path parameter: kiln or firing',
        actual: 'kilm',
        hint: "did you mean 'kiln'?",
      },
    ],
  },
  {
    mistake: 'speaks of a security scheme that does not exist',
    from: 'credentials: { studioKey:',
    to: 'credentials: { studiokey:',
    want: [
      {
        at: 'studiokey: { maxLength: 64 } }',
        expected: 'the name of a security scheme: studioKey',
        actual: 'studiokey',
        hint: "did you mean 'studioKey'?",
      },
    ],
  },
  {
    mistake: 'has intervals that do not grow',
    from: '[5, 20, 45]',
    to: '[5, 20, 20]',
    want: [
      {
        at: '20], restartsWhen: percent-changes }',
        expected: 'more than the 20 seconds before it',
        actual: '20',
      },
    ],
  },
  {
    mistake: 'has an id twice',
    from: '- id: states',
    to: '- id: examples',
    want: [
      {
        at: 'id: examples',
        expected: 'an id of its own',
        actual: 'examples, which another entry has already',
      },
    ],
  },
  {
    mistake: 'misspells a section in the list of sections, and so lists one that nothing stands under',
    from: '  statements:\n',
    to: '  sections: [Request, Keys, Answer, States, Fault, Asking again]\n  statements:\n',
    want: [
      {
        at: 'Fault, Asking again]',
        expected: 'a section that a statement or an open entry stands under',
        actual: 'Fault',
      },
      ...['section: Faults', 'section: Faults', 'section: Faults'].map((at) => ({
        at,
        expected: 'a section that is listed: Request, Keys, Answer, States, Fault or Asking again',
        actual: 'Faults',
        hint: "did you mean 'Fault'?",
      })),
    ],
  },
  {
    mistake: 'has an open entry with the id of a statement',
    from: '- id: after-fault',
    to: '- id: schedule',
    want: [
      {
        at: 'id: schedule',
        expected: 'an id of its own',
        actual: 'schedule, which another entry has already',
      },
    ],
  },
  {
    mistake: 'has no example of the 200',
    from: 'examples:\n                soaking:',
    to: 'x-examples:\n                soaking:',
    want: [
      {
        at: 'application/json:',
        expected: 'at least one example: scripted answers are built from the first',
        actual: 'schema and x-examples',
        hint: "copy the page's example to examples/<name>/value",
      },
    ],
  },
  {
    mistake: 'misnames a path parameter',
    from: 'name: kiln, in: path',
    to: 'name: kilm, in: path',
    want: [
      {
        at: 'get:',
        expected: "a path parameter 'kiln', as the path template has it",
        actual: 'kilm, firing',
        hint: "did you mean 'kilm'?",
      },
      {
        at: 'name: kilm, in: path, required: true, schema: { type: string, maxLength: 24 } }',
        expected: 'a parameter of the path template /kilns/{kiln}/firings/{firing}',
        actual: 'kilm',
      },
    ],
  },
  {
    mistake: 'has a cookie parameter',
    from: 'name: units\n          in: query',
    to: 'name: units\n          in: cookie',
    want: [
      {
        at: 'in: cookie',
        expected: 'path, query or header',
        actual: 'cookie',
        hint: 'a credential in a cookie is a security scheme of type apiKey',
      },
    ],
  },
  {
    mistake: 'misspells a security scheme',
    from: 'security: [{ studioKey: [] }]',
    to: 'security: [{ studiokey: [] }]',
    want: [
      {
        at: 'studiokey: [] }]',
        expected: 'the name of a security scheme',
        actual: 'studiokey',
        hint: "did you mean 'studioKey'?",
      },
    ],
  },
  {
    mistake: 'has a credential that may be left out',
    from: 'security: [{ studioKey: [] }]',
    to: 'security: [{ studioKey: [] }, {}]',
    want: [
      {
        at: '{}]',
        expected: 'the same security schemes in every alternative',
        actual: 'none',
        hint: 'keep the one that the page recommends and say the rest in a statement',
      },
    ],
  },
  {
    mistake: 'has a security scheme that is not supported',
    from: 'type: apiKey, in: query, name: studio_key',
    to: 'type: http, scheme: basic',
    want: [
      {
        at: 'studioKey: { type: http, scheme: basic }',
        expected: 'type http with scheme bearer, or type apiKey in header, query or cookie',
        actual: 'http basic',
        hint: 'an OAuth access token that is sent as a bearer token is type http with scheme bearer',
      },
    ],
  },
  {
    mistake: 'has a response for a range of statuses',
    from: '"503":',
    to: '5XX:',
    want: [
      {
        at: '5XX:',
        expected: "'200' or the status of an error, such as '404'",
        actual: '5XX',
        hint: 'write one response for each status that the page lists',
      },
    ],
  },
  {
    mistake: 'has no 200',
    from: '"200":',
    to: '"201":',
    want: [
      { at: 'responses:', expected: "a response '200'", actual: '201, 404, 429 and 503' },
      {
        at: '"201":',
        expected: "'200' or the status of an error, such as '404'",
        actual: '201',
        hint: 'write one response for each status that the page lists',
      },
    ],
  },
  {
    mistake: 'has two operations',
    from: '    get:',
    to: '    post: { responses: { "200": { description: It is lit. } } }\n    get:',
    want: [
      {
        at: 'post: { responses: { "200": { description: It is lit. } } }',
        expected: 'exactly one operation: a spec is one endpoint',
        actual: 'also GET /kilns/{kiln}/firings/{firing}',
        hint: 'move the other one to a file of its own',
      },
    ],
  },
  {
    mistake: 'misspells a server variable',
    from: 'studio: { default: riverside }',
    to: 'studoi: { default: riverside }',
    want: [
      {
        at: 'url: https://{studio}.kilns.example/api/v3',
        expected: "a variable 'studio' with a default",
        actual: 'https://{studio}.kilns.example/api/v3',
        hint: "did you mean 'studoi'?",
      },
    ],
  },
  {
    mistake: 'has a relative server',
    from: 'url: https://{studio}.kilns.example/api/v3',
    to: 'url: /{studio}/api',
    want: [{ at: 'url: /{studio}/api', expected: 'an absolute http or https URL', actual: '/riverside/api' }],
  },
  {
    mistake: 'has two servers',
    from: 'servers:\n',
    to: 'servers:\n  - url: https://kilns.example\n',
    want: [{ at: 'servers:', expected: 'exactly one server', actual: '2 servers' }],
  },
  {
    mistake: 'has a request body',
    from: 'operationId: getFiring',
    to: 'operationId: getFiring\n      requestBody: { content: {} }',
    want: [{ at: 'requestBody: { content: {} }', expected: 'no request body', actual: 'one' }],
  },
  {
    mistake: 'has a format parameter that does not exist',
    from: '  backoff:',
    to: '  format: { parameter: unit, json: [celsius] }\n  backoff:',
    want: [
      {
        at: 'content:',
        expected:
          'beside the JSON the answer without the parameter, such as text/html, with a text as example',
        actual: 'application/json',
      },
      {
        at: 'parameter: unit, json: [celsius] }',
        expected: 'a query parameter: units',
        actual: 'unit',
        hint: "did you mean 'units'?",
      },
    ],
  },
  {
    mistake: 'has an undocumented value of the format parameter',
    from: '  backoff:',
    to: '  format: { parameter: units, json: [celsus] }\n  backoff:',
    want: [
      {
        at: 'content:',
        expected:
          'beside the JSON the answer without the parameter, such as text/html, with a text as example',
        actual: 'application/json',
      },
      {
        at: 'celsus] }',
        expected: 'a documented value of units: celsius or fahrenheit',
        actual: 'celsus',
        hint: "did you mean 'celsius'?",
      },
    ],
  },
  {
    mistake: 'has a flag that cannot be',
    from: '  backoff:',
    to: '  flags: [{ at: /firing/stage, equals: true, state: crcked, phases: failed }]\n  backoff:',
    want: [
      { at: 'equals: true, state: crcked, phases: failed }]', expected: 'a string or null', actual: 'true' },
      {
        at: 'state: crcked, phases: failed }]',
        expected: 'a state of phases: queued, heating, soaking, cooling, unloaded, cracked or aborted',
        actual: 'crcked',
        hint: "did you mean 'cracked'?",
      },
    ],
  },
];

describe('A spec whose parts do not fit each other', () => {
  it.each(SPECS)('is refused with place and reason when it $mistake', async ({ from, to, want }) => {
    expect(await findProblems(from, to)).toEqual(want);
  });
});
