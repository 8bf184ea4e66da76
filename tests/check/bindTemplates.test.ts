import { describe, expect, it } from 'vitest';
import { bindTemplates } from '../../src/check/bindTemplates.ts';
import type { Template } from '../../src/check/Template.ts';
import { verdict } from '../../src/judge/verdict.ts';
import type { OpenEntry, Spec, Statement } from '../../src/spec/Spec.ts';
import { UsageError } from '../../src/UsageError.ts';
import { inventedSpec } from '../helpers/inventedSpec.ts';

const template = (slug: string, more: Partial<Template> = {}): Template => ({
  slug,
  title: `Is it ${slug}?`,
  plan: { ops: ['getProgress'], replies: [] },
  judge: () => verdict.pass(''),
  ...more,
});
const statement = (id: string, checks: string[], more: Partial<Statement> = {}): Statement => ({
  id,
  about: 'client',
  level: 'should',
  section: 'Remarks',
  text: 'A claim.',
  checks,
  ...more,
});
const open = (id: string, checks: string[]): OpenEntry => ({
  id,
  section: 'Remarks',
  text: 'Silent.',
  readings: { one: 'The one way.', other: 'The other way.' },
  checks,
});
const spec = (more: Partial<Spec>): Spec => ({ ...inventedSpec, ...more });

describe('a check', () => {
  it.each<{ name: string; spec: Spec; template: Template; want: object }>([
    {
      name: 'is bound by a statement that names it',
      spec: spec({ statements: [statement('a', ['request/path'])] }),
      template: template('request/path'),
      want: { level: 'should', statements: ['a'] },
    },
    {
      name: 'is bound by a glob',
      spec: spec({ statements: [statement('a', ['request/*'])] }),
      template: template('request/path'),
      want: { level: 'should', statements: ['a'] },
    },
    {
      name: 'takes the strongest level of several statements, and names all of them',
      spec: spec({
        statements: [
          statement('a', ['request/path'], { level: 'implied' }),
          statement('b', ['request/*'], { level: 'must' }),
        ],
      }),
      template: template('request/path'),
      want: { level: 'must', statements: ['a', 'b'] },
    },
    {
      name: 'is open where an open entry binds it, whatever a statement says',
      spec: spec({ statements: [statement('a', ['*'])], open: [open('o', ['request/path'])] }),
      template: template('request/path', { readings: ['one'] }),
      want: { level: 'open', statements: [], open: 'o' },
    },
    {
      name: 'falls back on its practice',
      spec: spec({}),
      template: template('request/path', { practice: 'odd-ids' }),
      want: { level: 'advice', statements: [], practice: 'odd-ids' },
    },
    {
      name: 'has no practice where a statement binds it',
      spec: spec({ statements: [statement('a', ['*'])] }),
      template: template('request/path', { practice: 'odd-ids' }),
      want: { level: 'should', statements: ['a'] },
    },
    {
      name: 'is advice where its script needs a state that the page does not show',
      spec: spec({ statements: [statement('a', ['*'], { level: 'must' })] }),
      template: template('backoff/x', { needsUndocumentedState: true }),
      want: { level: 'advice', statements: ['a'] },
    },
  ])('$name', ({ spec: one, template: asked, want }) => {
    expect(bindTemplates(one, [asked])).toEqual([{ template: asked, ...want }]);
  });

  it('that asks for a reading is left out where no open entry asks for it', () => {
    const asked = [
      template('request/path', { practice: 'odd-ids' }),
      template('backoff/x', { asksForReading: true }),
    ];
    expect(bindTemplates(spec({}), asked).map((bound) => bound.template.slug)).toEqual(['request/path']);
  });
});

describe('a mistake', () => {
  const problem = (one: Spec, ...templates: Template[]) => {
    try {
      bindTemplates(one, templates);
    } catch (error) {
      if (error instanceof UsageError) return error.message;
      throw error;
    }
    return 'no error';
  };

  it('is an open entry that lacks a reading which its check can tell', () => {
    const one = spec({ open: [open('o', ['backoff/x'])] });
    expect(problem(one, template('backoff/x', { readings: ['one', 'third'] }))).toContain(
      'open entry o: backoff/x can tell "third", so name it in the readings',
    );
  });
  it('is an open entry that binds a check which tells no reading', () => {
    const one = spec({ open: [open('o', ['request/path'])] });
    expect(problem(one, template('request/path'))).toContain(
      'open entry o: request/path tells right from wrong and no reading; bind it to a statement',
    );
  });
  it('is a check that nothing binds: the error names it and says what to do', () => {
    expect(problem(spec({}), template('request/path'))).toBe(
      'invented: x-pollspec and the checks do not fit:\n  - nothing binds the check request/path; name it in the `checks` of a statement or an open entry',
    );
  });
  it('is a check that only a statement about the server names', () => {
    const one = spec({ statements: [statement('a', ['request/path'], { about: 'server' })] });
    expect(problem(one, template('request/path'))).toContain('nothing binds the check request/path');
  });
  it.each([
    {
      name: 'of a statement',
      one: spec({ statements: [statement('a', ['request/pth'])] }),
      want: 'statement a: no check matches "request/pth"; did you mean "request/path"?',
    },
    {
      name: 'of an open entry',
      one: spec({ open: [open('o', ['backoff/*'])] }),
      want: 'open entry o: no check matches "backoff/*"',
    },
  ])('is a glob $name that matches nothing: the error names both', ({ one, want }) => {
    expect(problem(one, template('request/path', { practice: 'odd-ids' }))).toContain(want);
  });
  it('is told together with all others', () => {
    const one = spec({ statements: [statement('a', ['x/y']), statement('b', ['z/*'])] });
    expect(problem(one, template('request/path'), template('request/method')).split('\n  - ')).toHaveLength(
      5,
    );
  });
});
