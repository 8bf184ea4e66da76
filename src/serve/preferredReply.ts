import { slugOf } from '../check/slugOf.ts';
import type { Reply } from '../scenario/Scenario.ts';
import { describeUnknown } from './describeUnknown.ts';
import type { ExampleScenario } from './exampleScenarios.ts';
import type { Preference } from './parsePrefer.ts';

/** The documented example that a request prefers, or what is wrong with the preference. */
export function preferredReply(
  { code, example }: Preference,
  examples: readonly ExampleScenario[],
): { reply: Reply } | { error: { message: string; nearest: string[] } } {
  const withCode = examples.filter(({ status }) => code === undefined || `${status}` === code);
  const found = withCode.find(
    (one) => example === undefined || one.example === example || slugOf(one.example) === slugOf(example),
  );
  if (found !== undefined) return { reply: { ...found.reply, label: `${found.reply.label}, preferred` } };
  const wrongCode = withCode.length === 0;
  const known = wrongCode ? examples.map(({ status }) => `${status}`) : withCode.map((one) => one.example);
  return {
    error: describeUnknown(wrongCode ? 'Prefer: code' : 'Prefer: example', {
      expected: wrongCode
        ? 'a status with a documented example'
        : `a documented example${code === undefined ? '' : ` of ${code}`}`,
      name: (wrongCode ? code : example) ?? '',
      known: [...new Set(known)],
      hint: '`pollspec list scenarios` shows them as example-<status>-<name>.',
    }),
  };
}
