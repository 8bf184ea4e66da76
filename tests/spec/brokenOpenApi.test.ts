import { describe, expect, it } from 'vitest';
import { type BrokenSpec, findProblems } from './findProblems.ts';

const SPECS: BrokenSpec[] = [
  {
    mistake: 'is of OpenAPI 3.0',
    from: 'openapi: 3.1.0',
    to: 'openapi: 3.0.3',
    want: [
      { at: 'openapi: 3.0.3', expected: "an OpenAPI document with openapi: '3.1.0'", actual: '"3.0.3"' },
    ],
  },
  {
    mistake: 'has its OpenAPI version as a number',
    from: 'openapi: 3.1.0',
    to: 'openapi: 3.1',
    want: [
      {
        at: 'openapi: 3.1',
        expected: "an OpenAPI document with openapi: '3.1.0'",
        actual: '3.1',
        hint: 'put it in quotes',
      },
    ],
  },
  {
    mistake: 'has its own version as a number',
    from: 'version: "3"',
    to: 'version: 3',
    want: [{ at: 'version: 3', expected: 'a string', actual: '3', hint: 'put it in quotes' }],
  },
  {
    mistake: 'leaves a list open',
    from: 'title: Kiln firing',
    to: 'title: [Kiln firing',
    want: [
      {
        at: 'version: "3"',
        expected: 'well-formed YAML',
        actual: 'Flow sequence in block collection must be sufficiently indented and end with a ]',
      },
    ],
  },
  {
    mistake: 'has a key twice',
    from: 'title: Kiln firing',
    to: 'title: Kiln\n  title: Firing',
    want: [{ at: 'title: Firing', expected: 'well-formed YAML', actual: 'Map keys must be unique' }],
  },
  {
    mistake: 'refers to the web',
    from: '"#/components/schemas/answer"',
    to: 'https://kilns.example/answer.json',
    want: [
      {
        at: '$ref: https://kilns.example/answer.json }',
        expected: 'a reference into this file, such as #/components/schemas/name',
        actual: 'https://kilns.example/answer.json',
        hint: 'copy what it refers to into this file, under components; nothing is fetched',
      },
    ],
  },
  {
    mistake: 'refers to another file',
    from: '"#/components/schemas/answer"',
    to: './answer.yaml',
    want: [
      {
        at: '$ref: ./answer.yaml }',
        expected: 'a reference into this file, such as #/components/schemas/name',
        actual: './answer.yaml',
        hint: 'copy what it refers to into this file, under components; nothing is fetched',
      },
    ],
  },
  {
    mistake: 'refers to nothing',
    from: '"#/components/schemas/answer"',
    to: '"#/components/schemas/anser"',
    want: [
      {
        at: '$ref: "#/components/schemas/anser" }',
        expected: 'a reference to something in this file',
        actual: '#/components/schemas/anser',
        hint: "did you mean 'answer'?",
      },
    ],
  },
  {
    mistake: 'refers in a circle',
    from: 'temperature: { type: number }',
    to: 'temperature: { $ref: "#/components/schemas/answer" }',
    want: [
      {
        at: '$ref: "#/components/schemas/answer" }',
        expected: 'no circle of references',
        actual: '#/components/schemas/answer, which refers to itself',
      },
      {
        at: '$ref: "#/components/schemas/answer" }',
        expected: 'no circle of references',
        actual: '#/components/schemas/answer, which refers to itself',
      },
    ],
  },
  {
    mistake: 'has a schema of an unknown type',
    from: 'temperature: { type: number }',
    to: 'temperature: { type: numbr }',
    want: [
      {
        at: 'type: numbr }',
        expected: '"array", "boolean", "integer", "null", "number", "object" or "string" or a list',
        actual: '"numbr"',
        hint: "did you mean 'number'?",
      },
    ],
  },
  {
    mistake: 'uses a keyword of OpenAPI 3.0',
    from: 'temperature: { type: number }',
    to: 'temperature: { type: number, nullable: true }',
    want: [
      {
        at: 'nullable: true }',
        expected: 'a keyword of OpenAPI 3.1',
        actual: "'nullable', which only OpenAPI 3.0 has",
        hint: "write type: [string, 'null']",
      },
    ],
  },
  {
    mistake: 'has a pattern that is none',
    from: 'temperature: { type: number }',
    to: 'temperature: { pattern: "(" }',
    want: [
      {
        at: 'schema: { $ref: "#/components/schemas/answer" }',
        expected: 'a JSON Schema 2020-12',
        actual: 'Invalid regular expression: /(/u: Unterminated group',
      },
    ],
  },
  {
    mistake: 'has a default that violates its schema',
    from: 'temperature: { type: number }',
    to: 'temperature: { type: number, default: hot }',
    want: [
      {
        at: 'default: hot }',
        expected: 'a number',
        actual: '"hot"',
        hint: 'copied from the page as it is? Then the schema is too strict; else mend the example',
      },
    ],
  },
  {
    mistake: 'has an example that violates its schema',
    from: 'stage: null',
    to: 'stage: 7',
    want: [
      {
        at: 'stage: 7',
        expected: 'a string or null',
        actual: '7',
        hint: 'copied from the page as it is? Then the schema is too strict; else mend the example',
      },
    ],
  },
  {
    mistake: 'has an example that lacks a required member',
    from: '                      segments: { done: 8, total: 8 }\n',
    to: '',
    want: [
      {
        at: 'firing:',
        expected: "the key 'segments'",
        actual: 'only id, status and stage',
        hint: 'copied from the page as it is? Then the schema is too strict; else mend the example',
      },
    ],
  },
  {
    mistake: 'has an example that violates a format',
    from: 'id: 0b5f7c0e-6c67-4a0e-9d5a-5a4a3d1f0c11',
    to: 'id: 0b5f7c0e',
    want: [
      {
        at: 'id: 0b5f7c0e',
        expected: 'a match of format "uuid"',
        actual: '"0b5f7c0e"',
        hint: 'copied from the page as it is? Then the schema is too strict; else mend the example',
      },
    ],
  },
  {
    mistake: 'has a header example that violates its schema',
    from: 'example: 40',
    to: 'example: soon',
    want: [
      {
        at: 'example: soon',
        expected: 'an integer',
        actual: '"soon"',
        hint: 'copied from the page as it is? Then the schema is too strict; else mend the example',
      },
    ],
  },
  {
    mistake: 'has a parameter example that violates its schema',
    from: 'example: en',
    to: 'example: 1',
    want: [
      {
        at: 'example: 1',
        expected: 'a string',
        actual: '1',
        hint: 'copied from the page as it is? Then the schema is too strict; else mend the example',
      },
    ],
  },
  {
    mistake: 'has an example elsewhere',
    from: 'unloaded:\n                  value:',
    to: 'unloaded:\n                  externalValue: unloaded.json\n                other:\n                  value:',
    want: [
      {
        at: 'unloaded:',
        expected: "the key 'value' with the example itself",
        actual: 'none',
        hint: 'nothing is fetched: copy an external example into this file',
      },
    ],
  },
  {
    mistake: 'misspells where a parameter goes',
    from: 'name: units\n          in: query',
    to: 'name: units\n          in: qurey',
    want: [
      {
        at: 'in: qurey',
        expected: '"query", "header", "path" or "cookie"',
        actual: '"qurey"',
        hint: "did you mean 'query'?",
      },
    ],
  },
  {
    mistake: 'has an API key in the body',
    from: 'type: apiKey, in: query, name: studio_key',
    to: 'type: apiKey, in: body, name: studio_key',
    want: [
      { at: 'in: body, name: studio_key }', expected: '"query", "header" or "cookie"', actual: '"body"' },
    ],
  },
  {
    mistake: 'misspells a key of OpenAPI',
    from: 'description: No such firing.',
    to: 'descripton: No such firing.',
    want: [
      { at: '"404":', expected: "the key 'description'", actual: 'only descripton and content' },
      {
        at: 'descripton: No such firing.',
        expected: 'no such key',
        actual: "the key 'descripton'",
        hint: "did you mean 'description'?",
      },
    ],
  },
];

describe('A spec whose OpenAPI is broken', () => {
  it.each(SPECS)('is refused with place and reason when it $mistake', async ({ from, to, want }) => {
    expect(await findProblems(from, to)).toEqual(want);
  });
});
