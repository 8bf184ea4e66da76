import { type IncomingHttpHeaders, type RequestOptions, request } from 'node:http';

/** What a client of `node:http` makes of an answer: all of it, or the code of the error. */
export interface HttpAnswer {
  status?: number;
  headers?: IncomingHttpHeaders;
  body?: Buffer;
  error?: string;
}

/** GETs a URL on a connection of its own. */
export function httpGet(url: string, options: RequestOptions = {}): Promise<HttpAnswer> {
  return new Promise((resolve) => {
    const fail = (error: NodeJS.ErrnoException) => resolve({ error: error.code ?? error.message });
    request(url, { agent: false, ...options }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', fail);
      response.on('end', () => {
        const { statusCode = 0, headers } = response;
        resolve({ status: statusCode, headers, body: Buffer.concat(chunks) });
      });
    })
      .on('error', fail)
      .end();
  });
}
