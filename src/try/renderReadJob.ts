import type { EndpointFacts } from '../init/EndpointFacts.ts';
import { renderAccess } from './renderAccess.ts';
import { renderText } from './renderText.ts';

/** The functions that read an answer. */
export function renderReadJob({ properties, state, errorStates, percent, flags }: EndpointFacts): string[] {
  const members = properties.map(renderAccess);
  const isError =
    errorStates.length === 0 ? '' : ` || [${errorStates.map(renderText).join(', ')}].includes(state)`;
  const whole =
    percent === null ? '' : typeof percent.of === 'number' ? `${percent.of}` : renderAccess(percent.of);
  return [
    'function readJob(body) {',
    `  const state = textOf(${renderAccess(state)});`,
    ...(members.length === 1
      ? [`  const isEmpty = ${members[0]} == null;`]
      : [
          '  const isEmpty = [',
          ...members.map((member) => `    ${member},`),
          '  ].every((member) => member == null);',
        ]),
    `  if (isEmpty${isError}) throw new JobError('malformed', { message: 'The answer is no progress.' });`,
    `  ${flags.length === 0 ? 'const' : 'let'} phase = PHASES.get(state) ?? 'unknown';`,
    ...flags.map(
      (flag) =>
        `  if (state === ${renderText(flag.state)} && ${renderAccess(flag.at)} === ${JSON.stringify(flag.equals)}) phase = ${renderText(flag.phase)};`,
    ),
    percent === null
      ? '  return { state, phase };'
      : `  return { state, phase, percent: percentOf(${renderAccess(percent.at)}, ${whole}) };`,
    '}',
    ...(percent === null
      ? []
      : [
          '',
          'function percentOf(part, whole) {',
          '  // 0 of 0 says nothing.',
          "  const isKnown = typeof part === 'number' && typeof whole === 'number' && whole > 0;",
          '  return isKnown ? (part * 100) / whole : undefined;',
          '}',
        ]),
  ];
}
