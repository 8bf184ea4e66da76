import type { PathParameter } from '../spec/Spec.ts';

const NOBODY: Record<PathParameter['like'], string> = {
  uuid: '00000000-0000-4000-8000-000000000000',
  hex32: '00000000000000000000000000000000',
  text: 'pollspec-no-such-job',
};

/** The parameters of a job that cannot exist: those of a job that does, with another id; the id comes last in a path. */
export function unknownJob(
  parameters: readonly PathParameter[],
  params: Record<string, string>,
): Record<string, string> | undefined {
  const id = parameters.at(-1);
  if (id === undefined) return undefined;
  return { ...params, [id.name]: NOBODY[id.like].slice(0, id.maxLength) };
}
