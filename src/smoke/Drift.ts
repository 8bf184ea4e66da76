/** One way in which an answer differs from the documented description of it. */
export interface Drift {
  /** JSON pointer into the body; absent where it is not about a member. */
  pointer?: string;
  /** Name of the header that it is about. */
  header?: string;
  /** Keyword of JSON Schema that is broken, or `status`, `content`, `content-type`, `header`, `code`, `undocumented`. */
  keyword: string;
  expected: string;
  actual: string;
  /** Merely more than documented, or other where the page promises nothing. */
  isNew: boolean;
}
