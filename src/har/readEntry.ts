import { isObject } from '../json/isObject.ts';
import { showValue } from '../spec/showValue.ts';
import { UsageError } from '../UsageError.ts';
import type { FoundEntry } from './FoundEntry.ts';
import type { RecordedExchange } from './RecordedExchange.ts';
import { readContent } from './readContent.ts';
import { readHeaders } from './readHeaders.ts';

const MOST_STATUS = 599;
const LEAST_STATUS = 200;
/** Beyond that it is no time that a server took. */
const MOST_LATENCY_MS = 86_400_000;

/**
 * Reads one entry to its end: when it began, in milliseconds since 1970, and what was answered.
 *
 * @throws {UsageError} that says what is wrong with it
 */
export function readEntry(
  { number, raw }: FoundEntry,
  where: string,
): { startedAtMs: number; exchange: Omit<RecordedExchange, 'sentAtSeconds'> } {
  const place = `${where}, entry ${number}`;
  const started = raw.startedDateTime;
  const startedAtMs = typeof started === 'string' ? Date.parse(started) : Number.NaN;
  if (Number.isNaN(startedAtMs)) {
    throw new UsageError(
      `${place}: expected startedDateTime, a time such as 2026-03-02T10:00:00.000Z, got ${showValue(started)}. Without it the order of the answers is not known: record it again.`,
    );
  }
  const response = isObject(raw.response) ? raw.response : {};
  const { status } = response;
  if (!isStatus(status)) {
    throw new UsageError(
      `${place}: expected response.status, from ${LEAST_STATUS} to ${MOST_STATUS}, or 0 where no answer came, got ${showValue(status)}. Take the entry out, or record it again.`,
    );
  }
  const latencySeconds = latencyMsOf(raw) / 1000;
  const isLost = status === 0 || (typeof response._error === 'string' && response._error !== '');
  return {
    startedAtMs,
    exchange: isLost
      ? { latencySeconds, status: 0, headers: {}, body: { text: '' } }
      : {
          latencySeconds,
          status,
          ...readHeaders(response.headers, startedAtMs + latencySeconds * 1000),
          body: readContent(response.content, status, place),
        },
  };
}

function isStatus(value: unknown): value is number {
  if (value === 0) return true;
  return Number.isInteger(value) && Number(value) >= LEAST_STATUS && Number(value) <= MOST_STATUS;
}

/** Until the first byte where that was measured, else until the end; -1 stands for what was not. */
function latencyMsOf({ timings, time }: Record<string, unknown>): number {
  const told = [isObject(timings) ? timings.wait : undefined, time];
  const isTold = (value: unknown) => typeof value === 'number' && value >= 0 && value <= MOST_LATENCY_MS;
  return Number(told.find(isTold) ?? 0);
}
