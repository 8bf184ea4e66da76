import { html } from '../html/html.ts';
import type { Markup } from '../html/Markup.ts';
import { table } from '../html/table.ts';

const WIDTH = 520;
const MARGIN = 24;
const AXIS = 62;

/** The documented waits between polls, drawn to scale, and the same as a table. */
export function drawSchedule(
  intervalsSeconds: readonly number[],
  link: { after?: string; restart?: string },
): Markup {
  const times = [0];
  for (const wait of intervalsSeconds) times.push((times.at(-1) ?? 0) + wait);
  const total = times.at(-1) ?? 0;
  // The last part stands for what the page says, or does not say, of the time after the last interval.
  const x = (seconds: number) => MARGIN + (seconds / (total * 1.18)) * (WIDTH - 2 * MARGIN);
  const waits = intervalsSeconds.map((seconds, index) => ({
    seconds,
    from: x(times[index] ?? 0),
    to: x(times[index + 1] ?? 0),
  }));
  const list = intervalsSeconds.map((seconds) => `${seconds} s`).join(', ');
  return html`<figure class="schedule">
    <svg viewBox="0 0 ${WIDTH} 104" role="img" aria-labelledby="schedule-title schedule-desc">
    <title id="schedule-title">The waits between polls while the percentage stays the same</title>
    <desc id="schedule-desc">Polls at ${times.map((time) => `${time} s`).join(', ')}; the waits between them are ${list}.</desc>
    <line class="axis" x1="${x(0)}" y1="${AXIS}" x2="${x(total)}" y2="${AXIS}" />
    <line class="beyond" x1="${x(total)}" y1="${AXIS}" x2="${WIDTH - MARGIN}" y2="${AXIS}" />
    ${waits.map(
      ({
        seconds,
        from,
        to,
      }) => html`<path class="wait" d="M ${from.toFixed(1)} ${AXIS - 8} Q ${((from + to) / 2).toFixed(1)} ${AXIS - 8 - Math.min(40, (to - from) * 0.7)} ${to.toFixed(1)} ${AXIS - 8}" />
      <text class="seconds" x="${((from + to) / 2).toFixed(1)}" y="${(AXIS - 14 - Math.min(40, (to - from) * 0.7) / 2).toFixed(1)}" text-anchor="middle">${seconds}</text>`,
    )}
    ${times.map((time) => html`<circle class="poll" cx="${x(time).toFixed(1)}" cy="${AXIS}" r="5" />`)}
    ${times.map((time, index) => (index > 0 && x(time) - x(times[index - 1] ?? 0) < 22 ? '' : html`<text class="time" x="${x(time).toFixed(1)}" y="${AXIS + 24}" text-anchor="middle">${time}</text>`))}
    <text class="time" x="${WIDTH - MARGIN}" y="${AXIS - 10}" text-anchor="end">then?</text>
    <text class="time" x="${WIDTH - MARGIN}" y="${AXIS + 24}" text-anchor="end">seconds</text>
    </svg>
    <figcaption>Waits of ${list} while the percentage stays the same. ${link.restart !== undefined && html`<a href="${link.restart}">Another percentage</a> starts the sequence again. `}${link.after !== undefined && html`<a href="${link.after}">What follows the last interval?</a>`}</figcaption>
    ${table(
      'The schedule as a table',
      ['poll', 'sent at', 'wait after it'],
      times.map((time, index) => [
        index + 1,
        `${time} s`,
        intervalsSeconds[index] === undefined ? 'not told here' : `${intervalsSeconds[index]} s`,
      ]),
    )}
  </figure>`;
}
