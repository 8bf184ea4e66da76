import type { Ajv2020 } from 'ajv/dist/2020.js';
import type { Finding } from '../judge/Finding.ts';
import type { Claim } from '../spec/Claim.ts';
import { describeSchemaErrors } from '../spec/describeSchemaErrors.ts';
import { formatPointer } from '../spec/formatPointer.ts';
import type { JsonSchema } from '../spec/SpecDocument.ts';
import { showValue } from '../spec/showValue.ts';
import type { Drift } from './Drift.ts';
import type { LiveAnswer } from './LiveAnswer.ts';
import { matchesPattern } from './matchesPattern.ts';
import { placesAt } from './placesAt.ts';

/** Statuses that tell of the moment, and not of what was asked. */
const isOfTheMoment = (status: number) => status === 0 || status === 429 || status >= 500;

export interface ClaimContext {
  /** Those of the answer. */
  drifts: readonly Drift[];
  /** Path parameters of the job. */
  params: Readonly<Record<string, string>>;
  /** Keeps what it compiled. */
  ajv: Ajv2020;
}

/** What an answer makes of a claim: nothing where it does not bear on it; else what breaks it, which may be nothing. */
export function weighClaim(claim: Claim, answer: LiveAnswer, context: ClaimContext): Finding[] | undefined {
  if (claim.to !== undefined && claim.to !== answer.asked) return undefined;
  if (claim.at === undefined && claim.header === undefined && claim.content === undefined)
    return weighStatus(claim, answer);
  const { reply } = answer.exchange;
  if (reply.status !== claim.status) return undefined;
  if (claim.when !== undefined && !(answer.json && context.ajv.validate(claim.when, answer.json.value)))
    return undefined;
  if (claim.content !== undefined)
    return context.drifts.filter(({ keyword }) => keyword === 'content').map((drift) => toFinding(drift));
  if (claim.header !== undefined) return weighHeader(claim, claim.header, reply.headers, context);
  // The parameters are those of the job; a probe has others.
  if (claim.param !== undefined && answer.asked !== 'job') return undefined;
  return answer.json && weighMember(claim, claim.at ?? '', answer.json.value, context);
}

function weighStatus({ to, status: wanted }: Claim, { exchange }: LiveAnswer): Finding[] | undefined {
  const { status } = exchange.reply;
  if (isOfTheMoment(status)) return undefined;
  // The job itself may be gone, or kept from this token; and whose token is refused does not hear of jobs.
  if (to === 'job' && status >= 400) return undefined;
  if (to === 'unknown-job' && [401, 403].includes(status) && status !== wanted) return undefined;
  return status === wanted ? [] : [{ expected: `status ${wanted}`, actual: `status ${status}` }];
}

function weighHeader(
  { is, absent }: Claim,
  name: string,
  headers: Record<string, string>,
  { ajv }: ClaimContext,
): Finding[] | undefined {
  const text = headers[name.toLowerCase()];
  if (absent) return text === undefined ? [] : [{ expected: `no header ${name}`, actual: showValue(text) }];
  if (is === undefined) return text === undefined ? [{ expected: `the header ${name}`, actual: 'none' }] : [];
  if (text === undefined) return undefined;
  return misfits(is, text, ajv).map(({ expected, actual }) => ({
    expected: `${expected} in the header ${name}`,
    actual,
  }));
}

function weighMember(
  claim: Claim,
  at: string,
  body: unknown,
  { drifts, params, ajv }: ClaimContext,
): Finding[] | undefined {
  const { is, absent, param, keywords } = claim;
  const places = placesAt(body, at);
  if (absent)
    return places.map(({ pointer, value }) => ({
      expected: 'nothing there',
      actual: showValue(value),
      pointer,
    }));
  if (is === undefined && param === undefined) {
    const found = drifts.filter(
      ({ pointer, keyword, isNew }) =>
        pointer !== undefined &&
        matchesPattern(pointer, at) &&
        (keywords === undefined ? !isNew : keywords.includes(keyword)),
    );
    return places.length === 0 && found.length === 0 ? undefined : found.map(toFinding);
  }
  if (places.length === 0) return undefined;
  const wanted = param === undefined ? (is ?? true) : { const: params[param] };
  return places.flatMap(({ pointer, value }) =>
    misfits(wanted, value, ajv).map(({ expected, actual, path }) => ({
      expected,
      actual,
      pointer: pointer + path,
    })),
  );
}

function toFinding({ expected, actual, pointer }: Drift): Finding {
  return { expected, actual, ...(pointer !== undefined && { pointer }) };
}

function misfits(schema: JsonSchema, value: unknown, ajv: Ajv2020) {
  if (ajv.validate(schema, value)) return [];
  return describeSchemaErrors(ajv.errors ?? [], []).map(({ expected, actual, path }) => ({
    expected,
    actual,
    path: formatPointer(path.map(String)),
  }));
}
