/** The tokens of one run. */
export interface TokenIssuer {
  /** The token that is valid at a time; where tokens expire, a fresh one for each minute in which one is asked for. */
  at(seconds: number): string;
  /** Whether the life of any token comes to an end. */
  canExpire: boolean;
  /** Whether the value is a token of this run whose life is over. */
  isExpired(value: string, seconds: number): boolean;
  /** Every token so far: value and the time from which on it is valid. */
  issued: { value: string; fromSeconds: number }[];
}
