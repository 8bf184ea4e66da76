/** How a programming language writes down data that JSON could hold. */
export interface LiteralStyle {
  text(value: string): string;
  key(name: string): string;
  /** In the place of `true`, `false` and `null`. */
  words: { true: string; false: string; null: string };
  /** Blank inside the braces of an object in one line. */
  padding: '' | ' ';
  indent: string;
  /** Whether a comma follows the last member of what takes several lines. */
  hasTrailingComma: boolean;
}
