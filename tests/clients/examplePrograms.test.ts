import { describe, expect, test } from 'vitest';
import { atMost } from '../helpers/atMost.ts';
import { runProgram } from './runProgram.ts';

const inTurn = atMost(2);

const EXAMPLES = [
  { command: 'python3 examples/python/adapter.py', spec: 'itwin-reality-analysis', language: 'python' },
  // Debian's package goes with Debian's Python.
  {
    command: '/usr/bin/python3 examples/python-requests/adapter.py',
    spec: 'itwin-reality-modeling',
    language: 'python',
  },
  { command: 'bash examples/shell/adapter.sh', spec: 'arcgis-mission-job', language: 'shell' },
  { command: 'java examples/java/Adapter.java', spec: 'roma-asset-job', language: 'java' },
];

describe.concurrent('an example in another language conforms, and follows all advice', () => {
  for (const { command, spec, language } of EXAMPLES) {
    test(command, async () => {
      const { results, ...report } = await inTurn(() =>
        runProgram({ option: '--command', given: command }, [spec]),
      );

      const failed = results.filter(({ verdict }) => verdict === 'fail' || verdict === 'fault');
      expect(failed.map(({ check, message }) => `${check}: ${message}`)).toEqual([]);
      expect(report).toMatchObject({
        client: { language },
        driver: 'process',
        clock: 'virtual',
        summary: { conforms: true },
      });
    });
  }
});
