// Counts each wait from its request: the sleep begins in the instant in which the request is sent.
import { createInterface } from 'node:readline';

const INTERVALS_SECONDS = [15, 30, 60, 120];
const PHASES = { unsubmitted: 'waiting', active: 'running', success: 'succeeded' };
const KINDS = { 401: 'unauthorized', 403: 'forbidden', 404: 'not-found', 429: 'rate-limited' };
const ENDS = ['success', 'failed', 'cancelled'];
const send = (frame) => process.stdout.write(`${JSON.stringify(frame)}\n`);
const wakes = new Map();

class HttpError extends Error {
  constructor(status, code) {
    super(`status ${status}`);
    this.shown = { kind: KINDS[status] ?? (status >= 500 ? 'server' : 'other'), status, code };
  }
}

async function getProgress({ baseUrl, token, params: { jobId } }) {
  const url = `${baseUrl}/realitydataanalysis/jobs/${encodeURIComponent(jobId)}/progress`;
  const accept = 'application/vnd.bentley.itwin-platform.v1+json';
  const response = await fetch(url, { headers: { authorization: `Bearer ${token}`, accept } });
  if (!response.ok) {
    const body = await response.json().catch(() => null);
    throw new HttpError(response.status, body?.error?.code);
  }
  const { state, percentage } = (await response.json()).progress;
  if (typeof state !== 'string') throw new SyntaxError('no state');
  return { state, phase: PHASES[state] ?? (ENDS.includes(state) ? state : 'unknown'), percent: percentage };
}

async function waitForJob(run) {
  const sleep = (seconds) =>
    new Promise((resolve) => {
      wakes.set(run.id, resolve);
      send({ type: 'sleep', id: run.id, seconds });
    });
  const [firstSeconds] = INTERVALS_SECONDS;
  let place = -1;
  let before;
  for (;;) {
    const [seen] = await Promise.all([getProgress(run), sleep(firstSeconds)]);
    if (ENDS.includes(seen.state)) return seen;
    send({ type: 'progress', id: run.id, observation: seen });
    const hasChanged = before !== undefined && seen.percent !== before.percent;
    place = hasChanged ? 0 : Math.min(place + 1, INTERVALS_SECONDS.length - 1);
    before = seen;
    if (place > 0) await sleep(INTERVALS_SECONDS[place] - firstSeconds);
  }
}

async function take(run) {
  try {
    const observation = await (run.op === 'waitForJob' ? waitForJob(run) : getProgress(run));
    send({ type: 'done', id: run.id, observation });
  } catch (error) {
    const isLost = error instanceof TypeError && error.cause !== undefined;
    send({ type: 'failed', id: run.id, error: error.shown ?? { kind: isLost ? 'network' : 'malformed' } });
  }
}

createInterface({ input: process.stdin }).on('line', (line) => {
  const frame = JSON.parse(line);
  if (frame.type === 'hello') {
    send({
      type: 'hello',
      protocol: 1,
      client: { name: 'fixed-cadence', version: '1', language: 'javascript' },
      specs: ['itwin-reality-analysis'],
      can: ['getProgress', 'waitForJob', 'sleep'],
    });
  } else if (frame.type === 'run') take(frame);
  else if (frame.type === 'wake') wakes.get(frame.id)?.();
  else if (frame.type === 'bye') process.exit(0);
});
