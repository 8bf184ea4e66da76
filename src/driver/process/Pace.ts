/** The clock that a client in another process lives on; `speed`: how many times as fast as ours it goes. */
export interface Pace {
  clock: 'virtual' | 'scaled' | 'real';
  speed: number;
}
