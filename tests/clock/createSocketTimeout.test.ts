import { once } from 'node:events';
import { Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { installVirtualClock } from '../../src/clock/installVirtualClock.ts';
import type { VirtualClock } from '../../src/clock/VirtualClock.ts';
import { type ConnectedPair, connectedPair } from '../helpers/connectedPair.ts';
import { runUntil } from '../helpers/runUntil.ts';

const nativeSetTimeout = setTimeout;

let clock: VirtualClock;
let socket: Socket;
let timeouts: number[];
beforeEach(() => {
  clock = installVirtualClock(() => false);
  socket = new Socket();
  timeouts = [];
  socket.on('timeout', () => timeouts.push(clock.nowSeconds()));
});
afterEach(() => {
  socket.destroy();
  clock.uninstall();
});

describe('the timeout of a socket', () => {
  test('comes once, when its time is over, and counts as no timer of the client', () => {
    expect(socket.setTimeout(10_000)).toBe(socket);
    expect([clock.nextTimerAtSeconds(), clock.pendingTimers()]).toEqual([10, 0]);
    runUntil(clock);
    expect(timeouts).toEqual([10]);
    expect(socket.destroyed).toBe(false);
  });

  test('does not come in real time', async () => {
    socket.setTimeout(1);
    // It would have come before this one, which is as long and began later.
    await new Promise((resolve) => nativeSetTimeout(resolve, 1));
    expect(timeouts).toEqual([]);
    runUntil(clock);
    expect(timeouts).toEqual([0.001]);
  });

  test('is the one that was set last', () => {
    socket.setTimeout(10_000);
    socket.setTimeout(30_000);
    clock.after(5, () => {});
    runUntil(clock, 5);
    socket.setTimeout(2000);
    runUntil(clock);
    expect(timeouts).toEqual([7]);
  });

  test.each([
    ['is taken back by 0', 0, undefined],
    ['is at least a millisecond', 0.5, 0.001],
    ['is at most as long as a timer can be', 2 ** 31 + 10_000, 2_147_483.647],
  ])('%s', (_, milliseconds, seconds) => {
    const warn = vi.spyOn(process, 'emitWarning').mockReturnValue();
    socket.setTimeout(10_000);
    socket.setTimeout(milliseconds);
    expect(clock.nextTimerAtSeconds()).toBe(seconds);
    runUntil(clock);
    expect(timeouts).toEqual(seconds === undefined ? [] : [seconds]);
    warn.mockRestore();
  });

  test.each([[-1], [Number.NaN], [Number.POSITIVE_INFINITY], ['10']])('refuses %o', (milliseconds) => {
    expect(() => socket.setTimeout(milliseconds as number)).toThrow(/"msecs"/);
    expect(clock.nextTimerAtSeconds()).toBeUndefined();
  });

  test('is told in `timeout`', () => {
    socket.setTimeout(10_000);
    expect(socket.timeout).toBe(10_000);
    socket.setTimeout(0);
    expect(socket.timeout).toBe(0);
  });

  test('calls the given function, once', () => {
    const onTimeout = vi.fn();
    socket.setTimeout(10_000, onTimeout);
    expect(onTimeout).not.toHaveBeenCalled();
    runUntil(clock);
    socket.setTimeout(10_000);
    runUntil(clock);
    expect(onTimeout).toHaveBeenCalledTimes(1);
    expect(timeouts).toEqual([10, 20]);
  });

  test('calls the function no more that was given again with 0', () => {
    const [onTimeout, other] = [vi.fn(), vi.fn()];
    socket.setTimeout(10_000, onTimeout);
    socket.setTimeout(10_000, other);
    socket.setTimeout(0, onTimeout);
    socket.setTimeout(5000);
    runUntil(clock);
    expect(onTimeout).not.toHaveBeenCalled();
    expect(other).toHaveBeenCalledTimes(1);
  });

  test.each([
    ['comes for no socket that was destroyed in the same moment', 10],
    ['is not waited for any more once the socket is closed', undefined],
  ])('%s', async (_, seconds) => {
    socket.setTimeout(10_000);
    socket.destroy();
    if (seconds === undefined) await once(socket, 'close');
    expect(clock.nextTimerAtSeconds()).toBe(seconds);
    runUntil(clock);
    expect(timeouts).toEqual([]);
  });

  test('does not begin on a destroyed socket', async () => {
    socket.destroy();
    await once(socket, 'close');
    expect(socket.setTimeout(10_000)).toBe(socket);
    expect(clock.nextTimerAtSeconds()).toBeUndefined();
  });

  test('leaves one listener at a socket, however often it is set', () => {
    const before = socket.listenerCount('close');
    for (let time = 1; time <= 20; time++) socket.setTimeout(time * 1000);
    expect(socket.listenerCount('close')).toBe(before + 1);
  });

  test('is of that socket alone', () => {
    const other = new Socket();
    const onTimeout = vi.fn();
    other.setTimeout(3000, onTimeout);
    socket.setTimeout(10_000);
    other.setTimeout(0);
    runUntil(clock);
    expect([timeouts, onTimeout.mock.calls]).toEqual([[10], []]);
  });
});

describe('activity on a connection', () => {
  let pair: ConnectedPair;
  let seconds: number[];
  beforeEach(async () => {
    pair = await connectedPair();
    seconds = [];
    pair.near.on('timeout', () => seconds.push(clock.nowSeconds()));
  });
  afterEach(() => pair.close());

  test.each<[string, () => Promise<unknown>]>([
    ['what is written', () => new Promise((resolve) => pair.near.write('a', resolve))],
    [
      'what is read',
      () => {
        pair.far.write('a');
        return once(pair.near, 'data');
      },
    ],
  ])('puts the timeout off: %s', async (_, act) => {
    pair.near.setTimeout(10_000);
    clock.after(6, () => {});
    runUntil(clock, 6);
    await act();
    expect(clock.nextTimerAtSeconds()).toBe(16);
    runUntil(clock);
    expect(seconds).toEqual([16]);
  });

  test('brings back no timeout that was taken back', async () => {
    pair.near.setTimeout(10_000);
    pair.near.setTimeout(0);
    await new Promise((resolve) => pair.near.write('a', resolve));
    expect(clock.nextTimerAtSeconds()).toBeUndefined();
  });
});

test('a socket has its native timeout again after the clock is uninstalled', () => {
  const replaced = Socket.prototype.setTimeout;
  clock.uninstall();
  expect(Socket.prototype.setTimeout).not.toBe(replaced);
  clock = installVirtualClock(() => false);
});
