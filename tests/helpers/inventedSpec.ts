import type { Spec } from '../../src/spec/Spec.ts';

/** An invented endpoint, so that tests of the parts need no page. */
export const inventedSpec: Spec = {
  id: 'invented',
  title: 'Invented jobs',
  revision: 'undated',
  method: 'GET',
  path: '/jobs/{id}/progress',
  baseUrl: 'https://north.jobs.example',
  serverTemplate: 'https://{region}.jobs.example',
  params: [{ name: 'id', like: 'uuid' }],
  headers: [{ name: 'Accept', required: true, value: 'application/json' }],
  query: [],
  credentials: [{ name: 'Authorization', in: 'header', prefix: 'Bearer ', like: 'jwt' }],
  responses: [
    {
      status: 200,
      contentType: 'application/json',
      schema: { type: 'object' },
      examples: [{ name: 'running', value: { state: 'running', percent: 40 } }],
      headers: [],
    },
    {
      status: 401,
      contentType: 'application/json',
      schema: { type: 'object' },
      examples: [{ name: 'no-token', value: { error: { code: 'Unauthorized', message: 'No token.' } } }],
      headers: [],
    },
  ],
  progress: { state: '/state', percent: { at: '/percent', of: 100 } },
  phases: { queued: ['waiting'], running: ['running'], done: ['succeeded'] },
  flags: [],
  alsoSeen: {},
  backoff: { intervalsSeconds: [15, 30, 60, 120] },
  errorBody: { code: '/error/code', message: '/error/message' },
  cases: [],
  errorCases: [],
  sections: [],
  statements: [],
  open: [],
};
