import { performance } from 'node:perf_hooks';
import fc from 'fast-check';
import { createGeneratorSync } from 'json-schema-faker';
import { arbitraryOf } from '../../src/fixture/schema/arbitraryOf.ts';
import { createValidator } from '../../src/spec/createValidator.ts';
import { loadBundledSpecs } from '../../src/spec/loadBundledSpecs.ts';

/**
 * Makes as many values as the first argument says for each documented 200 body, with our arbitrary and with json-schema-faker
 * as it comes, both of a fixed seed, and prints valid values per second and the share of valid ones of each. Only making
 * them is timed, not the check that they are valid.
 */
const count = Number(process.argv[2]);
const SEED = 1;

const schemas = loadBundledSpecs().flatMap(({ responses }) =>
  responses.filter(({ status }) => status === 200).map(({ schema }) => schema),
);
const faker = createGeneratorSync({ seed: SEED });
const makers: Record<string, (schema: Record<string, unknown>, times: number) => unknown[]> = {
  ours: (schema, times) => fc.sample(arbitraryOf(schema), { seed: SEED, numRuns: times }),
  faker: (schema, times) => Array.from({ length: times }, () => faker.generate(schema)),
};

function measure(make: (schema: Record<string, unknown>, times: number) => unknown[]) {
  let tookMs = 0;
  let valid = 0;
  for (const schema of schemas) {
    const startMs = performance.now();
    const values = make(schema, count);
    tookMs += performance.now() - startMs;
    const isValid = createValidator().compile(schema);
    valid += values.filter((value) => isValid(value)).length;
  }
  return { perSecond: valid / (tookMs / 1000), validShare: valid / (count * schemas.length) };
}

// One round to warm up, so that neither pays for the start of the process.
for (const make of Object.values(makers)) measure(make);
console.log(
  JSON.stringify(Object.fromEntries(Object.entries(makers).map(([name, make]) => [name, measure(make)]))),
);
