import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loadSpec } from '../../src/spec/loadSpec.ts';
import type { SpecDocument } from '../../src/spec/SpecDocument.ts';
import { toSpec } from '../../src/spec/toSpec.ts';

const KILN = fileURLToPath(new URL('../../examples/own-spec/kiln-firing.openapi.yaml', import.meta.url));

describe('toSpec', () => {
  it('brings an endpoint that nobody has seen before into the words that everything else uses', async () => {
    const { responses, sections, statements, open, cases, errorCases, ...rest } = await loadSpec(KILN);
    expect(rest).toEqual({
      id: 'kiln-firing',
      title: 'Kiln firing',
      revision: '2024-05',
      method: 'GET',
      path: '/kilns/{kiln}/firings/{firing}',
      baseUrl: 'https://riverside.kilns.example/api/v3',
      serverTemplate: 'https://{studio}.kilns.example/api/v3',
      params: [
        { name: 'kiln', maxLength: 24, like: 'text' },
        { name: 'firing', like: 'uuid' },
      ],
      headers: [{ name: 'Accept-Language', required: true, value: 'en' }],
      query: [{ name: 'units', required: true, values: ['celsius', 'fahrenheit'] }],
      credentials: [{ name: 'studio_key', in: 'query', prefix: '', like: 'opaque', maxLength: 64 }],
      progress: {
        state: '/firing/status',
        percent: { done: '/firing/segments/done', total: '/firing/segments/total' },
        step: '/firing/stage',
      },
      phases: {
        queued: ['waiting'],
        heating: ['running'],
        soaking: ['running'],
        cooling: ['running'],
        unloaded: ['succeeded'],
        cracked: ['failed'],
        aborted: ['cancelled', 'failed'],
      },
      flags: [],
      alsoSeen: { paused: ['running'] },
      backoff: { intervalsSeconds: [5, 20, 45] },
      errorBody: { code: '/fault/id', message: '/fault/reason' },
    });
    expect(cases.map(({ id, is }) => ({ id, is }))).toEqual([
      { id: 'no-segments-yet', is: 'progress' },
      { id: 'studio-page', is: 'not-progress' },
    ]);
    expect(errorCases.map(({ id, status }) => ({ id, status }))).toEqual([
      { id: 'eager-studio', status: 429 },
    ]);
    expect(statements[0]).toEqual({
      id: 'request-line',
      about: 'client',
      level: 'must',
      section: 'Request',
      text: 'The firing is read with GET at its documented path, without a body.',
      checks: ['request/method', 'request/path', 'request/no-body'],
    });
    expect(sections).toEqual(['Request', 'Keys', 'Answer', 'States', 'Faults', 'Asking again']);
    expect(open.map(({ id }) => id)).toEqual(['after-last-interval', 'after-fault', 'no-segments']);
    expect(
      responses.map(({ status, contentType, examples, headers }) => ({
        status,
        contentType,
        examples: examples.map(({ name }) => name),
        headers: headers.map(({ name, required, example }) => [name, required, example]),
      })),
    ).toEqual([
      { status: 200, contentType: 'application/json', examples: ['soaking', 'unloaded'], headers: [] },
      { status: 404, contentType: 'application/json', examples: ['gone', 'neverWas'], headers: [] },
      {
        status: 429,
        contentType: 'application/json',
        examples: ['example'],
        headers: [['Retry-After', true, 40]],
      },
      {
        status: 503,
        contentType: 'application/json',
        examples: ['example'],
        headers: [['Retry-After', false, 90]],
      },
    ]);
    expect(responses[1]?.schema).toEqual({
      type: 'object',
      required: ['fault'],
      properties: {
        fault: {
          type: 'object',
          required: ['id'],
          properties: {
            id: { type: 'string' },
            reason: { type: 'string' },
            help: { type: ['string', 'null'] },
          },
        },
      },
    });
  });

  it.each([
    {
      credential: 'a bearer token that is a JWT',
      scheme: { type: 'http', scheme: 'Bearer', bearerFormat: 'JWT' },
      want: { name: 'Authorization', in: 'header', prefix: 'Bearer ', like: 'jwt' },
    },
    {
      credential: 'a bearer token of no known format',
      scheme: { type: 'http', scheme: 'bearer' },
      want: { name: 'Authorization', in: 'header', prefix: 'Bearer ', like: 'opaque' },
    },
    {
      credential: 'a key in a header',
      scheme: { type: 'apiKey', in: 'header', name: 'X-Key' },
      want: { name: 'X-Key', in: 'header', prefix: '', like: 'opaque' },
    },
    {
      credential: 'a key in a cookie',
      scheme: { type: 'apiKey', in: 'cookie', name: 'key' },
      want: { name: 'key', in: 'cookie', prefix: '', like: 'opaque' },
    },
  ])('says how $credential is sent', ({ scheme, want }) => {
    const document = {
      ...smallDocument(),
      security: [{ key: ['read'] }, { key: ['write'] }],
      components: { securitySchemes: { key: scheme } },
    };
    expect(toSpec(document).credentials).toEqual([want]);
  });

  it('asks for no credential where the page names none', () => {
    expect(toSpec(smallDocument()).credentials).toEqual([]);
  });

  it('keeps the documented answer without the format parameter', () => {
    const document = smallDocument();
    document['x-pollspec'].format = { parameter: 'f', json: ['json'] };
    const spec = toSpec(document);
    const otherwise = { contentType: 'text/html', body: '<p>Done</p>' };
    expect(spec.format).toEqual({ parameter: 'f', json: ['json'], otherwise });
    expect(spec.query).toEqual([
      { name: 'f', required: false, values: ['html', 'json'], accepted: ['json'] },
    ]);
  });

  it('tells statements and open entries in the order of the page, and within a section as they are written', () => {
    const document = smallDocument();
    const extension = document['x-pollspec'];
    const entry = (id: string, section: string) => ({ id, section, text: 'It is so.' });
    extension.sections = ['Asking', 'Answer'];
    extension.statements = [entry('b', 'Answer'), entry('c', 'Asking'), entry('a', 'Answer')].map((one) => ({
      ...one,
      about: 'client',
      level: 'must',
    }));
    extension.open = [entry('e', 'Answer'), entry('d', 'Asking')].map((one) => ({ ...one, readings: {} }));
    const { statements, open } = toSpec(document);
    expect([statements, open].map((entries) => entries.map(({ id }) => id))).toEqual([
      ['c', 'b', 'a'],
      ['d', 'e'],
    ]);
  });

  it('takes an error without a JSON body for one that may have any', () => {
    const document = smallDocument();
    document['x-pollspec'].flags = [{ at: '/stopped', equals: true, state: 'done', phases: 'cancelled' }];
    const spec = toSpec(document);
    const error = { status: 503, contentType: 'text/plain', schema: {}, examples: [], headers: [] };
    expect(spec.responses[1]).toEqual(error);
    expect(spec.flags).toEqual([{ at: '/stopped', equals: true, state: 'done', phases: ['cancelled'] }]);
  });
});

function smallDocument(): SpecDocument {
  return {
    openapi: '3.1.0',
    info: { title: 'Small', version: '1' },
    servers: [{ url: 'https://small.example/' }],
    paths: {
      '/jobs/{id}': {
        parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }],
        get: {
          parameters: [{ name: 'f', in: 'query', schema: { enum: ['html', 'json'] } }],
          responses: {
            '200': {
              content: {
                'application/json': { schema: { type: 'object' }, example: { state: 'done' } },
                'text/html': { example: '<p>Done</p>' },
              },
            },
            '503': {},
          },
        },
      },
    },
    'x-pollspec': {
      id: 'small',
      revision: '1',
      progress: { state: '/state' },
      phases: { done: 'ended' },
      statements: [],
    },
  };
}
