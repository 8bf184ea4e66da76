import type { EndpointFacts } from '../init/EndpointFacts.ts';
import { CLIENT_HELPERS } from './CLIENT_HELPERS.ts';
import { READ_RETRY_AFTER } from './READ_RETRY_AFTER.ts';
import { renderGetProgress } from './renderGetProgress.ts';
import { renderReadJob } from './renderReadJob.ts';
import { renderText } from './renderText.ts';
import type { StyleHabits } from './StyleHabits.ts';

/** A small client of one endpoint in JavaScript, to be read, run and edited. */
export function renderClient(
  { title, revision }: { title: string; revision: string },
  facts: EndpointFacts,
  way: string,
  habits: StyleHabits,
): string {
  return [
    [`// ${oneLine(`${title} (revision ${revision})`)}`, `// ${oneLine(way)}.`],
    constants(facts),
    waitForJob(facts, habits),
    renderGetProgress(facts, habits),
    renderReadJob(facts),
    ...(habits.obeysRetryAfter ? [READ_RETRY_AFTER] : []),
    CLIENT_HELPERS,
  ]
    .map((lines) => lines.join('\n'))
    .join('\n\n')
    .concat('\n');
}

function constants({ intervalsSeconds, phases }: EndpointFacts): string[] {
  return [
    `const INTERVALS_SECONDS = [${intervalsSeconds.join(', ')}];`,
    'const PHASES = new Map([',
    ...Object.entries(phases).map(([state, phase]) => `  [${renderText(state)}, ${renderText(phase)}],`),
    ']);',
    "const ENDED = ['succeeded', 'failed', 'cancelled', 'ended'];",
    "const RETRIED = ['rate-limited', 'server', 'network'];",
    "const KINDS = { 401: 'unauthorized', 403: 'forbidden', 404: 'not-found', 429: 'rate-limited' };",
  ];
}

function waitForJob(
  { intervalsSeconds }: EndpointFacts,
  { isPatient, restarts, obeysRetryAfter }: StyleHabits,
): string[] {
  const isSequence = intervalsSeconds.length > 1;
  const next = isSequence
    ? [
        `      seconds ${obeysRetryAfter ? '??=' : '='} INTERVALS_SECONDS[place];`,
        '      place = Math.min(place + 1, INTERVALS_SECONDS.length - 1);',
      ]
    : [`      seconds ${obeysRetryAfter ? '??=' : '='} INTERVALS_SECONDS[0];`];
  const inBlock = obeysRetryAfter
    ? isSequence
      ? ['    if (seconds === undefined) {', ...next.map((line) => line.replace(' ??= ', ' = ')), '    }']
      : next.map(outdent)
    : next.map(outdent);
  return [
    '/** Asks until the job is over, and gives what it read last. */',
    'export async function waitForJob({ baseUrl, token, params, fetch, signal, onProgress }) {',
    ...(isSequence ? ['  let place = 0;'] : []),
    ...(restarts ? ['  let percent;'] : []),
    '  let failures = 0;',
    '  let unknown = 0;',
    '  for (;;) {',
    '    const asked = token();',
    '    let seconds;',
    '    try {',
    '      const job = await getProgress({ baseUrl, token: () => asked, params, fetch, signal });',
    '      onProgress(job);',
    '      if (ENDED.includes(job.phase)) return job;',
    '      failures = 0;',
    "      unknown = job.phase === 'unknown' ? unknown + 1 : 0;",
    "      if (unknown === 30) throw new JobError('other', { message: 'The job stays in an unknown state.' });",
    ...(restarts
      ? [
          '      // Another percentage: the waits begin again.',
          '      if (job.percent !== undefined && job.percent !== percent) {',
          '        place = 0;',
          '        percent = job.percent;',
          '      }',
        ]
      : []),
    '    } catch (error) {',
    '      failures += 1;',
    '      // A refused token is worth one more try if there is a new one.',
    "      const isRenewed = error.kind === 'unauthorized' && failures === 1 && token() !== asked;",
    '      if (!isRenewed && (!RETRIED.includes(error.kind) || failures === 5)) throw error;',
    ...(obeysRetryAfter ? ['      seconds = error.retryAfterSeconds;'] : []),
    '    }',
    ...inBlock,
    `    await pause(${isPatient ? 'Math.max(seconds, 1)' : 'seconds'}, signal);`,
    '  }',
    '}',
  ];
}

function outdent(line: string): string {
  return line.slice(2);
}

/** A comment ends with its line, whatever a title holds. */
function oneLine(text: string): string {
  return text.replaceAll(/[\s\p{Cc}\u2028\u2029]+/gu, ' ');
}
