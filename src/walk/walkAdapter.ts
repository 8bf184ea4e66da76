import { Breach } from '../adapter/Breach.ts';
import { createFrameReader } from '../adapter/createFrameReader.ts';
import type { Hello } from '../adapter/FromAdapter.ts';
import type { Check } from '../check/Check.ts';
import { AdapterProcess } from '../driver/process/AdapterProcess.ts';
import { createAdapterDriver } from '../driver/process/createAdapterDriver.ts';
import type { RunRecord } from '../driver/RunRecord.ts';
import { describeOutcome } from '../judge/describeOutcome.ts';
import { socketEndpoints } from '../run/process/socketEndpoints.ts';
import type { Spec } from '../spec/Spec.ts';
import { createSleepWatch } from './createSleepWatch.ts';
import { enlargeBreach } from './enlargeBreach.ts';
import type { Frame } from './Frame.ts';
import { refuseSilence } from './refuseSilence.ts';
import { tellWithout } from './tellWithout.ts';
import type { WalkLimits } from './WalkLimits.ts';
import type { WalkScreen } from './WalkScreen.ts';
import type { WatchedLauncher } from './WatchedLauncher.ts';
import { walkSteps } from './walkSteps.ts';

export interface WalkOptions {
  command: string;
  launcher: WatchedLauncher;
  screen: WalkScreen;
  limits: WalkLimits;
  /** The spec to go by, of those that the adapter names. */
  chooseSpec(hello: Hello): Promise<Spec>;
  checksOf(spec: Spec): readonly Check[];
}

/** What the walk came to. */
export interface WalkEnd {
  /** What stopped it. */
  breach?: Breach;
  /** The last lines of the adapter's standard error. */
  said: string;
  hello?: Hello;
  /** How many answers were made something else of than they say. */
  differing: number;
}

/** Goes through the protocol with an adapter step by step, until it is over or something is wrong. */
export async function walkAdapter(options: WalkOptions): Promise<WalkEnd> {
  const walk = new Walk(options);
  try {
    await walk.go();
    return walk.end();
  } catch (error) {
    if (!(error instanceof Breach)) throw error;
    return walk.end(error);
  } finally {
    await walk.close();
  }
}

class Walk {
  readonly #options: WalkOptions;
  readonly #endpoints = socketEndpoints();
  /** Of the step that is under way. */
  #frames: Frame[] = [];
  readonly #secondSleep = createSleepWatch();
  /** What stood after its last line break when it was written to last. */
  #begun = '';
  #isGreeted = false;
  /** What follows is of no more interest. */
  #isOver = false;
  #adapter: AdapterProcess | undefined;
  #hello: Hello | undefined;
  #differing = 0;
  /** Rejects with a Breach that the run under way does not know of: about one that had ended, or about the order of frames. */
  readonly #aside: Promise<never>;
  #onBreachAside: (breach: Breach) => void = () => {};

