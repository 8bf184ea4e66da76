import type { Drive } from './Report.ts';

const DRIVERS = { process: 'as a process', traffic: 'by its traffic alone', live: 'live' };

/** How the client was driven, for a heading: ` · as a process, scaled clock x20`; nothing for one in process. */
export function describeDrive({ driver, clock, speed, intercepted }: Drive): string {
  if (driver === 'in-process') return '';
  const pace = clock === 'scaled' ? `${clock} clock x${speed}` : `${clock} clock`;
  return ` · ${DRIVERS[driver]}, ${pace}${intercepted ? ', intercepted' : ''}`;
}
