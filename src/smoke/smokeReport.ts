import type { checksOf as ChecksOf } from '../check/checksOf.ts';
import { buildReport } from '../report/buildReport.ts';
import type { Report } from '../report/Report.ts';
import type { ClientInfo } from '../run/ClientInfo.ts';
import type { Level } from '../spec/Spec.ts';
import { judgeClient } from './client/judgeClient.ts';
import { judgeEndpoint } from './judgeEndpoint.ts';
import type { Stopped } from './pollJob.ts';
import type { Smoked } from './runSmoke.ts';
import type { Smoke } from './Smoke.ts';
import { showsProgress } from './showsProgress.ts';

const WHY: Record<Stopped, string> = {
  ended: 'The job came to its end.',
  refused: 'The endpoint refused the request for the job; is the token valid, and the job there?',
  redirected: 'The endpoint redirects, which is not followed.',
  unreachable: 'The endpoint could not be reached, or failed again and again.',
  'max-wait': 'The time was over before the job ended.',
  interrupted: 'It was interrupted.',
  'client-returned': 'The client came back before the job had ended.',
  'client-failed': 'The client gave up.',
};

/** Makes a report of what a live endpoint answered. It is complete when the job was seen at least once, and nothing ended it early. */
export function smokeReport(
  smoke: Smoke,
  { answers, sent, stopped, client }: Smoked,
  about: {
    pollspec: string;
    failOn: Level[];
    startedAt: Date;
    durationMs: number;
    reproduce: string;
    checksOf: typeof ChecksOf;
  },
): Report {
  const { spec, baseUrl, params } = smoke;
  const { reproduce } = about;
  const results = [
    ...(client === undefined
      ? []
      : judgeClient(spec, client.traffic, { checksOf: about.checksOf, params, reproduce })),
    ...judgeEndpoint(spec, answers, { params, reproduce }),
  ];
  const wasSeen = answers.some((answer) => answer.asked === 'job' && showsProgress(spec, answer));
  const last = answers.at(-1)?.exchange;
  const came =
    last === undefined
      ? []
      : [
          last.reply.status === 0
            ? `The last request: ${last.reply.body}.`
            : `The last answer: ${last.reply.status}${last.reply.headers['location'] === undefined ? '' : ` to ${last.reply.headers['location']}`}.`,
        ];
  return buildReport({
    pollspec: about.pollspec,
    client: clientOf(client?.info, baseUrl),
    drive: { driver: 'live', clock: 'real', speed: 1, intercepted: false },
    seed: 0,
    failOn: about.failOn,
    filter: null,
    specs: [{ id: spec.id, revision: spec.revision }],
    expected: results.length,
    results,
    partMissing: !wasSeen || stopped === 'interrupted' || stopped === 'client-failed',
    run: {
      startedAt: about.startedAt.toISOString(),
      durationMs: about.durationMs,
      node: process.version,
      platform: `${process.platform} ${process.arch}`,
      shard: null,
      resultDurationsMs: {},
      notes: [
        `${WHY[stopped]} ${sent} requests were sent.`,
        ...(stopped === 'ended' ? [] : came),
        ...(client?.notes ?? []),
      ],
    },
  });
}

/** Who is judged: the client that polled, or the endpoint alone. */
function clientOf(info: ClientInfo | undefined, baseUrl: string): Report['client'] {
  if (info === undefined) return { name: baseUrl, version: 'live', language: 'http' };
  return { name: info.name, version: info.version, language: info.language };
}
