import type { Packing } from '../driver/Packing.ts';

/** For a network whose `fetch` hands bodies over as they are once they are unpacked: nothing is packed on the way. */
export const plainPacking: Packing = { pack: (bytes) => bytes, unpack: (bytes) => bytes };
