import { didYouMean } from './didYouMean.ts';
import { listWords } from './listWords.ts';

/** A spec was asked for by an id that no bundled spec has. */
export class UnknownSpecError extends Error {
  override readonly name = 'UnknownSpecError';
  readonly id: string;

  constructor(id: string, known: readonly string[]) {
    const hint =
      didYouMean(id, known) ?? 'a spec of your own is named by its file, such as ./mine.openapi.yaml';
    super(`expected a spec: ${listWords(known)}; got '${id}'; ${hint}`);
    this.id = id;
  }
}
