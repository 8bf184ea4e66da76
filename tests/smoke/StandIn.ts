import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { withPointer } from '../../src/json/withPointer.ts';
import { errorReply } from '../../src/scenario/errorReply.ts';
import { okReply } from '../../src/scenario/okReply.ts';
import type { Reply } from '../../src/scenario/Scenario.ts';
import { toBytes } from '../../src/scenario/toBytes.ts';
import type { Asked } from '../../src/spec/Claim.ts';
import type { Spec } from '../../src/spec/Spec.ts';
import { createAuthority } from '../../src/transport/intercept/createAuthority.ts';

/** One reply of the stand-in, on its way out. */
export type Change = (reply: Reply, about: { asked: Asked; poll: number; token: string }) => Reply;

export interface StandInOptions {
  spec: Spec;
  /** Path parameters of the one job that there is. */
  params: Record<string, string>;
  /** What the job says, poll by poll; the last one goes on. */
  job: { state: string; percent: number | null }[];
  /** What makes it deviate from the page. */
  change?: Change | undefined;
}

/** A server over TLS on loopback that stands in for the live endpoint: it does what the page says, but for one change. */
export class StandIn {
  readonly baseUrl: string;
  /** In PEM; whoever trusts it trusts the server. */
  readonly certificate: string;
  /** Every request, as `GET /path?query`, and its headers. */
  readonly requests: { line: string; headers: Record<string, string | string[] | undefined> }[] = [];
  readonly #server: Server;

  private constructor(server: Server, baseUrl: string, certificate: string) {
    this.#server = server;
    this.baseUrl = baseUrl;
    this.certificate = certificate;
  }

  static async start({ spec, params, job, change = (reply) => reply }: StandInOptions): Promise<StandIn> {
    const authority = await createAuthority();
    const server = createServer(await authority.issue('127.0.0.1'));
    const basePath = new URL(spec.baseUrl).pathname.replace(/\/$/, '');
    const path = spec.path.replaceAll(/\{([^{}]+)\}/g, (_, name: string) => params[name] ?? '');
    let polls = 0;
    server.on('request', (request, response) => {
      const { pathname } = new URL(request.url ?? '/', 'https://127.0.0.1');
      standIn.requests.push({ line: `${request.method} ${request.url}`, headers: request.headers });
      const [credential] = spec.credentials;
      const sent = String(request.headers[credential?.name.toLowerCase() ?? ''] ?? '');
      const asked: Asked =
        credential !== undefined && sent === ''
          ? 'no-credential'
          : pathname === `${basePath}${path}`
            ? 'job'
            : 'unknown-job';
      if (asked === 'job') polls += 1;
      const told = { asked, poll: polls, token: sent.slice(credential?.prefix.length) };
      const reply = change(replyTo(spec, asked, params, job[Math.min(polls, job.length) - 1]), told);
      if (reply.fault !== undefined) {
        response.destroy();
        return;
      }
      const bytes = toBytes(reply.body);
      response.writeHead(reply.status, { ...reply.headers, 'content-length': bytes.length });
      response.end(bytes);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const standIn = new StandIn(server, `https://127.0.0.1:${port}${basePath}`, authority.certificate);
    return standIn;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}

/** What the page documents; where it says nothing of errors, what any server may do. */
function replyTo(
  spec: Spec,
  asked: Asked,
  params: Record<string, string>,
  view: StandInOptions['job'][number] | undefined,
): Reply {
  if (asked === 'job' && view !== undefined) {
    const reply = okReply(spec, view);
    const body = spec.statements
      .flatMap(({ shows = [] }) => shows)
      .reduce<unknown>(
        (json, { at, param }) =>
          at === undefined || param === undefined ? json : withPointer(json, at, params[param]),
        'json' in reply.body ? reply.body.json : undefined,
      );
    return { ...reply, body: { json: body } };
  }
  const documented = spec.responses.map(({ status }) => status);
  const wanted = asked === 'no-credential' ? [401, 403] : [404];
  return errorReply(spec, wanted.find((status) => documented.includes(status)) ?? wanted[0] ?? 404);
}
