/** Whether to colour: NO_COLOR forbids it, FORCE_COLOR asks for it, else a terminal gets it. */
export function wantsColour(isTerminal: boolean, env: Record<string, string | undefined>): boolean {
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false';
  return isTerminal && env.TERM !== 'dumb';
}
