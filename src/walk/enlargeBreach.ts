import { Breach } from '../adapter/Breach.ts';

/** What is known of the process that a breach is about. */
export interface ProcessSigns {
  isGreeted: boolean;
  /** How it ended by itself, and whether the breach is that. */
  howEnded: string | undefined;
  isEnd: boolean;
  /** The last lines of its standard error. */
  said: string;
  /** What stood after its last line break when it was written to last, and what stands there now. */
  begun: string;
  unfinished: string;
}

/** Says more of a breach whose cause is the process and no single frame. */
export function enlargeBreach(breach: Breach, signs: ProcessSigns): Breach {
  const { isGreeted, howEnded, isEnd, said, begun, unfinished } = signs;
  if (breach.line !== undefined) {
    // A frame that goes on in the answer to the next one.
    return begun !== '' && breach.line.startsWith(begun) ? withoutBreak(breach.expected, begun) : breach;
  }
  if (isEnd && howEnded !== undefined) {
    const actual = `its end with ${howEnded}${said === '' ? ', without a word on its standard error' : ''}`;
    return isGreeted ? endedInRun(breach.expected, actual) : endedAtStart(howEnded, actual);
  }
  return breach.actual === 'nothing' && unfinished !== ''
    ? withoutBreak(breach.expected, unfinished)
    : breach;
}

function withoutBreak(expected: string, begun: string): Breach {
  return new Breach({
    expected,
    actual: `${JSON.stringify(begun)} without a line break`,
    mend: 'End each frame with a line break, and flush it.',
  });
}

function endedInRun(expected: string, actual: string): Breach {
  return new Breach({
    expected,
    actual,
    mend: "Let no exception end the process: write crashed for one that is not the client's own, and failed for the others.",
  });
}

function endedAtStart(how: string, actual: string): Breach {
  return new Breach({
    expected: 'a program that goes on and answers the greeting',
    actual,
    mend: /^exit code 12[67]$/.test(how)
      ? 'The shell could not run it: mend the command line.'
      : 'Read the greeting from the standard input, and go on until bye comes.',
  });
}
