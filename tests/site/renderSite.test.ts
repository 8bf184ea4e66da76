import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { countClients } from '../../scripts/site/pages/countClients.ts';
import { renderReports } from '../../scripts/site/renderReports.ts';
import { renderSite } from '../../scripts/site/renderSite.ts';
import type { SiteClient, SiteClientKind } from '../../scripts/site/runs/SiteClient.ts';
import { checksOf } from '../../src/check/checksOf.ts';
import { explanationsOf } from '../../src/explain/explanationsOf.ts';
import type { Report } from '../../src/report/Report.ts';
import { Catalogue } from '../../src/serve/Catalogue.ts';
import { loadBundledSpecs } from '../../src/spec/loadBundledSpecs.ts';
import { loadSpec } from '../../src/spec/loadSpec.ts';
import type { Spec } from '../../src/spec/Spec.ts';
import { aReport } from '../helpers/aReport.ts';
import { aResult } from '../helpers/aResult.ts';

const kiln = await loadSpec('examples/own-spec/kiln-firing.openapi.yaml');

function render(spec: Spec, clients: SiteClient[] = []): Map<string, string> {
  const site = {
    specs: [spec],
    explanations: explanationsOf([spec], checksOf),
    catalogues: new Map([[spec.id, new Catalogue(spec, checksOf)]]),
    clients,
    broken: [],
  };
  return renderSite(site, process.cwd());
}

function clientWith(report: Report): SiteClient {
  return {
    slug: 'potter',
    name: 'potter',
    kind: 'example',
    about: '',
    file: 'tests/clients/kiln/kilnFiring.ts',
    specs: [kiln.id],
    report,
    observed: [],
  };
}

test('a spec that nobody wrote code for gets its pages', () => {
  const files = render(kiln);
  const page = files.get(`endpoints/${kiln.id}.md`) ?? '';
  expect(page).toContain(`title: ${JSON.stringify(kiln.title)}`);
  for (const { id } of [...kiln.statements, ...kiln.open]) expect(page).toContain(`id="${kiln.id}/${id}"`);
  expect([...files.keys()]).toEqual(
    expect.arrayContaining([`checks/${kiln.id}.md`, `scenarios/${kiln.id}.md`]),
  );
  expect(files.get('data/endpoints.json')).toContain(kiln.id);
});

test('its sections come in the order of the page, also those that only leave something open', () => {
  const spec = {
    ...kiln,
    sections: ['Silence', 'Asking'],
    statements: kiln.statements.map((one) => ({ ...one, section: 'Asking' })),
    open: kiln.open.map((one) => ({ ...one, section: 'Silence' })),
  };
  const page = render(spec).get(`endpoints/${kiln.id}.md`) ?? '';
  const headings = [...page.matchAll(/<h2 id="section-([a-z]+)"/g)].map(([, name]) => name);
  expect(headings).toEqual(['silence', 'asking']);
});

test('a schedule is drawn with a title, a description and a table beside it', () => {
  const page = render(kiln).get(`endpoints/${kiln.id}.md`) ?? '';
  const [, svg = ''] = /(<svg[\s\S]*<\/svg>)/.exec(page) ?? [];
  expect(kiln.backoff?.intervalsSeconds.length).toBeGreaterThan(1);
  expect(svg).toMatch(/<title id="schedule-title">.*<desc id="schedule-desc">/s);
  for (const seconds of kiln.backoff?.intervalsSeconds ?? []) {
    expect(svg).toContain(`>${seconds}</text>`);
    expect(page).toContain(`<td>${seconds} s</td>`);
  }
});

test('a page that names no schedule gets no drawing', () => {
  const silent = loadBundledSpecs().find(({ backoff }) => backoff === undefined);
  if (silent === undefined) throw new Error('Every bundled page names a schedule.');
  const page = render(silent).get(`endpoints/${silent.id}.md`) ?? '';
  expect(page).not.toContain('<svg');
});

