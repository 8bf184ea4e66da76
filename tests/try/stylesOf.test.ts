import { describe, expect, test } from 'vitest';
import { loadBundledSpec } from '../../src/spec/loadBundledSpec.ts';
import { loadBundledSpecs } from '../../src/spec/loadBundledSpecs.ts';
import type { Spec } from '../../src/spec/Spec.ts';
import { runTry } from '../../src/try/runTry.ts';
import { scenariosOf } from '../../src/try/scenariosOf.ts';
import { stylesOf } from '../../src/try/stylesOf.ts';
import { toTryClient } from '../../src/try/toTryClient.ts';
import { tryChecksOf } from '../../src/try/tryChecksOf.ts';
import { importSource } from './lib/importSource.ts';
import { openTry } from './lib/openTry.ts';

/** All that a style of an endpoint is found to do wrong, each with its level. */
async function failuresOf(
  spec: Spec,
  style: string,
  isWanted: (group: string) => boolean = (group) => group === 'backoff' || group === 'stories',
): Promise<string[]> {
  const source = stylesOf(spec).find(({ id }) => id === style)?.source ?? '';
  const client = toTryClient(await importSource(source), spec.id);
  const checks = tryChecksOf(spec);
  const environment = openTry();
  try {
    const driver = environment.driver({ spec, client });
    const failures: string[] = [];
    for (const { name, level } of scenariosOf(spec, checks).filter(({ group }) => isWanted(group))) {
      const { standing } = await runTry({ spec, checks, scenario: name, driver });
      if (['fails', 'beside', 'fault'].includes(standing)) failures.push(`${level ?? 'story'} ${name}`);
    }
    return failures;
  } finally {
    environment.close();
  }
}

const specs = loadBundledSpecs();
const scheduled = specs.filter(({ backoff }) => backoff !== undefined);

describe('the right way', () => {
  test.each(specs)('fails nothing, whatever it meets: $id', async (spec) => {
    expect(await failuresOf(spec, 'right', () => true)).toEqual([]);
  });
});

describe('the wrong ways are found to be wrong in what they are named after', () => {
  test.each(scheduled)('a fixed interval comes too early: $id', async (spec) => {
    const failures = await failuresOf(spec, 'fixed-interval');
    expect(failures).toContain('should backoff/restarts-after-step-2');
    expect(failures).toContain('story progress');
  });

  test.each(specs.filter((spec) => !scheduled.includes(spec)))(
    'a fixed interval comes too often for anyone: $id',
    async (spec) => {
      expect(await failuresOf(spec, 'fixed-interval')).toContain('advice backoff/no-hammering');
    },
  );

  test.each(scheduled)('waits that never start over are too long: $id', async (spec) => {
    const failures = await failuresOf(spec, 'no-restart');
    expect(failures).toContain('should backoff/restarts-after-step-2');
    expect(failures.filter((name) => /retry-after/.test(name))).toEqual([]);
  });

  test.each(specs)('a Retry-After that is ignored is seen: $id', async (spec) => {
    const failures = await failuresOf(spec, 'ignores-retry-after');
    expect(failures.filter((name) => !/retry-after|refus|429|told|rate-limited-for-long/.test(name))).toEqual(
      [],
    );
    expect(failures.some((name) => name.endsWith('backoff/retry-after-3600'))).toBe(true);
    expect(failures).toContain('story rate-limited-for-long');
  });
});

test('an endpoint with a schedule has four ways, another has none that could start over', () => {
  const idsOf = (id: string) => stylesOf(loadBundledSpec(id)).map((style) => style.id);
  for (const { id, backoff } of specs) {
    const all = ['right', 'fixed-interval', ...(backoff ? ['no-restart'] : []), 'ignores-retry-after'];
    expect(idsOf(id)).toEqual(all);
  }
});

test('whatever a spec holds, the code that is written loads', async () => {
  const [spec] = specs;
  if (spec === undefined) throw new Error('expected a spec');
  const odd: Spec = {
    ...spec,
    title: 'An odd one\u2028*/ alert(1)',
    method: 'POST',
    path: `/a\`b/{it's}/\${x}`,
    params: [{ name: "it's", like: 'text' }],
    credentials: [
      { name: 'session', in: 'cookie', prefix: '', like: 'opaque' },
      { name: 'key', in: 'query', prefix: 'k', like: 'opaque' },
    ],
    progress: { state: "/odd-name/it's" },
    phases: { "it's": ['running'], 'a\nb': ['succeeded'] },
    flags: [{ at: '/a b', equals: { c: ["'"] }, state: "it's", phases: ['cancelled'] }],
  };
  for (const { source } of stylesOf(odd)) {
    expect(await importSource(source)).toMatchObject({ waitForJob: expect.any(Function) });
  }
});
