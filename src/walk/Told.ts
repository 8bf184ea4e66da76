/** What a step showed, in words. */
export interface Told {
  /** `differs`: the protocol is right, and what the client made of the answer is not; `absent`: nothing was to be seen. */
  mark: 'right' | 'differs' | 'absent';
  text: string;
  details?: string[];
}
