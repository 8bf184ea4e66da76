/**
 * The questions asked of many cases that each broken client fails with five random cases, beside what it declares itself; by fault.
 */
export const propertyFails: Record<string, string[]> = {
  '404-retried-for-ever': [
    'itwin-reality-analysis/lifecycle/any-history-ends',
    'itwin-reality-analysis/lifecycle/any-trouble-ends',
  ],
  'analysis-done-at-hundred': [
    'itwin-reality-analysis/lifecycle/any-history-ends',
    'itwin-reality-analysis/lifecycle/any-trouble-ends',
  ],
  'analysis-restarts-only-upwards': [
    'itwin-reality-analysis/backoff/any-history',
    'itwin-reality-analysis/parsing/any-documented-body',
  ],
  'analysis-spells-canceled': [
    'itwin-reality-analysis/backoff/any-history-refused',
    'itwin-reality-analysis/errors/any-answer',
    'itwin-reality-analysis/lifecycle/any-history-ends',
    'itwin-reality-analysis/lifecycle/any-trouble-ends',
    'itwin-reality-analysis/parsing/any-documented-body',
  ],
  'answers-read-as-latin-1': ['itwin-reality-analysis/parsing/any-documented-body'],
  'any-status-is-completed': [
    'arcgis-mission-job/lifecycle/any-history-ends',
    'arcgis-mission-job/lifecycle/any-trouble-ends',
  ],
  'ends-with-reasons-in-a-failure': [
    'roma-asset-job/lifecycle/any-history-ends',
    'roma-asset-job/parsing/any-documented-body',
  ],
  'envelope-of-another-version': [
    'itwin-reality-analysis/backoff/any-history',
    'itwin-reality-analysis/lifecycle/any-history-ends',
    'itwin-reality-analysis/lifecycle/any-trouble-ends',
    'itwin-reality-analysis/parsing/any-documented-body',
  ],
  'error-schema-assumed': [
    'itwin-reality-analysis/errors/any-answer',
    'itwin-reality-analysis/lifecycle/any-trouble-ends',
  ],
  'error-shown-as-progress': [
    'itwin-reality-analysis/errors/any-answer',
    'itwin-reality-analysis/lifecycle/any-history-ends',
    'itwin-reality-analysis/lifecycle/any-trouble-ends',
  ],
  'every-property-required': [
    'roma-asset-job/lifecycle/any-history-ends',
    'roma-asset-job/lifecycle/any-trouble-ends',
    'roma-asset-job/parsing/any-documented-body',
  ],
  'failed-read-as-success': [
    'itwin-reality-analysis/lifecycle/any-history-ends',
    'itwin-reality-analysis/parsing/any-documented-body',
  ],
  'first-wait-is-the-second-interval': ['itwin-reality-analysis/backoff/any-history'],
  'fixed-120-s': ['itwin-reality-analysis/backoff/any-history'],
  'fixed-60-s': ['itwin-reality-analysis/backoff/any-history'],
  'fraction-shown-as-percent': ['roma-asset-job/parsing/any-documented-body'],
  'html-error-reported-as-undefined': ['itwin-reality-analysis/errors/any-answer'],
  'hundred-percent-is-the-end': [
    'itwin-reality-analysis/lifecycle/any-history-ends',
    'itwin-reality-analysis/lifecycle/any-trouble-ends',
  ],
  'hundred-percent-twice-is-the-end': [
    'itwin-reality-analysis/lifecycle/any-history-ends',
    'itwin-reality-analysis/lifecycle/any-trouble-ends',
  ],
  'ignores-small-changes': ['itwin-reality-analysis/parsing/any-documented-body'],
  'missing-percentage-crashes': [
    'itwin-reality-analysis/lifecycle/any-history-ends',
    'itwin-reality-analysis/lifecycle/any-trouble-ends',
  ],
  'mission-posts-by-default': [
    'arcgis-mission-job/errors/any-answer',
    'arcgis-mission-job/parsing/any-answer',
    'arcgis-mission-job/parsing/any-documented-body',
  ],
  'mission-ticks-pile-up': [
    'arcgis-mission-job/lifecycle/any-history-ends',
    'arcgis-mission-job/lifecycle/any-trouble-ends',
    'arcgis-mission-job/parsing/any-answer',
  ],
  'modeling-any-change-restarts': ['itwin-reality-modeling/backoff/any-history-refused'],
  'modeling-retry-after-as-milliseconds': [
    'itwin-reality-modeling/backoff/any-history-refused',
    'itwin-reality-modeling/errors/any-answer',
    'itwin-reality-modeling/lifecycle/any-history-ends',
    'itwin-reality-modeling/lifecycle/any-trouble-ends',
    'itwin-reality-modeling/parsing/any-answer',
    'itwin-reality-modeling/parsing/any-documented-body',
  ],
  'no-f-json': [
    'arcgis-mission-job/lifecycle/any-history-ends',
    'arcgis-mission-job/lifecycle/any-trouble-ends',
    'arcgis-mission-job/parsing/any-documented-body',
  ],
  'no-f-json-after-an-error': ['arcgis-mission-job/lifecycle/any-trouble-ends'],
  'null-error-crashes': ['itwin-reality-analysis/errors/any-answer'],
  'other-shape-crashes': ['itwin-reality-analysis/parsing/any-answer'],
  'percent-counts-down': ['itwin-reality-analysis/parsing/any-documented-body'],
  'polls-every-2-s': ['itwin-reality-analysis/backoff/any-history'],
  'polls-ten-times-a-second': ['itwin-reality-analysis/backoff/any-history'],
  'restarts-only-on-increase': ['itwin-reality-analysis/backoff/any-history'],
  'retry-after-as-milliseconds': ['itwin-reality-analysis/backoff/any-history-refused'],
  'retry-after-dropped': ['itwin-reality-analysis/backoff/any-history-refused'],
  'retry-after-of-the-first-error-alone': ['itwin-reality-analysis/backoff/any-history-refused'],
  'retry-after-only-beside-json': ['itwin-reality-analysis/backoff/any-history-refused'],
  'retry-after-read-once': ['itwin-reality-analysis/backoff/any-history-refused'],
  'roma-cuts-characters-in-two': [
    'roma-asset-job/backoff/any-history-refused',
    'roma-asset-job/lifecycle/any-history-ends',
    'roma-asset-job/lifecycle/any-trouble-ends',
  ],
  'roma-waits-for-finished': [
    'roma-asset-job/lifecycle/any-history-ends',
    'roma-asset-job/lifecycle/any-trouble-ends',
    'roma-asset-job/parsing/any-documented-body',
  ],
  'schedule-begins-with-a-percentage': ['itwin-reality-analysis/backoff/any-history'],
  'sequence-not-restarted': ['itwin-reality-analysis/backoff/any-history'],
  'set-interval-stacks-requests': [
    'itwin-reality-analysis/backoff/any-history',
    'itwin-reality-analysis/backoff/any-history-refused',
  ],
  'state-in-lower-case': [
    'itwin-reality-modeling/lifecycle/any-history-ends',
    'itwin-reality-modeling/lifecycle/any-trouble-ends',
    'itwin-reality-modeling/parsing/any-documented-body',
  ],
  'status-not-checked': ['roma-asset-job/errors/any-answer'],
  'success-only-with-an-archive': ['roma-asset-job/parsing/any-documented-body'],
  'terminal-status-never-recognised': [
    'itwin-reality-analysis/lifecycle/any-history-ends',
    'itwin-reality-analysis/parsing/any-documented-body',
  ],
  'unhandled-rejection': ['itwin-reality-analysis/lifecycle/any-trouble-ends'],
  'unparsable-200-crashes': ['itwin-reality-analysis/parsing/any-answer'],
  'waits-for-success-on-modeling': [
    'itwin-reality-modeling/lifecycle/any-history-ends',
    'itwin-reality-modeling/lifecycle/any-trouble-ends',
    'itwin-reality-modeling/parsing/any-documented-body',
  ],
  'words-of-another-revision': [
    'roma-asset-job/lifecycle/any-history-ends',
    'roma-asset-job/lifecycle/any-trouble-ends',
    'roma-asset-job/parsing/any-documented-body',
  ],
  'zero-percent-shown-as-minus-one': ['itwin-reality-analysis/parsing/any-documented-body'],
};
