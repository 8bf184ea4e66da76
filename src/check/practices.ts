/** Sound practice that no page asks for; the checks behind it have the level `advice`. */
export const practices = {
  'odd-ids':
    'An id is data: whatever characters it holds, it travels percent-encoded as one segment of the path.',
  'token-renewal':
    'A wait may outlive its token; a fresh one is asked for before the old one expires, or on the 401.',
  'server-message': 'What the server says for people is part of what the client says.',
  'hostile-bodies':
    'Gateways and proxies answer errors of their own shape; the status still tells what happened.',
  'undocumented-status':
    'A status that the page does not list is still an error of the class that its first digit names.',
  'unreadable-answers':
    'A 200 that does not hold the documented shape is no progress; it is reported as an error.',
  'unknown-values':
    'New properties and states come without notice; they neither break the reading nor end the wait.',
  'other-revisions':
    'States of other revisions or sister services are read for what they say, or as unknown.',
  'state-decides': 'Whether a job has ended is told by its state, not by its percentage.',
  'bare-answers': 'What a page does not call required may be absent or empty; the rest is read all the same.',
  'steady-requests': 'What the page asks of a request holds for each of a wait, also after an error.',
  'media-types':
    'A media type may carry parameters (RFC 9110, section 8.3.1), or be the one that was asked for; the answer is JSON all the same.',
  'whole-answers': 'However a whole answer travels, in chunks, packed or in pieces, it says the same.',
  'every-change': 'Each percentage that was answered is reported, also one that falls.',
  'lost-connections':
    'An answer that never comes ends with the cancel or with a time-out, as an error of the network.',
  'fresh-retries':
    'A good answer ends a time of trouble: retries are counted anew, and nothing of the error stays.',
  'retry-after':
    'After a 429 the next request comes no earlier than Retry-After says (RFC 9110, section 10.2.3).',
  'odd-retry-after':
    'A Retry-After that cannot be used is as good as none: one second at least, and no standstill.',
  'no-hammering': 'Two requests of one wait are at least a second apart.',
  'one-at-a-time': 'A wait has one request under way at a time, however slow the answers are.',
  'not-late': 'A wait is not much longer than the page asks for.',
  'gone-jobs': 'A job that is not found will not come back; the wait ends with the 404.',
  cancelling: 'A cancelled operation ends as cancelled, at once, and asks for nothing afterwards.',
  'own-results': "What was handed to the caller is the caller's and is not changed afterwards.",
  'no-sharing': 'Two operations, at once or one after the other, know nothing of each other.',
  'bounded-waits':
    'A wait does not go on for ever on a state, an answer or an error that nothing will come of.',
  'tidy-ends': 'When an operation has ended, no timer of its own is left.',
} as const;

/** Id of a named practice. */
export type PracticeId = keyof typeof practices;
