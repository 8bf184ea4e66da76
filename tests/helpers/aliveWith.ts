import { execFileSync } from 'node:child_process';

/** Numbers of the processes that are alive and have this text in their command line or their environment. */
export function aliveWith(marker: string): number[] {
  const table = execFileSync('ps', ['axeww', '-o', 'pid=,command='], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return table.split('\n').flatMap((row) => (row.includes(marker) ? [Number.parseInt(row, 10)] : []));
}
