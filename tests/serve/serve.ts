import { checksOf } from '../../src/check/checksOf.ts';
import { serveCommand } from '../../src/cli/serveCommand.ts';
import { testIo } from '../cli/testIo.ts';

/** Starts the command, has `use` ask it, interrupts it, and gives all that was printed. */
export async function serve(
  options: Parameters<typeof serveCommand>[0],
  use: (origin: string, printed: string) => Promise<void>,
): Promise<{ code: number; out: string }> {
  let interrupt = () => {};
  let tell: (text: string) => void = () => {};
  const started = new Promise<string>((resolve) => {
    tell = resolve;
  });
  const io = testIo(process.cwd(), {
    onInterrupt(callback) {
      interrupt = callback;
      return () => {};
    },
  });
  const out = io.out;
  io.out = (text) => {
    out(text);
    tell(text);
  };
  const ended = serveCommand({ port: '0', ...options }, io, { checksOf });
  const printed = await Promise.race([started, ended.then(() => '')]);
  try {
    await use(/listens on (http:\S+\d)/.exec(printed)?.[1] ?? '', printed);
  } finally {
    interrupt();
  }
  return { code: await ended, out: io.printed.out };
}
