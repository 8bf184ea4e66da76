import type { TokenIssuer } from './TokenIssuer.ts';

/** Whoever asks again this much later is given a fresh token, so that one can be had before the old one expires. */
const FRESH_SECONDS = 60;

/** Characters at the end of a token by which the tokens of a run differ. */
const SERIAL_LENGTH = 4;

/** Issues the tokens of one run: the first is `token` itself, the later ones are as long and differ in their last characters. */
export function createTokenIssuer(token: string, lifeSeconds?: number): TokenIssuer {
  const issued = [{ value: token, fromSeconds: 0 }];
  const isOver = (fromSeconds: number, seconds: number) =>
    lifeSeconds !== undefined && seconds >= fromSeconds + lifeSeconds;
  return {
    issued,
    canExpire: lifeSeconds !== undefined,
    at(seconds) {
      const last = issued.at(-1);
      if (
        last &&
        (lifeSeconds === undefined || seconds < last.fromSeconds + Math.min(FRESH_SECONDS, lifeSeconds))
      )
        return last.value;
      const value = withSerial(token, issued.length);
      issued.push({ value, fromSeconds: seconds });
      return value;
    },
    isExpired(value, seconds) {
      const known = issued.find((entry) => entry.value === value);
      return known !== undefined && isOver(known.fromSeconds, seconds);
    },
  };
}

function withSerial(token: string, count: number): string {
  const head = token.slice(0, Math.max(0, token.length - SERIAL_LENGTH));
  const serial = String(count % 10 ** SERIAL_LENGTH).padStart(SERIAL_LENGTH, '0');
  return token.endsWith(serial) ? `${head}${serial.replace(/^0/, 'a')}` : head + serial;
}
