import type { Ability } from '../client/Client.ts';

/** What an adapter process can do; one that can `sleep` leaves its waits to us, so that its clock is virtual. */
export type AdapterAbility = Ability | 'sleep';
