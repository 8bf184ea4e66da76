import { describe, expect, it } from 'vitest';
import { bundledSpecIds } from '../../src/spec/bundledSpecIds.ts';
import { loadBundledSpec } from '../../src/spec/loadBundledSpec.ts';
import { loadBundledSpecs } from '../../src/spec/loadBundledSpecs.ts';

const BUNDLED = [
  {
    id: 'arcgis-mission-job',
    url: 'https://mission.example.com:20443/arcgis/rest/jobs/{job_id}',
    params: ['job_id'],
    credentials: [],
    statuses: [200],
  },
  {
    id: 'itwin-reality-analysis',
    url: 'https://api.bentley.com/realitydataanalysis/jobs/{jobId}/progress',
    params: ['jobId'],
    credentials: ['Authorization'],
    statuses: [200, 401, 404, 429],
  },
  {
    id: 'itwin-reality-modeling',
    url: 'https://api.bentley.com/contextcapture/jobs/{id}/progress',
    params: ['id'],
    credentials: ['Authorization'],
    statuses: [200, 401, 404, 429],
  },
  {
    id: 'roma-asset-job',
    url: 'https://roma.cn-north-4.myhuaweicloud.com/v2/{project_id}/instances/{instance_id}/assets/jobs/{job_id}',
    params: ['project_id', 'instance_id', 'job_id'],
    credentials: ['X-Auth-Token'],
    statuses: [200, 403],
  },
];

describe('The bundled specs', () => {
  it('are the four pages', () => {
    expect(bundledSpecIds()).toEqual(BUNDLED.map(({ id }) => id));
    expect(loadBundledSpecs().map(({ id }) => id)).toEqual(bundledSpecIds());
  });

  it.each(BUNDLED)('keep the ids, URLs and names that adapters rely on: $id', ({ id, ...want }) => {
    const { baseUrl, path, params, credentials, responses } = loadBundledSpec(id);
    expect({
      url: `${baseUrl}${path}`,
      params: params.map(({ name }) => name),
      credentials: credentials.map(({ name }) => name),
      statuses: responses.map(({ status }) => status),
    }).toEqual(want);
  });

  it.each(BUNDLED)('go through their page once, heading by heading: $id', ({ id }) => {
    const { statements, open } = loadBundledSpec(id);
    for (const entries of [statements, open]) {
      const headings = entries.map(({ section }) => section);
      const turns = headings.filter((heading, index) => heading !== headings[index - 1]);
      expect(turns).toEqual([...new Set(turns)]);
    }
  });

  it('are asked for by their ids alone, with a hint for a misspelt one', () => {
    expect(() => loadBundledSpec('roma-aset-job')).toThrow("did you mean 'roma-asset-job'?");
    expect(() => loadBundledSpec('../package')).toThrow('a spec of your own is named by its file');
  });
});
