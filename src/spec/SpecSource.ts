/** A spec file as it was read. */
export interface SpecSource {
  /** The file as it was named by the caller. */
  file: string;
  /** The parsed document, references as they are written. */
  value: unknown;
  /** Where a member stands, 1-based; of a path that leads nowhere, its last member that exists. Follows `$ref`. */
  locate(path: readonly string[]): { line: number; column: number };
}
