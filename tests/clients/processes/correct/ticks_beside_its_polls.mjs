// Counts down second by second, and polls beside that: a sleep begins in the instant in which a request is sent, and ends before its answer.
import { createInterface } from 'node:readline';

const INTERVALS_SECONDS = [15, 30, 60, 120];
const send = (frame) => process.stdout.write(`${JSON.stringify(frame)}\n`);
const wakes = new Map();

async function getProgress({ baseUrl, token, params: { jobId } }) {
  const url = `${baseUrl}/realitydataanalysis/jobs/${encodeURIComponent(jobId)}/progress`;
  const accept = 'application/vnd.bentley.itwin-platform.v1+json';
  const response = await fetch(url, { headers: { authorization: `Bearer ${token}`, accept } });
  const { state, percentage } = (await response.json()).progress;
  return { state, percent: percentage };
}

async function waitForJob(run) {
  const sleep = () =>
    new Promise((resolve) => {
      wakes.set(run.id, resolve);
      send({ type: 'sleep', id: run.id, seconds: 1 });
    });
  let place = -1;
  let before;
  let leftSeconds;
  let last;
  const take = (seen) => {
    last = seen;
    const hasChanged = before !== undefined && seen.percent !== before;
    place = hasChanged ? 0 : Math.min(place + 1, INTERVALS_SECONDS.length - 1);
    before = seen.percent;
    leftSeconds = INTERVALS_SECONDS[place];
  };
  take(await getProgress(run));
  while (last.state !== 'success') {
    await sleep();
    leftSeconds -= 1;
    if (leftSeconds > 0) continue;
    leftSeconds = Number.POSITIVE_INFINITY;
    void getProgress(run).then(take);
  }
  return last;
}

createInterface({ input: process.stdin }).on('line', async (line) => {
  const frame = JSON.parse(line);
  if (frame.type === 'hello') {
    send({
      type: 'hello',
      protocol: 1,
      client: { name: 'ticker', version: '1', language: 'javascript' },
      specs: ['itwin-reality-analysis'],
      can: ['waitForJob', 'sleep'],
    });
  } else if (frame.type === 'run') {
    send({ type: 'done', id: frame.id, observation: await waitForJob(frame) });
  } else if (frame.type === 'wake') wakes.get(frame.id)?.();
  else if (frame.type === 'bye') process.exit(0);
});
