import type { Exchange } from '../driver/Exchange.ts';
import type { RunRecord } from '../driver/RunRecord.ts';
import type { Credential } from '../spec/Spec.ts';
import type { Finding } from './Finding.ts';
import { headerOf } from './headerOf.ts';
import { shortenToken } from './shortenToken.ts';

/** The credential in its documented place, verbatim. The scheme's letter case is free (RFC 9110 section 11.1). */
export function demandCredential(
  credential: Credential,
  record: RunRecord,
): (exchange: Exchange) => Finding | undefined {
  const prefix = new RegExp(
    `^${escaped(credential.prefix.trimEnd())}${credential.prefix.endsWith(' ') ? ' +' : ''}`,
    'i',
  );
  return (exchange) => {
    const sent = sentCredential(credential, exchange);
    const where = `${credential.in} ${credential.name}`;
    const expected = `${where}: ${credential.prefix}<the token, verbatim>`;
    if (sent === undefined) return { expected, actual: `no ${where}` };
    const token = prefix.test(sent) ? sent.replace(prefix, '') : undefined;
    const right = record.tokens.some((known) => known.value === token);
    return right
      ? undefined
      : {
          expected,
          actual: `${where}: ${withoutSecret(sent)}`,
        };
  };
}

/** A client that sends a token of its own may send a real one. */
function withoutSecret(sent: string): string {
  const [, head = '', secret = ''] = /^([A-Za-z]+ +)?([\s\S]*)$/.exec(sent) ?? [];
  return `${head}${shortenToken(secret)}`;
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function sentCredential(credential: Credential, exchange: Exchange): string | undefined {
  if (credential.in === 'header') return headerOf(exchange, credential.name);
  if (credential.in === 'query')
    return new URL(exchange.request.url).searchParams.get(credential.name) ?? undefined;
  const cookies = (headerOf(exchange, 'cookie') ?? '').split(/; */);
  return cookies
    .find((cookie) => cookie.startsWith(`${credential.name}=`))
    ?.slice(credential.name.length + 1);
}
