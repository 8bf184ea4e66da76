import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { VERDICTS } from '../../src/judge/Judgement.ts';
import type { Delivery, Fault } from '../../src/scenario/Scenario.ts';
import { LEVELS } from '../../src/spec/Spec.ts';

const { $defs } = JSON.parse(readFileSync('specs/report.schema.json', 'utf8'));
const reply = $defs.exchange.properties.reply.properties;
// Each word of a type, so that a word more does not compile without one here.
const deliveries: Record<Delivery, true> = { chunked: true, slow: true, gzip: true, split: true };
const faults: Record<Fault, true> = {
  'no-answer': true,
  reset: true,
  refused: true,
  'reset-in-body': true,
  'short-body': true,
  'endless-body': true,
};

describe('the published schema of the report knows every word that a report may hold', () => {
  test.each([
    ['verdict', $defs.verdict.enum, VERDICTS],
    ['level', $defs.level.enum, LEVELS],
    ['fault', reply.fault.enum, Object.keys(faults)],
    ['delivery', reply.delivery.enum, Object.keys(deliveries)],
  ])('%s', (_, got, want) => expect(new Set(got)).toEqual(new Set(want)));
});
