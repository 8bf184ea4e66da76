import type { Breach } from '../adapter/Breach.ts';
import { neutraliseLine } from '../report/neutraliseLine.ts';
import type { Paint } from '../report/Paint.ts';
import { shortenFrame } from './shortenFrame.ts';

const SHOWN_CHARACTERS = 300;

/**
 * Draws what is wrong, what was expected, and how to mend it.
 * @param said the last lines of the adapter's standard error
 */
export function drawMistake(breach: Breach, said: string, paint: Paint): string {
  const { line, place, expected, actual, mend } = breach;
  const what = line === undefined ? 'wrong' : 'a wrong frame';
  const rows = [
    ['frame', line === undefined ? undefined : shortenFrame(line, SHOWN_CHARACTERS)],
    ['where', place?.pointer || undefined],
    ['expected', place?.expected ?? expected],
    ['got', place?.actual ?? actual],
    ['schema', place?.rule],
    // What it said is shown below.
    ['mend', said !== '' && mend.includes(said) ? undefined : mend],
  ];
  const lines = rows.flatMap(([name = '', text]) =>
    text === undefined ? [] : [`      ${paint.dim(name.padEnd(8))}  ${neutraliseLine(text)}`],
  );
  const tail =
    said === ''
      ? []
      : [
          `      ${paint.dim('its standard error ends with')}`,
          ...said.split('\n').map((one) => `        ${neutraliseLine(one.replace(/\r$/, ''))}`),
        ];
  return `    ${paint.red(`✗ ${what}`)}\n${[...lines, ...tail].join('\n')}\n`;
}
