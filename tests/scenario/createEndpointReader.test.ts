import { describe, expect, test } from 'vitest';
import { createEndpointReader } from '../../src/scenario/createEndpointReader.ts';

const read = createEndpointReader({
  path: '/jobs/{id}/runs/{run}.json',
  serverTemplate: 'https://{region}.jobs.example/{version}/api',
});

describe('the parameters of a path', () => {
  test('are read below the path of the server, whatever its variables hold', () => {
    expect(read('/v2/api/jobs/7/runs/last.json')).toEqual({ id: '7', run: 'last' });
  });

  test('are decoded after the path was split', () => {
    expect(read('/v2/api/jobs/a%2Fb%20c/runs/%E4%BB%95.json')).toEqual({ id: 'a/b c', run: '仕' });
    expect(read('/v2/api/jobs/%ZZ/runs/1.json')).toEqual({ id: '%ZZ', run: '1' });
  });

  test.each([
    '/jobs/7/runs/1.json',
    '/v2/other/jobs/7/runs/1.json',
    '/v2/api/jobs//runs/1.json',
    '/v2/api/jobs/7/runs/.json',
    '/v2/api/jobs/7/runs/1.json/',
    '/v2/api/jobs/7/runs/1xjson',
    '',
  ])('are none at %s', (path) => {
    expect(read(path)).toBeUndefined();
  });

  test('of a spec without any are an empty object', () => {
    const plain = createEndpointReader({ path: '/progress', serverTemplate: 'https://jobs.example' });
    expect(plain('/progress')).toEqual({});
  });
});
