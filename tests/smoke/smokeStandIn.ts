import { checksOf } from '../../src/check/checksOf.ts';
import type { Report } from '../../src/report/Report.ts';
import { runSmoke } from '../../src/smoke/runSmoke.ts';
import { sendHttp } from '../../src/smoke/sendHttp.ts';
import { smokeReport } from '../../src/smoke/smokeReport.ts';
import { StandIn, type StandInOptions } from './StandIn.ts';
import { steppedSmokeClock } from './steppedSmokeClock.ts';

export const TOKEN = 'eyJhbGciOiJub25lIn0.a-made-up+token/that=opens.nothing';

/** Smoke-tests a stand-in over TLS, on a clock whose waits are over at once. */
export async function smokeStandIn(
  options: StandInOptions & { maxWaitSeconds?: number },
): Promise<{ report: Report; standIn: StandIn; sleptSeconds: number[] }> {
  const { spec, params, maxWaitSeconds = 1800 } = options;
  const standIn = await StandIn.start(options);
  const clock = steppedSmokeClock();
  const { signal } = new AbortController();
  try {
    const token = spec.credentials.length === 0 ? undefined : TOKEN;
    const smoke = { spec, baseUrl: standIn.baseUrl, params, token, maxWaitSeconds };
    const came = await runSmoke(smoke, {
      send: sendHttp({ ca: standIn.certificate, userAgent: 'pollspec/test' }),
      clock,
      signal,
      onProbe: () => {},
      onPoll: () => {},
      wait: (seconds) => clock.sleep(seconds, signal),
    });
    const report = smokeReport(smoke, came, {
      pollspec: '0.0.0',
      failOn: ['must', 'should', 'implied'],
      startedAt: clock.date(),
      durationMs: 0,
      reproduce: 'npx pollspec smoke',
      checksOf,
    });
    return { report, standIn, sleptSeconds: clock.slept };
  } finally {
    await standIn.stop();
  }
}
