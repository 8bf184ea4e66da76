import { execFileSync } from 'node:child_process';

/** Numbers of the processes of a group that are alive; one that has ended and that nobody has taken note of yet is not. */
export function aliveIn(group: number | undefined): number[] {
  if (group === undefined) throw new Error('The program was never started.');
  const table = execFileSync('ps', ['-A', '-o', 'pgid=,pid=,stat='], { encoding: 'utf8' });
  return table.split('\n').flatMap((row) => {
    const [own, pid, state = ''] = row.trim().split(/\s+/);
    return Number(own) === group && !state.startsWith('Z') ? [Number(pid)] : [];
  });
}
