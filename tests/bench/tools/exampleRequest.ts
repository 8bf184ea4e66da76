import { exampleScenarios } from '../../../src/serve/exampleScenarios.ts';
import { jobPath } from '../../../src/serve/jobPath.ts';
import { SERVED_SPEC } from './SERVED_SPEC.ts';

/** The documented example that every server is asked for, and where. */
export function exampleRequest() {
  const example = exampleScenarios(SERVED_SPEC).find(({ status }) => status === 200);
  if (example === undefined || !('json' in example.reply.body)) throw new Error('expected an example of 200');
  return {
    pathOf: (jobId: string) => jobPath(SERVED_SPEC, { jobId }),
    body: JSON.stringify(example.reply.body.json),
    // Prism refuses the media type that the page wants to be asked for.
    headers: {
      accept: 'application/json',
      authorization: 'Bearer any-token-at-all',
      prefer: `code=200, example=${example.example}`,
    },
  };
}
