import type { MutantCoverage } from '@stryker-mutator/api/core';
import {
  type DryRunResult,
  DryRunStatus,
  type MutantRunOptions,
  type MutantRunResult,
  MutantRunStatus,
  type TestResult,
  type TestRunner,
  TestStatus,
} from '@stryker-mutator/api/test-runner';
import type { CheckName, CheckResult } from './CheckMessage.ts';
import { CheckProcess } from './CheckProcess.ts';
import { KillOrder } from './KillOrder.ts';
import { noteSurvivor } from './noteSurvivor.ts';

/** Levels at which `pollspec test` fails by default. */
const FAILING = ['must', 'should', 'implied'];
/** The longest check takes 2 s; what blocks the process is ended after so long. */
const LIMIT_MS = 15_000;
/** As in `pollspec test`: after so many checks that cost their process the run is given up, and ends with the code 3. */
const MOST_LOST = 10;

type Loaded = { checks: CheckName[] } | { killed: MutantRunResult };

/**
 * Runs the conformance suite on mutants of the reference clients. A mutant is killed as soon as a check at a default
 * level fails, or the run could not end with the exit code 0 any more.
 */
export class ConformanceRunner implements TestRunner {
  readonly #process = new CheckProcess(LIMIT_MS);
  readonly #levels = new Map<string, string>();
  /** Verdict and reading of each check without a mutant. */
  readonly #unmutated = new Map<string, string>();
  #order = new KillOrder(new Map());

  capabilities() {
    return { reloadEnvironment: true };
  }

  async dryRun(): Promise<DryRunResult> {
    const loaded = await this.#process.ask({ type: 'load' });
    if (loaded.type !== 'loaded') return { status: DryRunStatus.Error, errorMessage: JSON.stringify(loaded) };
    this.#learn(loaded.checks);
    const tests: TestResult[] = [];
    for (const { id } of loaded.checks) {
      const answer = await this.#process.ask({ type: 'run', check: id });
      if (answer.type !== 'result')
        return { status: DryRunStatus.Error, errorMessage: `${id}: ${JSON.stringify(answer)}` };
      const { message, durationMs } = answer.result;
      this.#unmutated.set(id, shownBy(answer.result));
      tests.push({
        id,
        name: id,
        timeSpentMs: durationMs,
        ...(this.#isKill(answer.result)
          ? { status: TestStatus.Failed, failureMessage: message }
          : { status: TestStatus.Success }),
      });
    }
    this.#order = new KillOrder(new Map(tests.map(({ id, timeSpentMs }) => [id, timeSpentMs])));
    return { status: DryRunStatus.Complete, tests, mutantCoverage: await this.#coverage() };
  }

  async mutantRun(options: MutantRunOptions): Promise<MutantRunResult> {
    const { activeMutant, testFilter } = options;
    const first = await this.#load(options);
    if ('killed' in first) return first.killed;
    const offered = first.checks.map(({ id }) => id);
    const wanted = testFilter === undefined ? offered : offered.filter((id) => testFilter.includes(id));
    // What the mutant does not reach passes as it does without it.
    let verified = wanted.length < offered.length;
    const advice: string[] = [];
    const changed: string[] = [];
    let lost = 0;
    for (const [index, id] of this.#inOrder(wanted, activeMutant.fileName).entries()) {
      if (!this.#process.isAlive) {
        const again = await this.#load(options);
        if ('killed' in again) return again.killed;
      }
      const answer = await this.#process.ask({ type: 'run', check: id });
      const nrOfTests = index + 1;
      if (answer.type === 'lost') {
        lost += 1;
        if (this.#canFail(id)) return { status: MutantRunStatus.Timeout, reason: `${id}: ${answer.how}` };
        if (lost >= MOST_LOST) return killed('incomplete', `${lost} checks cost their process`, nrOfTests);
        verified = true;
        advice.push(id);
        continue;
      }
      if (answer.type !== 'result') throw new Error(`expected a result of ${id}, got ${answer.type}`);
      const { result } = answer;
      if (this.#isKill(result)) {
        this.#order.killed(id, activeMutant.fileName);
        return killed(id, result.message, nrOfTests);
      }
      verified ||= result.verdict === 'pass' || result.verdict === 'fail';
      if (result.verdict === 'fail') advice.push(id);
      else if (this.#unmutated.get(id) !== shownBy(result)) changed.push(id);
    }
    if (!verified) return killed('incomplete', 'nothing was verified', wanted.length);
    await noteSurvivor({ mutant: activeMutant.id, advice, changed });
    return { status: MutantRunStatus.Survived, nrOfTests: wanted.length };
  }

  dispose(): Promise<void> {
    this.#process.kill();
    return Promise.resolve();
  }

  /** Imports the client with the mutant switched on. */
  async #load({ activeMutant: { id } }: MutantRunOptions): Promise<Loaded> {
    const answer = await this.#process.ask({ type: 'load', mutant: id });
    if (answer.type === 'loaded') {
      this.#learn(answer.checks);
      return answer;
    }
    if (answer.type === 'refused') return { killed: killed('import', answer.message, 0) };
    const reason = `import: ${answer.type === 'lost' ? answer.how : answer.type}`;
    return { killed: { status: MutantRunStatus.Timeout, reason } };
  }

  #learn(checks: readonly CheckName[]): void {
    for (const { id, level } of checks) this.#levels.set(id, level);
  }

  async #coverage(): Promise<MutantCoverage> {
    const answer = await this.#process.ask({ type: 'coverage' });
    if (answer.type !== 'coverage') throw new Error(`expected the coverage, got ${answer.type}`);
    return answer.coverage;
  }

  /** What can kill by a failure comes first; of the rest a fault of our own can. */
  #inOrder(checks: readonly string[], file: string): string[] {
    const sorted = this.#order.sort(checks, file);
    return [...sorted.filter((id) => this.#canFail(id)), ...sorted.filter((id) => !this.#canFail(id))];
  }

  #canFail(check: string): boolean {
    return FAILING.includes(this.#levels.get(check) ?? '');
  }

  #isKill({ check, verdict }: CheckResult): boolean {
    return verdict === 'fault' || (verdict === 'fail' && this.#canFail(check));
  }
}

function shownBy({ verdict, reading }: CheckResult): string {
  return `${verdict} ${reading}`;
}

function killed(by: string, failureMessage: string, nrOfTests: number): MutantRunResult {
  return { status: MutantRunStatus.Killed, killedBy: [by], failureMessage, nrOfTests };
}
