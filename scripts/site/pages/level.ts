import type { Level } from '../../../src/spec/Spec.ts';
import { html } from '../html/html.ts';
import type { Markup } from '../html/Markup.ts';

/** A level as a small sign. */
export function level(name: Level): Markup {
  return html`<span class="level level-${name}">${name}</span>`;
}
