import { didYouMean } from './didYouMean.ts';
import type { SecurityScheme, SpecDocument } from './SpecDocument.ts';
import type { SpecMistake } from './SpecMistake.ts';
import type { SpecOperation } from './SpecOperation.ts';

const SUPPORTED = 'type http with scheme bearer, or type apiKey in header, query or cookie';

/** Every credential is of a kind that can be judged, and all alternatives ask for the same ones. */
export function checkSecurity(document: SpecDocument, { operation, path }: SpecOperation): SpecMistake[] {
  const listPath = operation.security === undefined ? ['security'] : [...path, 'security'];
  const requirements = operation.security ?? document.security ?? [];
  const schemes = document.components?.securitySchemes ?? {};
  const used = new Set(requirements.flatMap((requirement) => Object.keys(requirement)));

  const unknown = requirements.flatMap((requirement, index) =>
    Object.keys(requirement)
      .filter((name) => !Object.hasOwn(schemes, name))
      .map((name) => ({
        path: [...listPath, String(index), name],
        expected: 'the name of a security scheme',
        actual: name,
        hint: didYouMean(name, Object.keys(schemes)) ?? 'describe it under components/securitySchemes',
      })),
  );
  const unsupported = Object.entries(schemes)
    .filter(([name, scheme]) => used.has(name) && !isSupported(scheme))
    .map(([name, scheme]) => ({
      path: ['components', 'securitySchemes', name],
      expected: SUPPORTED,
      actual: [scheme.type, scheme.scheme].filter((word) => word !== undefined).join(' '),
      hint: 'an OAuth access token that is sent as a bearer token is type http with scheme bearer',
    }));
  const alternatives = requirements
    .map((requirement, index) => ({ keys: Object.keys(requirement).sort().join(' and ') || 'none', index }))
    .filter(({ keys }, _, [first]) => keys !== first?.keys)
    .map(({ keys, index }) => ({
      path: [...listPath, String(index)],
      expected: 'the same security schemes in every alternative',
      actual: keys,
      hint: 'keep the one that the page recommends and say the rest in a statement',
    }));
  return [...unknown, ...unsupported, ...alternatives];
}

function isSupported({ type, scheme, in: place, name }: SecurityScheme): boolean {
  if (type === 'http') return scheme?.toLowerCase() === 'bearer';
  return type === 'apiKey' && name !== undefined && ['header', 'query', 'cookie'].includes(place ?? '');
}
