import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parsePointer } from '../../src/json/parsePointer.ts';
import type { Claim } from '../../src/spec/Claim.ts';
import { loadBundledSpecs } from '../../src/spec/loadBundledSpecs.ts';
import { loadSpec } from '../../src/spec/loadSpec.ts';
import type { Spec } from '../../src/spec/Spec.ts';
import { schemasAt } from '../../src/spec/schemasAt.ts';

const KILN = fileURLToPath(new URL('../../examples/own-spec/kiln-firing.openapi.yaml', import.meta.url));
const SPECS = [...loadBundledSpecs(), await loadSpec(KILN)];

describe.each(SPECS)('What answers of the server show: $id', (spec) => {
  it('is said of every statement about the server, or why they show nothing', () => {
    const silent = spec.statements
      .filter(({ about }) => about === 'server')
      .filter(({ shows, untestable }) => (shows === undefined) === (untestable === undefined));
    expect(silent.map(({ id }) => id)).toEqual([]);
  });

  it('leans only on keywords that the documented schema has at that place', () => {
    const missing = claimsOf(spec).flatMap(([id, claim]) =>
      (claim.keywords ?? [])
        .filter((keyword) => !isDocumented(spec, claim, keyword))
        .map((keyword) => [id, keyword]),
    );
    expect(missing).toEqual([]);
  });

  it('asks without a credential only where one is documented', () => {
    const asked = claimsOf(spec).filter(([, { to }]) => to === 'no-credential');
    expect(spec.credentials.length > 0 || asked.length === 0).toBe(true);
  });

  it('is said in one way only: no claim stands twice in an entry', () => {
    const texts = claimsOf(spec).map(([id, claim]) => `${id} ${JSON.stringify(claim)}`);
    expect(texts.filter((text, index) => texts.indexOf(text) < index)).toEqual([]);
  });
});

/** Every claim with the id of its statement, or with that of its open entry and reading. */
function claimsOf({ statements, open }: Spec): [string, Claim][] {
  return [
    ...statements.flatMap(({ id, shows = [] }) => shows.map((claim): [string, Claim] => [id, claim])),
    ...open.flatMap(({ id, shows = {} }) =>
      Object.entries(shows).flatMap(([reading, claims]) =>
        claims.map((claim): [string, Claim] => [`${id}/${reading}`, claim]),
      ),
    ),
  ];
}

function isDocumented({ responses }: Spec, { status, at = '' }: Claim, keyword: string): boolean {
  const schema = responses.find((response) => response.status === status)?.schema;
  const keys = parsePointer(at).map((key) => (key === '*' ? '0' : key));
  if (keyword !== 'required') return schemasAt(schema, keys).some((found) => Object.hasOwn(found, keyword));
  const parents = schemasAt(schema, keys.slice(0, -1));
  return parents.some(({ required }) => Array.isArray(required) && required.includes(keys.at(-1)));
}
