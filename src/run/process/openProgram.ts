import type { Breach } from '../../adapter/Breach.ts';
import { createFrameReader } from '../../adapter/createFrameReader.ts';
import type { checksOf as ChecksOf } from '../../check/checksOf.ts';
import type { AdapterProcess } from '../../driver/process/AdapterProcess.ts';
import type { Pace } from '../../driver/process/Pace.ts';
import type { RealTimeLimits } from '../../driver/process/RealTimeLimits.ts';
import type { RunPlan } from '../../driver/RunPlan.ts';
import { Launcher } from '../../process/Launcher.ts';
import type { Spec } from '../../spec/Spec.ts';
import type { ClientInfo } from '../ClientInfo.ts';
import { AdapterLane } from './AdapterLane.ts';
import { choosePace } from './choosePace.ts';
import type { Endpoints } from './Endpoints.ts';
import { hasFaketime } from './hasFaketime.ts';
import type { Lane } from './Lane.ts';
import { openAdapter } from './openAdapter.ts';
import { programName } from './programName.ts';
import { socketEndpoints } from './socketEndpoints.ts';
import { TrafficLane } from './TrafficLane.ts';
import { takesToSpeed } from './takesToSpeed.ts';
import { withoutProxies } from './withoutProxies.ts';

/** Checks at once by clock: a virtual one keeps a core busy, the others mostly wait. */
const LANES = { virtual: 2, scaled: 10, real: 24 };
/** A script of some polls, which every page has. */
const PROBED = 'no-hammering';
/** Real time in which a second poll has to come: longer than the usual first wait, if the clock is not scaled at all. */
const PROBE_SECONDS = 20;

export interface ProgramSettings {
  clock: 'auto' | 'virtual' | 'scaled' | 'real';
  speed?: number | undefined;
  jobs?: number | undefined;
  intercept: boolean;
  baseUrl?: string | undefined;
}

export interface OpenProgramOptions {
  command: string;
  trafficOnly: boolean;
  settings: ProgramSettings;
  /** The specs that the user named; those of the adapter itself are not known before it is asked. */
  asked: Spec[];
  cwd: string;
  env: Record<string, string | undefined>;
  signal: AbortSignal;
  checksOf: typeof ChecksOf;
  /** Real time that adapters are given. */
  limits?: RealTimeLimits | undefined;
  /** How long a run may take, in seconds of the client's clock, where that cannot be hurried. */
  patienceSeconds(plan: RunPlan, spec: Spec, can: readonly string[]): number;
  /** The specs that the adapter names, where the user named none. */
  loadSpec(id: string): Promise<Spec>;
  onLate(scenario: string, method: string): void;
  onLateBreach(scenario: string, breach: Breach, token: string): void;
  onNote(note: string): void;
}

/** A client in processes of its own, ready to be judged. */
export interface OpenedProgram {
  client: ClientInfo;
  can: readonly string[];
  pace: Pace;
  /** How many checks may be run at once. */
  lanes: number;
  openLane(): Lane;
  intercepted: boolean;
  close(): Promise<void>;
}

/**
 * Starts a program for the first time, finds out what it is and which clock it takes to.
 * @throws {UsageError} when it does not start, or the clock that was asked for cannot be had
 */
