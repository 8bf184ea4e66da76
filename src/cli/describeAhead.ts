import type { Pace } from '../driver/process/Pace.ts';

const CLOCKS = { virtual: 'a virtual clock', scaled: 'a scaled clock', real: 'the real clock' };

/** What a run on a clock that cannot be hurried takes: `On the real clock, 24 checks at once: about 12 min.` */
export function describeAhead({ clock, speed }: Pace, lanes: number, seconds: number): string {
  const factor = speed === 1 ? '' : ` (x${speed})`;
  const atOnce = lanes === 1 ? 'one check after the other' : `${lanes} checks at once`;
  const time = seconds < 90 ? `${Math.ceil(seconds)} s` : `${Math.ceil(seconds / 60)} min`;
  return `On ${CLOCKS[clock]}${factor}, ${atOnce}: about ${time}.`;
}
