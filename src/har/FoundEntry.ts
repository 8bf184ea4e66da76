/** One entry of a HAR file, read as far as tells what was asked for. */
export interface FoundEntry {
  /** 1 for the first of the file, as messages count. */
  number: number;
  method: string;
  url: string;
  /** All that it holds. */
  raw: Record<string, unknown>;
  /** Which spec the file says that it is about, and where the endpoint was. */
  about?: { spec: string; baseUrl: string };
}
