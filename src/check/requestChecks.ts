import type { RunRecord } from '../driver/RunRecord.ts';
import { sampleHex } from '../fixture/sampleHex.ts';
import { demandCredential } from '../judge/demandCredential.ts';
import { demandNoBody } from '../judge/demandNoBody.ts';
import { headerOf } from '../judge/headerOf.ts';
import { judgePath } from '../judge/judgePath.ts';
import { judgeRenewal } from '../judge/judgeRenewal.ts';
import { judgeRequests } from '../judge/judgeRequests.ts';
import { judgeSteady } from '../judge/judgeSteady.ts';
import { errorReply } from '../scenario/errorReply.ts';
import type { Spec } from '../spec/Spec.ts';
import { scriptsOf } from './scriptsOf.ts';
import { slugOf } from './slugOf.ts';
import type { Template } from './Template.ts';

/** Life of a token, as vendors state it: 3600 s of the client's clock. */
const TOKEN_LIFE_SECONDS = 3600;
/** Longer than the life of a token, however late in it the wait began. */
const LONG_REFUSAL_SECONDS = 4000;
const RESERVED = 'a/b?c#d e%2Ff+g&h=i;j:k@l';
const CAPITALS = '4D1B6F0C-8A27-4E5B-9C3F-2B7D60A1E8F9';
const UNICODE = 'задание-仕事-🏺';

/** What the client sends. */
export function requestChecks(spec: Spec): Template[] {
  const { end, running, states } = scriptsOf(spec);
  const ops: Template['plan']['ops'] = ['waitForJob', 'getProgress'];
  // Both operations at once: clients build their requests in more than one place.
  const second: Template['plan']['second'] = { ops: ['getProgress'], replies: [end] };
  // With a documented error on the way, where a wait can go on past one: what holds for every request holds for those after it.
  const isLimited = spec.responses.some(({ status }) => status === 429);
  const refused = isLimited ? [errorReply(spec, 429, { 'retry-after': '1' })] : [];
  const replies = states.running.documented
    ? [running(10), running(20), ...refused, running(30), end]
    : [end];
  const plan: Template['plan'] = { ops, replies, second };
  const path = (
    slug: string,
    title: string,
    params: Record<string, string>,
    rest: Partial<Template> = {},
  ): Template => ({
    slug: `request/${slug}`,
    title,
    plan: { ops, replies: [end], params, second },
    judge: (record, { plan: { waits } }) => judgePath(record, spec, waits),
    ...rest,
  });
  const everyId = (value: string) =>
    Object.fromEntries(spec.params.map(({ name, maxLength }) => [name, value.slice(0, maxLength)]));
  return [
    {
      slug: 'request/method',
      title: `Is every request a ${spec.method}?`,
      plan,
      judge: (record) =>
        judgeRequests(record, ({ request }) =>
          request.method === spec.method
            ? undefined
            : { expected: `method ${spec.method}`, actual: `method ${request.method}` },
        ),
    },
    path('path', `Does each operation ask at ${spec.path}?`, {}, { plan }),
    path('path-reserved', 'Is an id with reserved characters sent as one path segment?', everyId(RESERVED), {
      practice: 'odd-ids',
    }),
    path(
      'path-unicode',
      'Is an id with characters beyond ASCII sent as one path segment?',
      everyId(UNICODE),
      { practice: 'odd-ids' },
    ),
    ...spec.params.flatMap(({ name, maxLength }) =>
      maxLength === undefined
        ? []
        : [
            path(
              `path-longest-${slugOf(name)}`,
              `Is a ${name} of ${maxLength} characters sent whole?`,
              { [name]: sampleHex(name, maxLength) },
              { judge: (record, { plan: { waits } }) => judgePath(record, spec, waits, { isLegal: true }) },
            ),
          ],
    ),
    path('path-case', 'Is an id in capital letters sent as it is?', everyId(CAPITALS), {
      practice: 'odd-ids',
    }),
    ...credentialChecks(spec, plan),
    ...spec.headers.flatMap(({ name, required, value }) => [
      ...(required ? [header(name, undefined, plan)] : []),
      ...(value === undefined ? [] : [header(name, value, plan)]),
    ]),
    ...spec.query.flatMap(({ name, values, accepted, required }) => {
      const wanted = accepted ?? values;
      if (accepted === undefined && !required) return [];
      return [query(name, wanted, spec.format?.parameter === name, plan)];
    }),
    {
      slug: 'request/later-requests',
      title: 'Are the later requests of a wait like its first, also after an error?',
      practice: 'steady-requests',
      needsUndocumentedState: !states.running.documented,
      plan: {
        ops: ['waitForJob'],
        replies: [running(10), running(20), errorReply(spec, 503), running(30), end],
      },
      judge: (record) => judgeSteady(record, spec),
    },
    {
      slug: 'request/no-body',
      title: 'Is every request sent without a body?',
      plan,
      judge: (record) => judgeRequests(record, demandNoBody),
    },
    ...(spec.credentials.length === 0
      ? []
      : [
          {
            slug: 'request/token-renewal',
            title: `Does a wait that outlives its token (${TOKEN_LIFE_SECONDS} s) go on with a fresh one?`,
            practice: 'token-renewal' as const,
            needsUndocumentedState: false,
            plan: {
              ops: ['waitForJob' as const],
              replies: [running(10)],
              tokenLifeSeconds: TOKEN_LIFE_SECONDS,
              limits: { requests: 2200, seconds: TOKEN_LIFE_SECONDS + 600 },
            },
            judge: (record) => judgeRenewal(record, TOKEN_LIFE_SECONDS),
          } satisfies Template,
          {
            slug: 'request/token-renewal-past-429',
            title: `Does a wait whose token expires while it obeys a Retry-After of ${LONG_REFUSAL_SECONDS} s go on with a fresh one?`,
            practice: 'token-renewal' as const,
            needsUndocumentedState: false,
            plan: {
              ops: ['waitForJob' as const],
              replies: [
                running(10),
                errorReply(spec, 429, { 'retry-after': `${LONG_REFUSAL_SECONDS}` }),
                running(20),
                end,
              ],
              tokenLifeSeconds: TOKEN_LIFE_SECONDS,
            },
            judge: (record) => judgeRenewal(record, TOKEN_LIFE_SECONDS),
          } satisfies Template,
        ]),
  ];
}

