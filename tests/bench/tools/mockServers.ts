import { exampleRequest } from './exampleRequest.ts';
import { freePort } from './freePort.ts';
import { SERVED_SPEC } from './SERVED_SPEC.ts';

export interface MockServerCommand {
  name: 'pollspec' | 'prism' | 'bare';
  origin: string;
  /** What Node is given to start it. */
  args: string[];
}

/** The mock server and those beside it, of the same document, each on a port of its own. */
export async function mockServers(prism: string): Promise<MockServerCommand[]> {
  const ports = [await freePort(), await freePort(), await freePort()].map(String);
  const [own = '', theirs = '', plain = ''] = ports;
  const originOf = (port: string) => `http://127.0.0.1:${port}`;
  return [
    {
      name: 'pollspec',
      origin: originOf(own),
      args: ['dist/cli/bin.js', 'serve', '--spec', SERVED_SPEC.id, '--port', own],
    },
    {
      name: 'prism',
      origin: originOf(theirs),
      args: [prism, 'mock', '--host', '127.0.0.1', '--port', theirs, `generated/${SERVED_SPEC.id}.json`],
    },
    {
      name: 'bare',
      origin: originOf(plain),
      args: ['tests/bench/bareServer.ts', plain, exampleRequest().body],
    },
  ];
}
