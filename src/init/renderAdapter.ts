import { readFileSync } from 'node:fs';
import type { Spec } from '../spec/Spec.ts';
import type { EndpointFacts } from './EndpointFacts.ts';
import type { Language } from './Language.ts';
import { renderLiteral } from './renderLiteral.ts';
import { startOf } from './startOf.ts';

const BLOCK = /^(.*--- endpoint: written by pollspec init ---\n)[\s\S]*?(^.*--- endpoint: end ---\n)/m;

/**
 * An adapter with a small client in it: the template of the language with the block of data between its two markers
 * replaced.
 * @param command the command line that judges it
 */
export function renderAdapter(
  language: Language,
  spec: Pick<Spec, 'title' | 'revision'>,
  facts: EndpointFacts,
  command: string,
): string {
  const { ending, comment, style, before, after } = startOf(language);
  // At the same depth from src/ and from dist/.
  const template = readFileSync(new URL(`../../examples/start/adapter${ending}`, import.meta.url), 'utf8');
  const block = [
    `${comment} ${oneLine(`${spec.title}, revision ${spec.revision}`)}`,
    `${comment}   ${oneLine(command)}`,
    `${before}${renderLiteral({ ...facts }, style)}${after}`,
  ];
  return template.replace(BLOCK, (_, begin: string, end: string) => `${begin}${block.join('\n')}\n${end}`);
}

/** A comment ends with its line, whatever a title holds. */
function oneLine(text: string): string {
  return text.replaceAll(/[\s\p{Cc}\u2028\u2029]+/gu, ' ');
}
