import { slugOf } from '../check/slugOf.ts';
import type { Reply } from '../scenario/Scenario.ts';
import type { Spec, SpecResponse } from '../spec/Spec.ts';
import type { NamedScenario } from './NamedScenario.ts';

/** A documented example, and the scenario in which each request is answered with it. */
export interface ExampleScenario extends NamedScenario {
  status: number;
  /** The example's name in the document. */
  example: string;
  reply: Reply;
}

/** The documented examples of a spec, each a scenario of one reply: `example-200-active`. */
export function exampleScenarios({ responses }: Pick<Spec, 'responses'>): ExampleScenario[] {
  return responses.flatMap((response) =>
    response.examples.map(({ name: example, value }) => {
      const { status } = response;
      const name = `example-${status}-${slugOf(example)}`;
      const reply: Reply = {
        label: `${status} ${example}`,
        status,
        headers: { ...documentedHeaders(response), 'content-type': response.contentType },
        body: { json: value },
      };
      const title = `the documented ${status}, example ${example}`;
      return { name, title, status, example, reply, scenario: { name, replies: [reply] } };
    }),
  );
}

/** The headers that the page shows a value of, such as Retry-After. */
function documentedHeaders({ headers }: SpecResponse): Record<string, string> {
  return Object.fromEntries(
    headers.flatMap(({ name, example }) =>
      example === undefined ? [] : [[name.toLowerCase(), String(example)]],
    ),
  );
}
