import type { Exchange } from '../driver/Exchange.ts';
import { cutText } from '../run/cutText.ts';
import { hideJwts } from './hideJwts.ts';
import type { ServedJob } from './ServedJob.ts';

const LONGEST_BODY = 600;

/** A job as `GET /__pollspec/journal` shows it. */
export interface JobView {
  id: string;
  spec: string;
  scenario: string;
  params: Record<string, string>;
  /** How many requests came, and how many of them the journal did not keep. */
  requests: number;
  dropped: number;
  journal: Exchange[];
}

/** @param most how many exchanges are shown, the first ones */
export function jobView(job: ServedJob, most: number): JobView {
  const { catalogue, params, scenario, journal } = job;
  return {
    id: hideJwts(job.id),
    spec: catalogue.spec.id,
    scenario: scenario.name,
    params: Object.fromEntries(Object.entries(params).map(([name, value]) => [name, hideJwts(value)])),
    requests: journal.exchanges.length + journal.dropped,
    dropped: journal.dropped,
    journal: journal.exchanges.slice(0, most).map((exchange) => ({
      ...exchange,
      reply: { ...exchange.reply, body: cutText(exchange.reply.body, LONGEST_BODY) },
    })),
  };
}
