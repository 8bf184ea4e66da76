import { curlLine } from '../../../src/serve/curlLine.ts';
import type { ExampleScenario } from '../../../src/serve/exampleScenarios.ts';
import type { Spec } from '../../../src/spec/Spec.ts';
import { fence } from '../html/fence.ts';
import { heading } from '../html/heading.ts';
import { html } from '../html/html.ts';
import type { Markup } from '../html/Markup.ts';

/** Where the mock server listens unless told otherwise. */
const ORIGIN = 'http://127.0.0.1:4010';

/** Each documented answer, with the line that asks the mock server for it. */
export function documentedExamples(spec: Spec, examples: readonly ExampleScenario[]): (Markup | string)[] {
  return [
    html`<p>Start <code>npx pollspec serve --spec ${spec.id}</code>, and each line gets the answer below it.</p>`,
    ...examples.flatMap(({ name, status, example, reply }) => [
      heading(3, name, `${status} ${example}`),
      fence('sh', curlLine(spec, ORIGIN, { Prefer: `code=${status}, example=${example}` })),
      fence('json', JSON.stringify('json' in reply.body ? reply.body.json : reply.body, null, 2)),
    ]),
  ];
}
