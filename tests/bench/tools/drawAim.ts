/** Draws how many times as good as a peer something is, and whether that is what is aimed at. */
export function drawAim(times: number, peer: string, aim: number): string {
  return `${times.toFixed(2)} times ${peer}; ${times >= aim ? 'within' : 'BELOW'} the ${aim} times aimed at`;
}
