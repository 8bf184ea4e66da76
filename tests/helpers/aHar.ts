/** One entry of a HAR file made by hand. Whatever is left out is a good answer of the invented endpoint. */
export interface Entry {
  /** Seconds after the first. */
  at?: number;
  method?: string;
  url?: string;
  comment?: string;
  status?: unknown;
  headers?: [name: string, value: string][];
  content?: Record<string, unknown>;
  /** Members of the response, in place of all the others. */
  response?: unknown;
  /** Further members of the entry, or others. */
  more?: Record<string, unknown>;
}

const START_MS = Date.UTC(2026, 2, 2, 10);
export const JOB_URL = 'https://north.jobs.example/jobs/job-1/progress';
const JSON_HEADERS: [string, string][] = [['Content-Type', 'application/json']];

/** The content of an answer with this state and percentage. */
export function progressContent(state: string, percent: number): Record<string, unknown> {
  return { mimeType: 'application/json', text: JSON.stringify({ state, percent }) };
}

/** The text of a HAR file with these entries, as a browser writes it. */
export function aHar(entries: Entry[], creator = 'a-browser'): string {
  const log = { version: '1.2', creator: { name: creator, version: '1' }, entries: entries.map(toEntry) };
  return JSON.stringify({ log });
}

function toEntry(entry: Entry): Record<string, unknown> {
  const { at = 0, method = 'GET', url = JOB_URL, comment, status = 200, headers = JSON_HEADERS } = entry;
  const { content = progressContent('running', 10), more } = entry;
  const pairs = headers.map(([name, value]) => ({ name, value }));
  return {
    startedDateTime: new Date(START_MS + at * 1000).toISOString(),
    time: 250,
    request: { method, url, headers: [] },
    response: 'response' in entry ? entry.response : { status, headers: pairs, content },
    timings: { wait: 200 },
    ...(comment !== undefined && { comment }),
    ...more,
  };
}
