import type { SchemaNode } from '../data/SchemaNode.ts';
import { heading } from '../html/heading.ts';
import { html } from '../html/html.ts';
import type { Markup } from '../html/Markup.ts';
import { table } from '../html/table.ts';
import { withCode } from '../html/withCode.ts';
import type { Page } from './Page.ts';
import { toPage } from './toPage.ts';

/** The reference of a JSON Schema: its members, one table an object. */
export function schemaPage(route: string, title: string, file: string, schema: SchemaNode): Page {
  return toPage(route, { title, description: schema.description ?? title }, [
    html`<p>${withCode(schema.description ?? '')} Made from <code>${file}</code>, which comes with the package.</p>`,
    ...objectsOf(schema, []).map(({ path, node }) => membersTable(title, path, node)),
    ...Object.entries(schema.$defs ?? {}).flatMap(([name, node]) => [
      heading(2, name, name),
      html`<p>${withCode(node.description ?? '')}${node.properties === undefined && html` ${typeOf(node)}`}</p>`,
      ...objectsOf(node, []).map(({ path, node: inner }) => membersTable(name, path, inner)),
    ]),
  ]);
}

/** The object itself and those inside it that have members, without following references. */
function objectsOf(node: SchemaNode, path: string[]): { path: string[]; node: SchemaNode }[] {
  const own = node.properties === undefined ? [] : [{ path, node }];
  const inner = Object.entries(node.properties ?? {}).flatMap(([name, member]) =>
    objectsOf(member, [...path, name]),
  );
  const items =
    node.items === undefined ? [] : objectsOf(node.items, [...path.slice(0, -1), `${path.at(-1) ?? ''}[]`]);
  const others =
    typeof node.additionalProperties === 'object' ? objectsOf(node.additionalProperties, [...path, '*']) : [];
  return [...own, ...inner, ...items, ...others];
}

function membersTable(of: string, path: string[], { properties = {}, required = [] }: SchemaNode): Markup {
  const caption = path.length === 0 ? `Members of ${of}` : `Members of ${of}: ${path.join('.')}`;
  return html`<div>${path.length > 0 && html`<p><code>${path.join('.')}</code></p>`}${table(
    caption,
    ['member', 'type', 'what it is'],
    Object.entries(properties).map(([name, member]) => [
      html`<code>${name}</code>${required.includes(name) ? '' : html` <span class="kind">optional</span>`}`,
      typeOf(member),
      withCode(member.description ?? ''),
    ]),
  )}</div>`;
}

function kindOf(node: SchemaNode): string {
  if (node.const !== undefined) return JSON.stringify(node.const);
  if (node.enum !== undefined) return node.enum.map((value) => JSON.stringify(value)).join(' | ');
  if (node.$ref !== undefined) return nameOf(node.$ref);
  const several = node.oneOf ?? node.anyOf;
  if (several !== undefined && node.properties === undefined && node.type === undefined)
    return several.map(kindOf).join(' | ');
  if (node.items !== undefined) return `list of ${kindOf(node.items)}`;
  if (typeof node.additionalProperties === 'object' && node.properties === undefined)
    return `object of ${kindOf(node.additionalProperties)} by name`;
  return [node.type ?? 'anything'].flat().join(' | ');
}

/** The type as code; what it refers to can be followed. */
function typeOf(node: SchemaNode): Markup {
  const refs = [
    node,
    node.items,
    node.additionalProperties,
    ...(node.oneOf ?? []),
    ...(node.anyOf ?? []),
  ].flatMap((one) => (typeof one === 'object' && one.$ref !== undefined ? [nameOf(one.$ref)] : []));
  const [only, ...others] = new Set(refs);
  const kind = html`<code>${kindOf(node)}</code>`;
  if (only === undefined) return kind;
  if (others.length === 0) return html`<a href="#${only}">${kind}</a>`;
  return html`${[only, ...others].map((name, index) => html`${index > 0 && ' | '}<a href="#${name}"><code>${name}</code></a>`)}`;
}

function nameOf(ref: string): string {
  return ref.slice(ref.lastIndexOf('/') + 1);
}
