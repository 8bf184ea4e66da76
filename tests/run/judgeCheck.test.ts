import { describe, expect, test } from 'vitest';
import { judgeCheck } from '../../src/run/judgeCheck.ts';
import { aCheck } from '../helpers/aCheck.ts';
import { aRecord } from '../helpers/aRecord.ts';

const around = { credentials: [], reproduce: () => 'again', driver: { run: async () => aRecord() } };

describe('judging one check', () => {
  test('gives what its judge says of the run', async () => {
    expect(await judgeCheck(aCheck(), around)).toMatchObject({ verdict: 'pass', message: 'as it should be' });
  });

  test('is a fault of ours when the judge throws', async () => {
    const check = aCheck({
      judge: () => {
        throw new Error('judge is broken');
      },
    });
    expect(await judgeCheck(check, around)).toMatchObject({
      verdict: 'fault',
      message: expect.stringContaining('judge is broken'),
    });
  });

  test('is a fault of ours when the driver fails', async () => {
    const driver = { run: () => Promise.reject(new Error('driver is broken')) };
    expect(await judgeCheck(aCheck(), { ...around, driver })).toMatchObject({
      verdict: 'fault',
      reproduce: 'again',
    });
  });
});
