import type { Check } from '../check/Check.ts';
import type { checksOf as ChecksOf } from '../check/checksOf.ts';
import type { Spec } from '../spec/Spec.ts';
import { type ExampleScenario, exampleScenarios } from './exampleScenarios.ts';
import type { NamedScenario } from './NamedScenario.ts';
import { storyScenarios } from './storyScenarios.ts';

/** Whatever the seed, the scripts are the same but for ids and tokens, which a served job has its own of. */
const SEED = 1;

/** The scenarios of one spec: recorded runs, stories, documented examples, and the scripts of the checks. Made once, and when they are needed. */
export class Catalogue {
  readonly spec: Spec;
  readonly #checksOf: typeof ChecksOf;
  readonly #recorded: readonly NamedScenario[];
  #checks: Check[] | undefined;
  #examples: ExampleScenario[] | undefined;
  #byName: Map<string, NamedScenario> | undefined;

  constructor(spec: Spec, checksOf: typeof ChecksOf, recorded: readonly NamedScenario[] = []) {
    this.spec = spec;
    this.#checksOf = checksOf;
    this.#recorded = recorded;
  }

  get checks(): Check[] {
    this.#checks ??= this.#checksOf(this.spec, { seed: SEED, params: {}, overSockets: true });
    return this.#checks;
  }

  get examples(): ExampleScenario[] {
    this.#examples ??= exampleScenarios(this.spec);
    return this.#examples;
  }

  /** The first of the recorded runs. */
  get recorded(): NamedScenario | undefined {
    return this.#recorded[0];
  }

  /** In the order in which people look for them. */
  get all(): NamedScenario[] {
    return [...this.#named().values()];
  }

  /** By the name alone, or as `pollspec list scenarios` shows it, with the spec's id in front. Of several jobs of a check, the first needs no number. */
  find(name: string): NamedScenario | undefined {
    const start = `${this.spec.id}/`;
    const short = name.startsWith(start) ? name.slice(start.length) : name;
    return this.#named().get(short) ?? this.#named().get(`${short}#1`);
  }

  #named(): Map<string, NamedScenario> {
    this.#byName ??= withOwnNames([
      ...this.#recorded,
      ...storyScenarios(this.spec),
      ...this.examples,
      ...this.checks.flatMap(toScenarios),
    ]);
    return this.#byName;
  }
}

/** What each of the check's waits meets. Several are several jobs, and numbered. */
function toScenarios({ id, group, slug, plan }: Check): NamedScenario[] {
  return plan.waits.map(({ scenario }, index) => {
    const name = `${group}/${slug}${plan.waits.length === 1 ? '' : `#${index + 1}`}`;
    const title = scenario.replies.map(({ label }) => label).join(' · ');
    return { name, title, scenario: { ...scenario, name }, check: id };
  });
}

/** Two states or examples may differ in signs alone, which are no part of a name: the later one is numbered. */
function withOwnNames(scenarios: NamedScenario[]): Map<string, NamedScenario> {
  const named = new Map<string, NamedScenario>();
  for (const one of scenarios) {
    let name = one.name;
    for (let count = 2; named.has(name); count++) name = `${one.name}-${count}`;
    named.set(name, { ...one, name });
  }
  return named;
}
