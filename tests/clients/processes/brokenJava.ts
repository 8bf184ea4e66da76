import type { BrokenProgram } from './BrokenProgram.ts';

/** Those in Java; the first line of each says its fault. */
export const brokenJava: BrokenProgram[] = [
  {
    command: 'bash tests/clients/processes/java/run.sh FractionShownAsPercent',
    spec: 'roma-asset-job',
    fails: {
      parsing: [
        'case-finished-without-archive',
        'case-reason',
        'case-reasons',
        'case-times-as-numbers',
        'case-times-as-text',
        'charset',
        'chunked',
        'empty-lists',
        'example-running',
        'long-lists',
        'long-texts',
        'percent-fraction',
        'percent-tiny',
        'percent-top',
        'percent-when-not-active',
        'slow-body',
        'unicode-texts',
        'unknown-property',
        'without-archive-id',
        'without-begin-time',
        'without-end-time',
        'without-id',
        'without-reason',
        'without-reasons',
        'without-type',
        'any-documented-body',
      ],
      lifecycle: ['changes-in-order', 'every-change', 'last-percentage', 'two-waits'],
    },
  },
  {
    command: 'bash tests/clients/processes/java/run.sh MissingPercentageCrashes',
    spec: 'roma-asset-job',
    fails: {
      parsing: ['only-status', 'without-progress-percent', 'any-answer', 'any-documented-body'],
      lifecycle: ['goes-on-without-percentage', 'any-history-ends', 'any-trouble-ends'],
    },
  },
  {
    command: 'bash tests/clients/processes/java/run.sh RetryAfterAsMilliseconds',
    spec: 'roma-asset-job',
    fails: {
      errors: ['retry-after-told'],
      backoff: [
        'retry-after-7',
        'retry-after-31',
        'retry-after-3600',
        'retry-after-at-first',
        'retry-after-beyond-timer',
        'retry-after-foreign-body',
        'retry-after-slow-answer',
        'retry-after-twice',
        'any-history-refused',
      ],
    },
  },
  {
    command: 'bash tests/clients/processes/java/run.sh TokenKeptPastItsLife',
    spec: 'roma-asset-job',
    fails: {
      request: ['token-renewal'],
    },
  },
];
