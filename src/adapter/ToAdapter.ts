/** A frame that the adapter reads; see `specs/frames.schema.json`. */
export type ToAdapter =
  | { type: 'hello'; protocol: 1 }
  | {
      type: 'run';
      id: number;
      op: 'getProgress' | 'waitForJob';
      spec: string;
      baseUrl: string;
      token: string;
      params: Record<string, string>;
    }
  | { type: 'wake'; id: number; now: string }
  | { type: 'token'; id: number; token: string }
  | { type: 'cancel'; id: number }
  | { type: 'bye' };
