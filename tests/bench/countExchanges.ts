import { checksOf } from '../../src/check/checksOf.ts';
import { createInProcessEnvironment } from '../../src/driver/createInProcessEnvironment.ts';
import { loadBundledSpecs } from '../../src/spec/loadBundledSpecs.ts';

/** Prints how many exchanges the reference clients make over all checks of all specs. */
const environment = await createInProcessEnvironment();
const { default: client } = await import('../clients/reference/index.ts');
let exchanges = 0;
for (const spec of loadBundledSpecs()) {
  const driver = environment.driver({ spec, client });
  for (const check of checksOf(spec, { seed: 1, params: {} }))
    exchanges += (await driver.run(check.plan)).journal.length;
}
console.log(exchanges);
process.exit(0);
