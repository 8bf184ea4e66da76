import type { Judgement } from '../../../src/judge/Judgement.ts';

/** A judgement as a list of lines: verdict and message, then each finding with its place, then the timeline. */
export function said({ verdict, reading, message, findings, timeline }: Judgement): string[] {
  const name = reading === undefined ? verdict : `${verdict} ${reading}`;
  return [
    `${name}: ${message}`,
    ...findings.map(({ expected, actual, exchange, atSeconds, pointer }) =>
      [
        `want ${expected}; got ${actual}`,
        exchange === undefined ? '' : `#${exchange}`,
        atSeconds === undefined ? '' : `at ${atSeconds} s`,
        pointer ?? '',
      ]
        .filter(Boolean)
        .join(' | '),
    ),
    ...(timeline?.split('\n') ?? []),
  ];
}
