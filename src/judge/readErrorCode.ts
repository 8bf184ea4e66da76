import { readPointer } from '../json/readPointer.ts';
import type { Spec } from '../spec/Spec.ts';

/** Code and message of an error body, where it holds them as texts. */
export function readErrorCode(spec: Spec, body: unknown): { code?: string; message?: string } {
  const text = (pointer: string | undefined) =>
    pointer === undefined ? undefined : readPointer(body, pointer);
  const code = text(spec.errorBody?.code);
  const message = text(spec.errorBody?.message);
  return {
    ...(typeof code === 'string' ? { code } : {}),
    ...(typeof message === 'string' ? { message } : {}),
  };
}
