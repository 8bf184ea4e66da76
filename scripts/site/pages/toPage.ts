import { anchorOf } from '../html/anchorOf.ts';
import { heading } from '../html/heading.ts';
import type { Markup } from '../html/Markup.ts';
import type { Page } from './Page.ts';

export interface PageHead {
  title: string;
  description: string;
  /** Which levels of headings stand beside the page; default: the second. */
  outline?: [number, number];
  /** `false`: the search leaves it out. */
  search?: false;
}

/** Puts a page together: a head, the title, and blocks of HTML or Markdown. */
export function toPage(route: string, head: PageHead, blocks: readonly (Markup | string)[]): Page {
  const front = Object.entries(head).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  return {
    route,
    text: `${['---', ...front, '---', '', heading(1, anchorOf(head.title), head.title), ...blocks.map((block) => `\n${block}`)].join('\n')}\n`,
  };
}
