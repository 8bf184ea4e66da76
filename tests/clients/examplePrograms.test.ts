import { describe, expect, test } from 'vitest';
import { atMost } from '../helpers/atMost.ts';
import { examplePrograms } from './examplePrograms.ts';
import { runProgram } from './runProgram.ts';

const inTurn = atMost(2);

describe.concurrent('an example in another language conforms, and follows all advice', () => {
  for (const { command, spec, language } of examplePrograms) {
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
