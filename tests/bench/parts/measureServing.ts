import { median } from '../../helpers/median.ts';
import { drawAim } from '../tools/drawAim.ts';
import { node } from '../tools/node.ts';

const LEAST_OF_PRISM = 5;
const LEAST_OF_BARE = 0.5;

interface Round {
  pollspec: number;
  prism: number;
  bare: number;
  count: number;
  reportMs: number;
}

/** One documented example over HTTP from the mock server, beside Prism and beside a bare `node:http` server of the same bytes. */
export function measureServing(rounds: number): string {
  const measured = JSON.parse(node('tests/bench/serving.ts', `${rounds}`)) as Round[];
  const of = (value: (round: Round) => number) => median(measured.map(value));
  const perSecond = (name: 'pollspec' | 'prism' | 'bare') => `${Math.round(of((round) => round[name]))}/s`;
  return [
    `a documented example from the mock server, 20 connections, journal included: ${perSecond('pollspec')}`,
    `  ${drawAim(
      of(({ pollspec, prism }) => pollspec / prism),
      `Prism (${perSecond('prism')})`,
      LEAST_OF_PRISM,
    )}`,
    `  ${drawAim(
      of(({ pollspec, bare }) => pollspec / bare),
      `bare node:http (${perSecond('bare')})`,
      LEAST_OF_BARE,
    )}`,
    `  judging all ${of(({ count }) => count)} requests of a round: ${of(({ reportMs }) => reportMs).toFixed(0)} ms, once`,
  ].join('\n');
}
