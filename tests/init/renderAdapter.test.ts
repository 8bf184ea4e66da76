import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { EndpointFacts } from '../../src/init/EndpointFacts.ts';
import { LANGUAGES } from '../../src/init/Language.ts';
import { renderAdapter } from '../../src/init/renderAdapter.ts';
import { startOf } from '../../src/init/startOf.ts';
import { testCommandFor } from '../../src/init/testCommandFor.ts';
import { toEndpointFacts } from '../../src/init/toEndpointFacts.ts';
import { loadBundledSpec } from '../../src/spec/loadBundledSpec.ts';
import { inventedSpec } from '../helpers/inventedSpec.ts';

describe('the template', () => {
  test.each(LANGUAGES)('in %s is what init writes for the spec that it is stored with', (language) => {
    const file = `examples/start/adapter${startOf(language).ending}`;
    const spec = loadBundledSpec('itwin-reality-analysis');
    const command = testCommandFor(language, file);
    expect(renderAdapter(language, spec, toEndpointFacts(spec), command)).toBe(readFileSync(file, 'utf8'));
  });
});

describe('texts of a spec that look like code', () => {
  const title = "Jobs\nimport os; os.abort()\u2028$(exit 9) it's";
  const facts: EndpointFacts = {
    ...toEndpointFacts(inventedSpec),
    phases: { "it's\nJSON\n)": 'running', '$(exit 9)': 'running', '"; exit 9; "': 'running' },
  };
  const render = (language: (typeof LANGUAGES)[number]) =>
    renderAdapter(language, { title, revision: '1\n2' }, facts, 'npx pollspec test\nexit 9');
  const hello = '{"type":"hello","protocol":1}\n{"type":"bye"}\n';

  test.each([
    ['python', ['python3', '-c']],
    ['shell', ['bash', '-c']],
  ] as const)('stay data in %s', (language, [program, option]) => {
    const out = execFileSync(program, [option, render(language)], { input: hello, encoding: 'utf8' });
    expect(JSON.parse(out)).toMatchObject({ type: 'hello', specs: ['invented'] });
  });

  test('stay data in typescript', () => {
    const [, block = ''] = render('typescript').split(/^\/\/ --- endpoint: .*\n/m);
    const literal = block.replace(/^(\/\/.*\n){2}const ENDPOINT: Endpoint = /, 'return ');
    expect(new Function(literal)()).toEqual(facts);
  });
});

test.each([
  ['typescript', 'my client.ts', undefined, "npx pollspec test --client 'my client.ts'"],
  ['python', 'a.py', undefined, "npx pollspec test --command 'python3 a.py'"],
  ['shell', 'a.sh', 'own spec.yaml', "npx pollspec test --command 'bash a.sh' --spec 'own spec.yaml'"],
] as const)('the command that judges a file in %s is one to paste', (language, file, spec, want) => {
  expect(testCommandFor(language, file, spec)).toBe(want);
});
