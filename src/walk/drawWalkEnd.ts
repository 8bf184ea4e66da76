import type { Hello } from '../adapter/FromAdapter.ts';
import type { Paint } from '../report/Paint.ts';

const ABILITIES = ['getProgress', 'waitForJob', 'cancel', 'sleep', 'token'] as const;

/**
 * Draws the end of a walk in which nothing was wrong.
 * @param next the command that judges the client
 */
export function drawWalkEnd({ can }: Hello, differing: number, next: string, paint: Paint): string {
  const missing = ABILITIES.filter((ability) => !can.includes(ability));
  const answers = differing === 1 ? 'At one step the client' : `At ${differing} steps the client`;
  return [
    paint.green('The adapter keeps to the protocol.'),
    ...(differing === 0
      ? []
      : [
          paint.yellow(
            `${answers} did otherwise than the page says (!); that is judged by \`pollspec test\`.`,
          ),
        ]),
    ...(missing.length === 0 ? [] : [`Not offered: ${missing.join(', ')}.`]),
    '',
    `Next: ${paint.bold(next)}`,
    '',
  ].join('\n');
}
