import type { EndpointFacts } from '../init/EndpointFacts.ts';
import { renderText } from './renderText.ts';

/** As it stands in a template of JavaScript. */
const TOKEN = `\${token}`;
const NAME = /^[A-Za-z_$][\w$]*$/;

/** The URL and the headers of the request for a job, as JavaScript with `baseUrl`, `params` and `token` in it. */
export function renderRequest({ path, query, headers }: Pick<EndpointFacts, 'path' | 'query' | 'headers'>): {
  url: string;
  headers: string[];
} {
  const pairs = Object.entries(query).map(
    ([name, value]) => `${inTemplate(encodeURIComponent(name))}=${inQuery(value)}`,
  );
  const place = path
    .split(/(\{[^{}]+\})/)
    .map((part) => (part.startsWith('{') ? encoded(param(part.slice(1, -1))) : inTemplate(part)))
    .join('');
  return {
    url: `\`\${baseUrl}${place}${pairs.length === 0 ? '' : `?${pairs.join('&')}`}\``,
    headers: Object.entries(headers).map(
      ([name, value]) => `${NAME.test(name) ? name : renderText(name)}: ${withToken(value)}`,
    ),
  };
}

function param(name: string): string {
  return `params${NAME.test(name) ? `.${name}` : `[${renderText(name)}]`}`;
}

function encoded(code: string): string {
  return `\${encodeURIComponent(${code})}`;
}

function inQuery(value: string): string {
  return value
    .split('{token}')
    .map((part) => inTemplate(encodeURIComponent(part)))
    .join(encoded('token'));
}

function withToken(value: string): string {
  if (value === '{token}') return 'token';
  return value.includes('{token}')
    ? `\`${value.split('{token}').map(inTemplate).join(TOKEN)}\``
    : renderText(value);
}

function inTemplate(text: string): string {
  return text.replaceAll(/[\\`]|\$(?=\{)/g, '\\$&');
}
