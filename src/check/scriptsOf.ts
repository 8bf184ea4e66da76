import { okReply } from '../scenario/okReply.ts';
import type { Reply } from '../scenario/Scenario.ts';
import type { Spec } from '../spec/Spec.ts';
import { type States, statesOf } from './statesOf.ts';

/** The building blocks of a page's scripts. */
export interface Scripts {
  states: States;
  /** The job goes on at this percentage; `null`: the answer holds none. */
  running(percent: number | null, extra?: Partial<Reply>): Reply;
  /** The job has ended well. */
  end: Reply;
  /** `count` answers of a job that goes on, and its end: as far as the page documents a state that goes on. */
  polls(count: number): Reply[];
}

/** Makes the building blocks of scripts for one page. */
export function scriptsOf(spec: Spec): Scripts {
  const states = statesOf(spec);
  const running = (percent: number | null, extra?: Partial<Reply>) =>
    okReply(spec, { state: states.running.word, percent }, extra);
  const end = okReply(spec, { state: states.success, percent: 100 });
  const polls = (count: number) => [
    ...(states.running.documented
      ? Array.from({ length: count }, (_, index) => running(10 + index * 10))
      : []),
    end,
  ];
  return { states, running, end, polls };
}
