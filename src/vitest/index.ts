export type { ClientSource } from './ClientSource.ts';
export type { ConformanceOptions } from './ConformanceOptions.ts';
export { describeConformance } from './describeConformance.ts';
