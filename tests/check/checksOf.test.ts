import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checksOf } from '../../src/check/checksOf.ts';
import { practices } from '../../src/check/practices.ts';
import { loadBundledSpecs } from '../../src/spec/loadBundledSpecs.ts';
import { loadSpec } from '../../src/spec/loadSpec.ts';
import { matchGlob } from '../../src/spec/matchGlob.ts';
import { boundSpec, checkOf } from '../helpers/boundSpec.ts';
import { failed, recordOf } from '../helpers/journal.ts';

const kiln = await loadSpec(
  fileURLToPath(new URL('../../examples/own-spec/kiln-firing.openapi.yaml', import.meta.url)),
);
const SPECS = [...loadBundledSpecs(), kiln].map((spec) => ({ id: spec.id, spec }));

/** Ids that are odd on purpose, or as long as a page allows: they are the question, so that no seed draws them. */
const FIXED = /path-reserved|path-unicode|path-case|path-longest-/;
const LONGEST_TOKEN = /credential-longest-/;

describe.each(SPECS)('the checks of $id', ({ spec }) => {
  const checks = checksOf(spec, { seed: 1, params: {} });

  it('have ids of their own, as spec/group/slug', () => {
    const ids = checks.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const check of checks) {
      expect(check.id).toBe(`${spec.id}/${check.group}/${check.slug}`);
      expect(check.id).toMatch(/^[a-z0-9-]+\/(request|parsing|errors|backoff|lifecycle)\/[a-z0-9-]+$/);
    }
  });

  it('ask a question', () => {
    for (const { title } of checks) expect(title).toMatch(/^(?:[A-Z].*\?|[A-Z].*[^.])$/);
  });

  it('have statements, an open entry or a practice behind them, and no two of these', () => {
    for (const { id, statements, open, practice } of checks) {
      const behind = [statements.length > 0, open !== undefined, practice !== undefined].filter(Boolean);
      expect(behind, id).toHaveLength(1);
      if (practice !== undefined) expect(practices).toHaveProperty(practice);
    }
  });

  it('have the level of what is behind them', () => {
    const order = ['must', 'should', 'implied', 'advice', 'open'];
    for (const { id, level, statements, open, practice } of checks) {
      if (open !== undefined) expect(level, id).toBe('open');
      else if (practice !== undefined) expect(level, id).toBe('advice');
      else {
        const levels = spec.statements
          .filter((statement) => statements.includes(statement.id))
          .map((statement) => order.indexOf(statement.level));
        expect(order.indexOf(level), id).toBeGreaterThanOrEqual(Math.min(...levels));
      }
    }
  });

  it('verify every statement about the client, or it says why none can', () => {
    for (const { id, about, checks: globs = [], untestable } of spec.statements) {
      if (about !== 'client') continue;
      const verified = checks.some(({ statements }) => statements.includes(id));
      expect(verified || untestable !== undefined, id).toBe(true);
      for (const glob of globs)
        expect(
          checks.some((check) => matchGlob(glob, `${check.group}/${check.slug}`)),
          glob,
        ).toBe(true);
    }
  });

  it('settle every open entry, or it says why none can', () => {
    for (const { id, untestable } of spec.open) {
      expect(checks.some(({ open }) => open === id) || untestable !== undefined, id).toBe(true);
    }
  });

  it('are the same for the same seed', () => {
    const again = checksOf(spec, { seed: 1, params: {} });
    expect(JSON.stringify(again)).toBe(JSON.stringify(checks));
  });

  it('have other job ids and tokens for another seed, and the same ids', () => {
    const others = checksOf(spec, { seed: 2, params: {} });
    expect(others.map(({ id }) => id)).toEqual(checks.map(({ id }) => id));
    for (const [index, check] of checks.entries()) {
      const other = others[index];
      if (!LONGEST_TOKEN.test(check.id)) expect(other?.plan.token, check.id).not.toBe(check.plan.token);
      for (const [wait, { params }] of check.plan.waits.entries()) {
        for (const [name, value] of Object.entries(params)) {
          if (!FIXED.test(check.id)) expect(other?.plan.waits[wait]?.params[name], check.id).not.toBe(value);
        }
      }
    }
  });

  it('never meet: no two waits have a job id or a token in common', () => {
    const drawn = checks.filter(({ id }) => !FIXED.test(id));
    const last = [...spec.path.matchAll(/\{([^}]+)\}/g)].at(-1)?.[1] ?? '';
    // Those that follow each other are on one job.
    const ids = drawn.flatMap(({ plan: { waits, inTurn } }) =>
      (inTurn ? waits.slice(0, 1) : waits).map(({ params }) => params[last]),
    );
    expect(new Set(ids).size).toBe(ids.length);
    const tokens = checks.filter(({ id }) => !LONGEST_TOKEN.test(id)).map(({ plan }) => plan.token);
    expect(new Set(tokens).size).toBe(tokens.length);
  });

  it('use the parameters that were given instead of drawn ones', () => {
    const [first = ''] = spec.params.map(({ name }) => name);
    for (const { id, plan } of checksOf(spec, { seed: 1, params: { [first]: 'given' } })) {
      if (!FIXED.test(id)) expect(plan.waits[0]?.params[first], id).toBe('given');
    }
  });

  it('have samples no longer than the page allows', () => {
    for (const { id, plan } of checks) {
      const [credential] = spec.credentials;
      if (credential?.maxLength !== undefined)
        expect(plan.token.length, id).toBeLessThanOrEqual(credential.maxLength);
      for (const { name, maxLength = Number.POSITIVE_INFINITY } of spec.params) {
        const value = plan.waits[0]?.params[name] ?? '';
        if (!/path-(reserved|unicode)/.test(id))
          expect(value.length, `${id} ${name}`).toBeLessThanOrEqual(maxLength);
      }
    }
  });

  it('have scripts with answers, each with a label', () => {
    for (const { id, plan } of checks) {
      for (const { scenario } of plan.waits) {
        expect(scenario.replies.length, id).toBeGreaterThan(0);
        for (const reply of scenario.replies) expect(reply.label, id).not.toMatch(/undefined|NaN|^$/);
      }
    }
  });
});

