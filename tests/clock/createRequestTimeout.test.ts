import { once } from 'node:events';
import { Agent, type ClientRequest, request } from 'node:http';
import { Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { installVirtualClock } from '../../src/clock/installVirtualClock.ts';
import type { VirtualClock } from '../../src/clock/VirtualClock.ts';
import { runUntil } from '../helpers/runUntil.ts';

/** The timeout of an agent, which holds until a request sets its own. */
const AGENT_MS = 5000;

let clock: VirtualClock;
let sent: ClientRequest;
let timeouts: number[];
beforeEach(() => {
  clock = installVirtualClock(() => false);
  timeouts = [];
  const agent = new Agent({ timeout: AGENT_MS });
  // A connection that does not come about.
  const createConnection = () => Object.assign(new Socket(), { connecting: true }).setTimeout(AGENT_MS);
  sent = request({ agent, createConnection, host: 'jobs.example' });
  sent.on('timeout', () => timeouts.push(clock.nowSeconds()));
  sent.on('error', () => {});
  sent.end();
});
afterEach(() => {
  sent.destroy();
  clock.uninstall();
});

describe('the timeout of a request whose socket does not connect', () => {
  test.each([
    ['before there is a socket', async () => {}],
    ['when there is a socket', () => once(sent, 'socket')],
  ])('counts from when it is set, %s', async (_, ready) => {
    await ready();
    const onTimeout = vi.fn();
    expect(sent.setTimeout(10_000, onTimeout)).toBe(sent);
    if (!sent.socket) await once(sent, 'socket');
    runUntil(clock);
    expect(timeouts).toEqual([10]);
    expect(onTimeout).toHaveBeenCalledTimes(1);
  });

  test('is the one that was set last', async () => {
    await once(sent, 'socket');
    sent.setTimeout(10_000);
    sent.setTimeout(2000);
    runUntil(clock);
    expect(timeouts).toEqual([2]);
  });

  test('is taken back by 0', async () => {
    sent.setTimeout(10_000);
    sent.setTimeout(0);
    await once(sent, 'socket');
    runUntil(clock);
    expect(timeouts).toEqual([]);
  });

  test('is left as it was where none is set', async () => {
    await once(sent, 'socket');
    runUntil(clock);
    expect(timeouts).toEqual([AGENT_MS / 1000]);
  });
});
