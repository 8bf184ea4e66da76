import type { ServerResponse } from 'node:http';
import { expect, it } from 'vitest';
import { writeAnswer } from '../../src/transport/writeAnswer.ts';

it('a split body goes out piece by piece, each once the one before has left', async () => {
  const events: string[] = [];
  const response: Partial<ServerResponse> = {
    writeHead: (() => response) as never,
    write: ((bytes: Uint8Array, done: () => void) => {
      events.push(Buffer.from(bytes).toString('latin1'));
      setImmediate(() => {
        events.push('left');
        done();
      });
      return true;
    }) as never,
    end: (() => events.push('end')) as never,
  };
  const bytes = new TextEncoder().encode('aéb');
  await writeAnswer(
    { status: 200, headers: {}, bytes, manner: 'split' },
    response as ServerResponse,
    () => {},
  );
  expect(events).toEqual(['a\u00c3', 'left', '\u00a9b', 'left', 'end']);
});