export async function openProgram(options: OpenProgramOptions): Promise<OpenedProgram> {
  const { command, trafficOnly, settings, asked, cwd, signal, patienceSeconds } = options;
  const env = withoutProxies(options.env);
  const launchers: Launcher[] = [];
  const launcherAt = (speed: number) => {
    const launcher = new Launcher({ cwd, env, speed });
    launchers.push(launcher);
    return launcher;
  };
  const killAll = () => {
    for (const launcher of launchers) launcher.close();
  };
  signal.addEventListener('abort', killAll, { once: true });
  const read = createFrameReader();
  const interception = settings.intercept
    ? await (await import('./createInterception.ts')).createInterception(env, settings.baseUrl)
    : undefined;
  const openEndpoints = async (): Promise<Endpoints> => (await interception?.open()) ?? socketEndpoints();
  const close = async () => {
    signal.removeEventListener('abort', killAll);
    killAll();
    await interception?.close();
  };
  const laneAt = (
    launcher: Launcher,
    pace: Pace,
    can: readonly string[],
    { opened, tell = options, patience = patienceSeconds }: LaneOptions = {},
  ): Lane => {
    const { limits } = options;
    const { onLate, onLateBreach, onNote } = tell;
    const common = {
      command,
      limits,
      launcher,
      pace,
      openEndpoints,
      patienceSeconds: (plan: RunPlan, spec: Spec) => patience(plan, spec, can),
      onLate,
      onLateBreach,
      onNote,
    };
    return trafficOnly ? new TrafficLane(common) : new AdapterLane({ ...common, read }, opened);
  };

  try {
    const first = launcherAt(1);
    let spare = trafficOnly ? undefined : await openFirst(first);
    const hello = await spare?.adapter.hello;
    const can: readonly string[] = hello?.can ?? ['waitForJob'];
    const client: ClientInfo =
      hello === undefined
        ? {
            name: programName(command),
            version: 'unknown',
            language: 'unknown',
            specs: asked.map(({ id }) => id),
          }
        : { ...hello.client, specs: hello.specs };
    const pace = await choosePace(settings.clock, {
      speed: settings.speed,
      can,
      hasFaketime: () => hasFaketime(env),
      takesTo: () => probe(client, can),
    });
    if (pace.speed !== 1) {
      await spare?.adapter.end();
      await spare?.endpoints.close();
      spare = undefined;
    }
    const launcher = pace.speed === 1 ? first : launcherAt(pace.speed);
    return {
      client,
      can,
      pace,
      lanes: settings.jobs ?? LANES[can.includes('waitForJob') ? pace.clock : 'virtual'],
      intercepted: settings.intercept,
      openLane() {
        const opened = spare;
        spare = undefined;
        return laneAt(launcher, pace, can, { opened });
      },
      async close() {
        await spare?.endpoints.close();
        await close();
      },
    };
  } catch (error) {
    await close();
    throw error;
  }

  /** Starts the adapter on our own clock, to hear what it can do. */
  async function openFirst(launcher: Launcher): Promise<OpenedAdapter> {
    const endpoints = await openEndpoints();
    try {
      return { adapter: await openAdapter({ command, launcher, read, env: endpoints.env }), endpoints };
    } catch (error) {
      await endpoints.close();
      throw error;
    }
  }

  /** Runs one script at two speeds. */
  async function probe(client: ClientInfo, can: readonly string[]): Promise<boolean> {
    const spec = asked[0] ?? (await options.loadSpec(client.specs[0] ?? ''));
    const check = options.checksOf(spec, { seed: 1, params: {} }).find(({ slug }) => slug === PROBED);
    if (check === undefined) throw new Error(`${spec.id} has no check ${PROBED}`);
    const lanes: Lane[] = [];
    try {
      return await takesToSpeed(check.plan, async (speed) => {
        const patient = { clock: 'scaled', speed } as const;
        const lane = laneAt(launcherAt(speed), patient, can, {
          tell: UNHEARD,
          patience: () => PROBE_SECONDS * speed,
        });
        lanes.push(lane);
        return await lane.driverFor(spec);
      });
    } finally {
      await Promise.all(lanes.map((lane) => lane.close()));
    }
  }
}

type Listeners = Pick<OpenProgramOptions, 'onLate' | 'onLateBreach' | 'onNote'>;

interface LaneOptions {
  opened?: OpenedAdapter | undefined;
  tell?: Listeners;
  patience?: OpenProgramOptions['patienceSeconds'];
}

/** A probe is cut off in the middle of a run; what comes after that tells nothing. */
const UNHEARD: Listeners = { onLate: () => {}, onLateBreach: () => {}, onNote: () => {} };

interface OpenedAdapter {
  adapter: AdapterProcess;
  endpoints: Endpoints;
}
