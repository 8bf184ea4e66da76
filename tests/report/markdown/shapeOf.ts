import type { MarkdownNode } from './parseMarkdown.ts';

/** The shape of a document: its nodes without the texts that come from outside, which all stand in code. */
export function shapeOf({ type, depth, value, children = [] }: MarkdownNode): unknown {
  if (type === 'inlineCode' || type === 'code') return type;
  const own = type === 'html' ? value?.replaceAll(/<code>[^<>]*<\/code>/g, '<code/>') : value;
  return [type, depth, own, children.map(shapeOf)];
}