  constructor(options: WalkOptions) {
    this.#options = options;
    this.#aside = new Promise((_, reject) => {
      this.#onBreachAside = (breach) => {
        this.#isOver = true;
        reject(breach);
      };
    });
    this.#aside.catch(() => {});
  }

  async go(): Promise<void> {
    const { hello, adapter } = await this.#greet();
    const spec = await this.#options.chooseSpec(hello);
    this.#options.screen.note(`by ${spec.id}, revision ${spec.revision}`);
    await this.#tryOut(spec, hello, adapter);
    await this.#sayBye(adapter);
  }

  end(breach?: Breach): WalkEnd {
    const { unfinished, howEnded } = this.#options.launcher;
    const said = this.#adapter?.said ?? '';
    const signs = {
      isGreeted: this.#isGreeted,
      howEnded,
      isEnd: breach === this.#adapter?.breach,
      said,
      begun: this.#begun,
      unfinished,
    };
    return {
      ...(breach && { breach: enlargeBreach(breach, signs) }),
      ...(this.#hello && { hello: this.#hello }),
      said,
      differing: this.#differing,
    };
  }

  async close(): Promise<void> {
    this.#adapter?.kill();
    await this.#endpoints.close();
  }

  #see(frame: Frame): void {
    if (this.#isOver) return;
    this.#frames.push(frame);
    if (this.#isGreeted) this.#options.screen.frame(frame);
    if (frame.direction === '>') {
      this.#begun = this.#options.launcher.unfinished;
      return;
    }
    const breach = this.#secondSleep(frame.line, this.#options.launcher.pieces);
    if (breach !== undefined) this.#onBreachAside(breach);
  }

  async #greet(): Promise<{ hello: Hello; adapter: AdapterProcess }> {
    const { command, launcher, screen, limits } = this.#options;
    screen.begin('start');
    const adapter = new AdapterProcess({
      command,
      launcher,
      read: createFrameReader(),
      helloMs: limits.helloMs,
      onLine: (direction, line) => this.#see({ direction, line }),
    });
    this.#adapter = adapter;
    const hello = await adapter.hello.catch((breach: Breach) => breach);
    if (hello instanceof Breach && launcher.howEnded !== undefined) throw hello;
    screen.tell({ mark: 'right', text: 'it runs' });
    screen.begin('hello');
    this.#isGreeted = true;
    for (const frame of this.#frames) screen.frame(frame);
    if (hello instanceof Breach) throw hello;
    this.#hello = hello;
    if (!hello.can.includes('getProgress') && !hello.can.includes('waitForJob')) {
      throw new Breach({
        expected: 'getProgress, waitForJob or both in can',
        actual: hello.can.join(', '),
        mend: 'Add the operations that the adapter performs.',
        line: JSON.stringify(hello),
      });
    }
    const { client, can, parallel = 1 } = hello;
    const atOnce = parallel === 1 ? 'one run at a time' : `${parallel} runs at once`;
    const text = `${client.name} ${client.version} (${client.language}) · can ${can.join(', ')} · ${atOnce}`;
    screen.tell({ mark: 'right', text });
    return { hello, adapter };
  }

  async #tryOut(spec: Spec, hello: Hello, adapter: AdapterProcess): Promise<void> {
    const { screen, limits, launcher, checksOf } = this.#options;
    const driver = createAdapterDriver({
      spec,
      process: adapter,
      hello,
      open: this.#endpoints.open(spec),
      pattern: this.#endpoints.patternOf(spec),
      pace: { clock: hello.can.includes('sleep') ? 'virtual' : 'real', speed: 1 },
      limits,
      patienceSeconds: () => limits.patienceSeconds,
      onLate: () => {},
      onLateBreach: (_scenario, breach) => this.#onBreachAside(breach),
    });
    const checks = checksOf(spec);
    const [first] = checks;
    if (first === undefined) throw new Error(`${spec.id} has no checks`);
    let record: RunRecord | undefined;
    for (const step of walkSteps({ spec, hello, checks, base: first.plan })) {
      screen.begin(step.title);
      this.#frames = [];
      if (step.leftOut !== undefined) {
        screen.tell({ mark: 'absent', text: step.leftOut });
        continue;
      }
      if (step.plan !== undefined) {
        const played = await Promise.race([this.#aside, driver.run(step.plan)]);
        record = played;
        refuseSilence(played, { frames: this.#frames, unfinished: launcher.unfinished, limits });
      }
      if (record === undefined) continue;
      const told = (step.plan && tellWithout(record)) ?? step.tell({ record, frames: this.#frames });
      if (told.mark === 'differs') this.#differing += 1;
      screen.tell(told);
      if (driver.isSpoiled()) throw neverEnded(record);
    }
  }

  async #sayBye(adapter: AdapterProcess): Promise<void> {
    const { screen, launcher } = this.#options;
    screen.begin('bye and the end of input');
    const ended = await Promise.race([this.#aside, adapter.end()]);
    if (adapter.breach?.line !== undefined) throw adapter.breach;
    if (!ended) {
      throw new Breach({
        expected: 'the end of the process within 2 s of bye and the end of its input',
        actual: 'it goes on',
        mend: 'Leave the loop that reads frames on bye, and at the end of the input; leave no thread behind that keeps the process.',
      });
    }
    screen.tell({ mark: 'right', text: `it ended, with ${launcher.howEnded ?? 'its process group'}` });
  }
}

function neverEnded(record: RunRecord): Breach {
  const outcome = record.waits.map((wait) => wait.outcome).find(({ type }) => type === 'unsettled');
  return new Breach({
    expected: 'the run to end with the job, or on cancel',
    actual: outcome === undefined ? 'a run without an end' : describeOutcome(outcome),
    mend: 'Write done once the client is through with the job; offer cancel, and end the run on it.',
  });
}