it('the checks of a spec do not change it', () => {
  const before = JSON.stringify(kiln);
  checksOf(kiln, { seed: 1, params: {} });
  expect(JSON.stringify(kiln)).toBe(before);
});

it('a judge gives the same judgement for the same record, and does not change it', () => {
  const checks = checksOf(kiln, { seed: 1, params: {} });
  fc.assert(
    fc.property(
      fc.constantFrom(...checks),
      fc.array(fc.integer({ min: 0, max: 300 }), { maxLength: 8 }),
      (check, gaps) => {
        let atSeconds = 0;
        const polls = gaps.map((gap) => {
          atSeconds += gap;
          return { atSeconds };
        });
        const record = recordOf(polls, { outcome: failed({ kind: 'network' }, atSeconds) });
        const before = JSON.stringify(record);
        const judgement = check.judge(record);
        expect(check.judge(record)).toEqual(judgement);
        expect(JSON.stringify(record)).toBe(before);
        expect(judgement.verdict === 'fail').toBe(judgement.findings.length > 0);
        expect(judgement.verdict === 'observed').toBe(judgement.reading !== undefined);
      },
    ),
    { seed: 20_260_302, numRuns: 500 },
  );
});

describe('a client that asks elsewhere', () => {
  const spec = boundSpec();
  const elsewhere = { atSeconds: 0, wait: -1, status: 599, url: 'https://north.jobs.example/v2/jobs/job-1' };
  const record = recordOf([elsewhere], { outcome: failed({ kind: 'server', status: 599 }) });

  it.each(['parsing/state-done', 'errors/401', 'backoff/first-interval', 'lifecycle/ends-at-done'])(
    'leaves %s unverified, with what it asked for',
    (slug) => {
      const judgement = checkOf(spec, slug).judge(record);
      expect(judgement).toMatchObject({ verdict: 'unverified', findings: [] });
      expect(judgement.message).toContain(`GET ${elsewhere.url}`);
    },
  );
  it('fails request/path', () => {
    expect(checkOf(spec, 'request/path').judge(record).verdict).toBe('fail');
  });
});
