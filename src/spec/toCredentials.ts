import type { Credential } from './Spec.ts';
import type { SecurityScheme, SpecDocument } from './SpecDocument.ts';
import type { SpecOperation } from './SpecOperation.ts';

/** The credentials that have to be sent. Several alternatives name the same schemes and differ in their scopes. */
export function toCredentials(document: SpecDocument, { operation }: SpecOperation): Credential[] {
  const [requirement = {}] = operation.security ?? document.security ?? [];
  return Object.keys(requirement).flatMap((schemeName) => {
    const scheme = document.components?.securitySchemes?.[schemeName];
    const maxLength = document['x-pollspec'].credentials?.[schemeName]?.maxLength;
    return scheme === undefined
      ? []
      : [{ ...toCredential(scheme), ...(maxLength === undefined ? {} : { maxLength }) }];
  });
}

function toCredential(scheme: SecurityScheme): Credential {
  const like = scheme.bearerFormat?.toUpperCase() === 'JWT' ? 'jwt' : 'opaque';
  if (scheme.type === 'http') return { name: 'Authorization', in: 'header', prefix: 'Bearer ', like };
  const place = scheme.in === 'query' || scheme.in === 'cookie' ? scheme.in : 'header';
  return { name: scheme.name ?? '', in: place, prefix: '', like };
}
