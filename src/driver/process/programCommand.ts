import { shellQuote } from '../../process/shellQuote.ts';

/** A command line with `{baseUrl}` and the names of path parameters in braces replaced, each quoted for the shell. */
export function programCommand(
  command: string,
  { baseUrl, params }: { baseUrl: string; params: Record<string, string> },
): string {
  const values: Record<string, string> = { ...params, baseUrl };
  return command.replace(/\{([A-Za-z_][\w-]*)\}/g, (whole, name: string) =>
    Object.hasOwn(values, name) ? shellQuote(values[name] ?? '') : whole,
  );
}
