import type { Spec } from '../spec/Spec.ts';
import type { PlayedReply } from './Player.ts';

/** What an expired token gets: the documented 401 with its first example, or a plain one. */
export function expiredTokenReply(spec: Pick<Spec, 'responses'>): Omit<PlayedReply, 'wait'> {
  const documented = spec.responses.find(({ status }) => status === 401);
  const example = documented?.examples[0];
  const headers = (documented?.headers ?? []).flatMap(({ name, example: value }) =>
    value === undefined ? [] : [[name.toLowerCase(), String(value)]],
  );
  return {
    index: -1,
    label: '401 token expired',
    status: 401,
    headers: {
      ...Object.fromEntries(headers),
      'content-type': documented && example ? documented.contentType : 'text/plain; charset=utf-8',
    },
    body: example ? { json: example.value } : { text: 'Unauthorized' },
    latencySeconds: 0,
  };
}