function credentialChecks(spec: Spec, plan: Template['plan']): Template[] {
  return spec.credentials.flatMap((credential) => {
    const name = slugOf(credential.name);
    const judge: Template['judge'] = (record) => judgeRequests(record, demandCredential(credential, record));
    const check = {
      slug: `request/credential-${name}`,
      title: `Does every request carry ${credential.name}, verbatim?`,
      plan,
      judge,
    };
    if (credential.maxLength === undefined) return [check];
    const longest = {
      slug: `request/credential-longest-${name}`,
      title: `Is a token of ${credential.maxLength} characters sent whole?`,
      plan: { ...plan, token: sampleHex(name, credential.maxLength) },
      judge: (record: RunRecord) =>
        judgeRequests(record, demandCredential(credential, record), { isLegal: true }),
    };
    return [check, longest];
  });
}

function header(name: string, value: string | undefined, plan: Template['plan']): Template {
  const slug = `request/header-${slugOf(name)}${value === undefined ? '' : '-value'}`;
  const title = value === undefined ? `Does every request carry ${name}?` : `Is ${name} set to ${value}?`;
  const expected = value === undefined ? `a header ${name}` : `${name}: ${value}`;
  return {
    slug,
    title,
    plan,
    judge: (record) =>
      judgeRequests(record, (exchange) => {
        const sent = headerOf(exchange, name);
        const right = value === undefined ? sent !== undefined : names(sent, value);
        return right
          ? undefined
          : { expected, actual: sent === undefined ? `no ${name}` : `${name}: ${sent}` };
      }),
  };
}

/** A list of media types names a value when one of its members is that value, whatever its parameters. */
function names(sent: string | undefined, value: string): boolean {
  const whole = (sent ?? '').trim().toLowerCase();
  const wanted = value.toLowerCase();
  // The value itself may hold a comma or a parameter.
  return (
    whole === wanted || whole.split(',').some((member) => (member.split(';')[0] ?? '').trim() === wanted)
  );
}

/** Where the format parameter goes, pages do not always say: in the form of a POST it selects JSON as well. */
function query(
  name: string,
  wanted: string[] | undefined,
  isFormat: boolean,
  plan: Template['plan'],
): Template {
  const expected = `the ${isFormat ? '' : 'query '}parameter ${name}${wanted === undefined ? '' : ` with ${wanted.join(' or ')}`}`;
  return {
    slug: `request/query-${slugOf(name)}`,
    title: `Does every request carry ${expected}?`,
    plan,
    judge: (record) =>
      judgeRequests(record, ({ request }) => {
        const inForm = isFormat ? new URLSearchParams(request.body).get(name) : null;
        const sent = new URL(request.url).searchParams.get(name) ?? inForm;
        const right = sent !== null && (wanted?.includes(sent) ?? true);
        return right ? undefined : { expected, actual: sent === null ? `no ${name}` : `${name}=${sent}` };
      }),
  };
}
