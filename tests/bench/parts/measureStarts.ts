import { median } from '../../helpers/median.ts';
import { node } from '../tools/node.ts';

const MOST_TIMES = 1;

/** From the start of the mock server's process to its first answer, beside Prism's. */
export function measureStarts(rounds: number): string {
  const measured = JSON.parse(node('tests/bench/starts.ts', `${rounds}`)) as Record<
    'pollspec' | 'prism' | 'bare',
    number
  >[];
  const secondsOf = (name: 'pollspec' | 'prism' | 'bare') =>
    `${(median(measured.map((round) => round[name])) / 1000).toFixed(2)} s`;
  const times = median(measured.map(({ pollspec, prism }) => pollspec / prism));
  const mark = times <= MOST_TIMES ? 'within' : 'ABOVE';
  return `start to first answer of the mock server: ${secondsOf('pollspec')}, ${times.toFixed(2)} times Prism (${secondsOf('prism')}); ${mark} the ${MOST_TIMES} times aimed at (bare node:http: ${secondsOf('bare')})`;
}