test('what a spec says is data: neither HTML, nor Markdown, nor an expression of Vue', () => {
  const text = '<img src=x onerror=alert(1)> {{ constructor }} `code` *stars*\n\n<script>';
  const [first, ...others] = kiln.statements;
  if (first === undefined) throw new Error('The example has no statement.');
  const page =
    render({
      ...kiln,
      sections: [text, ...kiln.sections],
      statements: [{ ...first, text, section: text }, ...others],
    }).get(`endpoints/${kiln.id}.md`) ?? '';
  expect(page).toContain(
    '&lt;img src=x onerror=alert(1)&gt; &#123;&#123; constructor &#125;&#125; `code` *stars*&#10;&#10;&lt;script&gt;',
  );
  expect(page).not.toMatch(/<img|<script|\{\{/);
});

test('a reading names the clients that were seen to take it', () => {
  const entry = kiln.open.find(({ checks = [] }) => checks.length > 0);
  const [reading = ''] = Object.keys(entry?.readings ?? {});
  const client: SiteClient = {
    slug: 'potter',
    name: 'potter',
    kind: 'shown',
    about: '',
    file: 'tests/clients/kiln/kilnFiring.ts',
    specs: [kiln.id],
    observed: [{ check: `${kiln.id}/x`, spec: kiln.id, open: entry?.id ?? '', reading }],
  };
  const page = render(kiln, [client]).get(`endpoints/${kiln.id}.md`) ?? '';
  expect(page).toContain('1 written for the tests: <a href="../../clients/#potter">potter</a>');
});

describe('clients are counted by what they are', () => {
  const client = (kind: SiteClientKind) => ({ kind });
  test.each<[string, SiteClientKind[]]>([
    ['no client that was run', []],
    ['the reference, 1 example, 2 written for the tests', ['reference', 'shown', 'example', 'shown']],
    ['1 published, the reference, 2 examples', ['example', 'reference', 'example', 'published']],
  ])('%s', (words, kinds) => {
    expect(countClients(kinds.map(client))).toBe(words);
  });

  test('on the home page and in the open register too', () => {
    const files = render(kiln);
    const id = JSON.parse(files.get('data/endpoints.json') ?? '[]')[0].after.id;
    const entry = kiln.open.find((one) => id === `${kiln.id}/${one.id}`);
    const [[reading = '', words = ''] = []] = Object.entries(entry?.readings ?? {});
    const taker = (kind: SiteClientKind, slug: string): SiteClient => ({
      slug,
      name: slug,
      kind,
      about: '',
      file: 'tests/clients/kiln/kilnFiring.ts',
      specs: [kiln.id],
      observed: [{ check: `${kiln.id}/x`, spec: kiln.id, open: entry?.id ?? '', reading }],
    });
    const taken = render(kiln, [taker('shown', 'potter'), taker('published', 'glazier')]);
    const [card] = JSON.parse(taken.get('data/endpoints.json') ?? '[]');
    expect(card.after.readings[0].clients).toBe('1 published, 1 written for the tests');
    expect(card.after.readings[1].clients).toBe('no client that was run');
    expect(taken.get('open.md')).toContain(
      `<code>${reading}</code> ${words} <span class="kind">1 published, 1 written for the tests</span>`,
    );
  });
});

describe('a check that a report lacks was not asked', () => {
  const checks = checksOf(kiln, { seed: 1, params: {}, overSockets: true });
  const socketOnly = checks.filter(({ overSockets }) => overSockets);
  const others = checks.filter(({ overSockets }) => !overSockets);
  const WHY = 'title="asked over sockets alone"';

  test.each([
    ['in-process', socketOnly.length],
    ['process', 0],
  ] as const)('and sockets are the reason where they are: driver %s', (driver, reasons) => {
    const client = clientWith(aReport({ drive: { driver, clock: 'virtual', speed: 1, intercepted: false } }));
    const page = render(kiln, [client]).get(`checks/${kiln.id}.md`) ?? '';
    expect(socketOnly.length).toBeGreaterThan(0);
    expect(others.length).toBeGreaterThan(0);
    expect(page.split('>not asked<').length - 1).toBe(checks.length);
    expect(page.split(WHY).length - 1).toBe(reasons);
  });
});

test('checks that are folded are told by verdict, and what was not verified is not passed over', () => {
  const checks = checksOf(kiln, { seed: 1, params: {} });
  const bound = ({ id }: { id: string }) => checks.filter(({ statements }) => statements.includes(id));
  const folded = kiln.statements.map(bound).find(({ length }) => length > 6) ?? [];
  const verdictOf = (index: number) => (index === 0 ? 'fail' : index < 3 ? 'pass' : 'unverified');
  const results = folded.map(({ id }, index) => aResult({ check: id, verdict: verdictOf(index) }));
  const page = render(kiln, [clientWith(aReport({ results }))]).get(`endpoints/${kiln.id}.md`) ?? '';
  const { length } = folded;
  expect(length).toBeGreaterThan(6);
  expect(page).toContain(
    `<summary>${length} checks: potter 1 fail, 2 pass, ${length - 3} unverified</summary>`,
  );
});

test('what a report says in two lines stands in two lines', () => {
  const [check] = checksOf(kiln, { seed: 1, params: {} });
  const result = aResult({ check: check?.id ?? '', verdict: 'fail', message: 'got 2 s\nIn boundary case 1' });
  const page = render(kiln, [clientWith(aReport({ results: [result] }))]).get('clients/potter.md') ?? '';
  expect(page).toContain('got 2 s<br>In boundary case 1');
});

test('a client that all checks were run on has its HTML report, and a link to it', () => {
  const client = clientWith(aReport());
  const page = render(kiln, [client]).get('clients/potter.md') ?? '';
  expect(page).toContain('<a href="../../reports/potter/" target="_self">');
  const template = '<script type="application/json" id="data">null</script>';
  const { report: _, ...shown } = clientWith(aReport());
  const other = { ...shown, slug: 'shown' };
  const reports = renderReports({ clients: [client, other], specs: [kiln] }, template);
  expect([...reports.keys()]).toEqual(['reports/potter/index.html']);
  expect(reports.get('reports/potter/index.html')).toContain('"name":"acme"');
});

describe('the reference', () => {
  const files = render(kiln);

  test.each([
    ['reference/cli.md', ['pollspec test', '--fail-on', 'smoke', '--record']],
    ['reference/config.md', ['failOn', 'Level[]', 'shard']],
    ['reference/words.md', ['unverified', 'implied', '<code>3</code>']],
    ['reference/report.md', ['intercepted', 'byLevel', 'reproduce']],
    ['reference/frames.md', ['greeting', 'waitForJob']],
    ['reference/x-pollspec.md', ['revision', 'phases']],
  ])('%s tells of what there is', (file, words) => {
    for (const word of words) expect(files.get(file)).toContain(word);
  });
});

test('what makes the site names no vendor', () => {
  const names = loadBundledSpecs().flatMap(({ id, baseUrl }) => [id, new URL(baseUrl).host]);
  const files = globSync(['scripts/site/**/*.ts', 'docs/.vitepress/*.ts', 'docs/.vitepress/theme/**/*.*']);
  const naming = files.filter((file) => names.some((name) => readFileSync(file, 'utf8').includes(name)));
  expect(files.length).toBeGreaterThan(30);
  expect(naming).toEqual([]);
});
