/** What a 200 body shall say; `null` leaves the property out, `undefined` keeps the value that is there. */
export interface JobView {
  state?: string | null;
  /** 0 to 100. */
  percent?: number | null;
  step?: string | null;
}
