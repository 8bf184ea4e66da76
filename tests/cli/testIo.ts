import type { Io } from '../../src/cli/Io.ts';

/** A world for a command that keeps what is printed. */
export function testIo(
  cwd: string,
  different: Partial<Io> = {},
): Io & { printed: { out: string; err: string } } {
  const printed = { out: '', err: '' };
  return {
    printed,
    out(text) {
      printed.out += text;
    },
    err(text) {
      printed.err += text;
    },
    outIsTerminal: false,
    errIsTerminal: false,
    cwd,
    env: {},
    onInterrupt: () => () => {},
    ...different,
  };
}
