import { Launcher } from '../process/Launcher.ts';
import type { Program } from '../process/Program.ts';

const KEPT_CHARACTERS = 400;

/** Starts one program, and sees how it ends and what it leaves unfinished. */
export class WatchedLauncher extends Launcher {
  /** The beginning of what it wrote after its last line break. */
  unfinished = '';
  /** How many pieces of output came so far: what is in one piece was written before anybody could answer it. */
  pieces = 0;
  /** How it ended by itself, for people; absent: it goes on, or was ended. */
  howEnded: string | undefined;
  #isEnding = false;

  override start(options: Parameters<Launcher['start']>[0]): Program {
    const program = super.start({
      ...options,
      onOutput: (chunk) => {
        this.pieces += 1;
        const text = `${this.unfinished}${chunk.toString('utf8')}`;
        this.unfinished = text.slice(text.lastIndexOf('\n') + 1).slice(0, KEPT_CHARACTERS);
        options.onOutput?.(chunk);
      },
    });
    void program.ended.then(({ how }) => {
      if (!this.#isEnding) this.howEnded = how;
    });
    return program;
  }

  override end(program: Program): void {
    this.#isEnding = true;
    super.end(program);
  }
}
