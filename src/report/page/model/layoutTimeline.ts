import { formatSeconds } from '../../../judge/formatSeconds.ts';
import type { TimelinePoll } from '../../../judge/TimelinePoll.ts';

/** Heights in pixels: of the axis above the rows, of a row, of a line of text in it, and of the bar of a wait. */
const AXIS = 22;
const ROW = 44;
const LINE = 15;
const BAR = 14;
/** Width of a character, on the large side. */
const CHARACTER = 7;
/** Room for half a mark at either end, and for a cut in the time. */
const PADDING = 9;
const CUT = 36;
/** The least distance between two figures on the axis. */
const TICK = 72;
/** Clocks of other processes are not exact: what is sooner than by a tenth was not meant to be on time. */
const SOON = 0.9;
const STEPS = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14_400, 21_600, 43_200, 86_400];

/** A stretch of time, in pixels from the left. */
export interface Span {
  x: number;
  width: number;
}

export interface TimelineRow {
  poll: TimelinePoll;
  /** Where the poll was sent, and the middle of its bar. */
  x: number;
  y: number;
  /** The lines of text above the bar, by their base line. */
  textY: { skipped?: number; label: number; mark?: number };
  /** Whether the text has no room to the right of the poll. */
  textIsLeft: boolean;
  /** Down to the next poll, which follows on this one. */
  nextY?: number;
  /** From the poll before to this one; absent of the first. */
  waited?: Span;
  /** How long the page asks to wait after the poll before. */
  due?: Span;
  /** From the poll before to this one, where the page leaves open how long that is. */
  open?: Span;
  /** It came before the wait that the page asks for was over, although the check is not about that. */
  isBefore: boolean;
  /** How long the answer before asked to wait, from that answer on. */
  retryAfter?: Span;
}

export interface TimelineLayout {
  width: number;
  height: number;
  /** Where the rows begin. */
  top: number;
  barHeight: number;
  rows: TimelineRow[];
  ticks: { x: number; label: string }[];
  /** Where polls, and the time between them, were left out, in pixels from the left. */
  cuts: number[];
}

interface Stretch {
  from: number;
  to: number;
  x: number;
  width: number;
}

/** Lays the polls of a timeline out along one axis of time, a row each. */
export function layoutTimeline(polls: readonly TimelinePoll[], width: number): TimelineLayout {
  const stretches = stretchesOf(polls, width);
  const xOf = (seconds: number, stretch: Stretch) =>
    stretch.x + ((seconds - stretch.from) / (stretch.to - stretch.from)) * stretch.width;
  const cuts: number[] = [];
  let bottom = AXIS;
  const rows = polls.map((poll, index): TimelineRow => {
    const isCut = poll.skipped !== undefined;
    const stretch = stretches[cuts.length + (isCut ? 1 : 0)] as Stretch;
    if (isCut) cuts.push(stretch.x - CUT / 2);
    const span = (from: number, to: number): Span => {
      const x = xOf(from, stretch);
      return { x, width: Math.max(0, xOf(to, stretch) - x) };
    };
    const { sentAtSeconds: sent, waitedSeconds: waited, dueSeconds: due, mark } = poll;
    const retry = isCut ? undefined : askedBefore(polls[index - 1]);
    const top = bottom;
    const label = top + (isCut ? 2 * LINE : LINE);
    const lastLine = mark === undefined ? label : label + LINE;
    bottom = lastLine + ROW - LINE;
    const y = lastLine + 7 + BAR / 2;
    const x = xOf(sent, stretch);
    return {
      poll,
      x,
      y,
      textY: {
        label,
        ...(isCut && { skipped: label - LINE }),
        ...(mark !== undefined && { mark: lastLine }),
      },
      textIsLeft: x > width / 2 && x + lengthOf(poll) * CHARACTER > width,
      ...(waited !== undefined && { waited: span(sent - waited, sent) }),
      ...(waited !== undefined && due !== undefined && { due: span(sent - waited, sent - waited + due) }),
      ...(waited !== undefined && poll.isOpen && { open: span(sent - waited, sent) }),
      ...(retry !== undefined && { retryAfter: span(retry.from, retry.to) }),
      isBefore: mark === undefined && (waited ?? 0) < (due ?? 0) * SOON,
    };
  });
  for (const [index, row] of rows.entries()) {
    const next = rows[index + 1];
    if (next !== undefined && next.poll.skipped === undefined) row.nextY = next.y;
  }
  return {
    width,
    height: bottom,
    top: AXIS,
    barHeight: BAR,
    rows,
    ticks: stretches.flatMap((stretch) =>
      ticksOf(stretch).map((seconds) => ({ x: xOf(seconds, stretch), label: formatTime(seconds) })),
    ),
    cuts,
  };
}

/** The stretches of time that are shown, each as wide as its share of them. */
function stretchesOf(polls: readonly TimelinePoll[], width: number): Stretch[] {
  const spans: { from: number; to: number }[] = [];
  for (const [index, poll] of polls.entries()) {
    const from = poll.sentAtSeconds - (poll.waitedSeconds ?? 0);
    const retry = poll.skipped === undefined ? askedBefore(polls[index - 1]) : undefined;
    const to = Math.max(poll.sentAtSeconds, from + (poll.dueSeconds ?? 0), retry?.to ?? 0);
    const last = spans.at(-1);
    if (last === undefined || poll.skipped !== undefined) spans.push({ from, to });
    else last.to = Math.max(last.to, to);
  }
  const room = Math.max(1, width - 2 * PADDING - CUT * Math.max(0, spans.length - 1));
  const all = spans.reduce((sum, { from, to }) => sum + (to - from), 0);
  let x = PADDING;
  return spans.map(({ from, to }) => {
    // All at one moment is a moment still.
    const share = all === 0 ? 1 / spans.length : (to - from) / all;
    const stretch = { from, to: to === from ? from + 1 : to, x, width: room * share };
    x += stretch.width + CUT;
    return stretch;
  });
}

/** Characters of the longest text beside a poll, with what stands around them. */
function lengthOf({ exchange, sentAtSeconds, label, mark = '' }: TimelinePoll): number {
  return Math.max(`#${exchange} ${formatSeconds(sentAtSeconds)} · ${label}`.length, mark.length) + 2;
}

function askedBefore(before: TimelinePoll | undefined): { from: number; to: number } | undefined {
  if (before?.retryAfterSeconds === undefined) return undefined;
  const from = before.answeredAtSeconds ?? before.sentAtSeconds;
  return { from, to: from + before.retryAfterSeconds };
}

function ticksOf({ from, to, width }: Stretch): number[] {
  const most = Math.max(1, Math.floor(width / TICK));
  const step = STEPS.find((seconds) => (to - from) / seconds <= most) ?? Math.ceil((to - from) / most);
  const first = Math.ceil(from / step) * step;
  return Array.from({ length: Math.floor((to - first) / step) + 1 }, (_, index) => first + index * step);
}

/** As the pages count, in seconds; long waits in hours. */
function formatTime(seconds: number): string {
  return seconds >= 7200 && seconds % 1800 === 0 ? `${seconds / 3600} h` : formatSeconds(seconds);
}
