import type { Explanation } from '../../src/explain/Explanation.ts';
import type { Catalogue } from '../../src/serve/Catalogue.ts';
import type { Spec } from '../../src/spec/Spec.ts';
import type { Row } from '../../tests/clients/drawMatrix.ts';
import type { SiteClient } from './runs/SiteClient.ts';

/** Everything that the generated pages are made of. */
export interface Site {
  specs: readonly Spec[];
  /** In the order of the specs. */
  explanations: readonly Explanation[];
  catalogues: ReadonlyMap<string, Catalogue>;
  clients: readonly SiteClient[];
  /** The broken clients, with what each fails. */
  broken: readonly Row[];
}
