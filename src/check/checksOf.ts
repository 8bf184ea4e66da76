import type { RunPlan } from '../driver/RunPlan.ts';
import type { RunRecord } from '../driver/RunRecord.ts';
import { sampleParameter } from '../fixture/sampleParameter.ts';
import { sampleToken } from '../fixture/sampleToken.ts';
import type { Judgement } from '../judge/Judgement.ts';
import { verdict } from '../judge/verdict.ts';
import type { Scenario } from '../scenario/Scenario.ts';
import type { Spec } from '../spec/Spec.ts';
import { backoffChecks } from './backoffChecks.ts';
import { bindTemplates } from './bindTemplates.ts';
import type { Check } from './Check.ts';
import { errorChecks } from './errorChecks.ts';
import { lifecycleChecks } from './lifecycleChecks.ts';
import type { Case, Property } from './Property.ts';
import { parsingChecks } from './parsingChecks.ts';
import { madeFrom } from './property/madeFrom.ts';
import { propertyChecks } from './property/propertyChecks.ts';
import { replayed } from './replay/replayed.ts';
import { requestChecks } from './requestChecks.ts';
import { socketChecks } from './socketChecks.ts';
import type { DraftCase, DraftPlan, Template } from './Template.ts';

/** A client that asks more often than this, or waits for longer, does not come to the end of any script. */
const DEFAULT_LIMITS = { requests: 60, seconds: 7 * 86_400 };

/** A run of a history takes as long as a few scripts; so many find what scripts do not. */
const DEFAULT_RUNS = 30;

const GROUPS = [
  requestChecks,
  parsingChecks,
  errorChecks,
  backoffChecks,
  lifecycleChecks,
  propertyChecks,
  socketChecks,
];

/** Groups about what a client understood. */
const SPOKEN_GROUPS = ['parsing', 'errors'];

export interface CheckOptions {
  /** Ids and tokens are drawn from it. */
  seed: number;
  /** Path parameters to use instead of drawn ones. */
  params: Record<string, string>;
  /** Whether the client is met over real sockets; some things show there alone. */
  overSockets?: boolean;
  /** How many cases are drawn where a question is asked of many; default DEFAULT_RUNS. */
  runs?: number | undefined;
  /** Of a counterexample: no other case is run. */
  path?: string | undefined;
  /** A recorded run: those checks alone that it can answer, asked of it alone. */
  recorded?: Scenario | undefined;
}

/**
 * Every check of a spec, in a stable order. Pure: the same spec, seed and parameters give the same checks.
 * Throws a UsageError when the spec's statements and the checks do not fit each other.
 */
export function checksOf(spec: Spec, options: CheckOptions): Check[] {
  const templates = GROUPS.flatMap((group) => group(spec));
  const bound = bindTemplates(spec, templates).filter(
    ({ template }) => options.overSockets || !template.overSockets,
  );
  const { recorded } = options;
  const asked = recorded === undefined ? bound : replayed(bound, recorded);
  return asked.map(({ template, level, statements, open, practice }) => {
    const [group = '', slug = ''] = template.slug.split('/');
    const id = `${spec.id}/${template.slug}`;
    const name = `${options.seed}/${id}`;
    const draw = (draft: DraftPlan, seedText: string) =>
      planOf(spec, draft, { name, seedText, given: options.params });
    const plan = draw(template.plan, name);
    const judge: Check['judge'] = (record) =>
      missed(group, record) ?? template.judge(record, { plan, level });
    // Ids and tokens differ from case to case, so that a late request is told from those of the next.
    const toCase = (from: DraftCase, mark: string): Case => ({
      label: from.label,
      plan: draw(from.plan, `${name}/${mark}`),
      judge: (record) => missed(group, record) ?? from.judge(record),
      from,
    });
    const { property } = template;
    const toProperty = ({ boundaries, cases }: NonNullable<Template['property']>): Property => ({
      boundaries: boundaries.map((one, index) => toCase(one, `boundary-${index}`)),
      cases: () => cases().map((one) => toCase(one, JSON.stringify(one.plan.replies)), madeFrom<DraftCase>),
      seed: options.seed,
      ...(recorded === undefined
        ? { runs: options.runs ?? DEFAULT_RUNS }
        : { runs: 0, recorded: true as const }),
      ...(options.path !== undefined && { path: options.path }),
    });
    return {
      id,
      spec: spec.id,
      group,
      slug,
      title: template.title,
      level,
      statements,
      ...(open === undefined ? {} : { open }),
      ...(practice === undefined ? {} : { practice }),
      needs: template.needs ?? (SPOKEN_GROUPS.includes(group) ? 'observations' : 'traffic'),
      ...(template.overSockets && { overSockets: true as const }),
      plan,
      judge,
      ...(property && { property: toProperty(property) }),
    };
  });
}

/** A client that asks elsewhere meets none of the scripts; that is the question of `request/path` alone. */
function missed(group: string, record: RunRecord): Judgement | undefined {
  const elsewhere = record.journal.find((exchange) => exchange.wait === -1);
  const reached = record.journal.some((exchange) => exchange.wait >= 0);
  if (group === 'request' || elsewhere === undefined || reached) return undefined;
  return verdict.unverified(
    `no request reached the endpoint; the client asked ${elsewhere.request.method} ${elsewhere.request.url}`,
  );
}

function planOf(
  spec: Spec,
  draft: DraftPlan,
  { name, seedText, given }: { name: string; seedText: string; given: Record<string, string> },
): RunPlan {
  const { replies, second, again, params = {}, ...rest } = draft;
  const drawn = (wait: number) =>
    Object.fromEntries(
      spec.params.map((parameter) => [parameter.name, sampleParameter(parameter, `${seedText}/${wait}`)]),
    );
  // The second operation is on another job of the same project: only the last parameter of the path differs.
  const last = [...spec.path.matchAll(/\{([^}]+)\}/g)].at(-1)?.[1];
  const own = { ...drawn(0), ...given, ...params };
  const other =
    last === undefined
      ? {}
      : { [last]: params[last] === undefined ? (drawn(1)[last] ?? '') : otherId(params[last]) };
  const credential = spec.credentials[0];
  return {
    token: sampleToken(credential?.like ?? 'opaque', seedText).slice(0, credential?.maxLength),
    limits: DEFAULT_LIMITS,
    watchSeconds: 0,
    ...(again && { inTurn: true }),
    ...rest,
    waits: [
      { scenario: { name, replies }, params: own },
      ...(again === undefined ? [] : [{ scenario: { name, replies: again.replies }, params: own }]),
      ...(second === undefined
        ? []
        : [
            {
              scenario: { name, replies: second.replies },
              params: { ...own, ...other },
              ...(second.ops === undefined ? {} : { ops: second.ops }),
            },
          ]),
    ],
  };
}

/** Another id of the same length and kind. */
function otherId(id: string): string {
  return `${id.startsWith('2') ? '3' : '2'}${id.slice(1)}`;
}
