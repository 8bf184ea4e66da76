/** One of `of` parts of the checks; `index` is 1 for the first. */
export interface Shard {
  index: number;
  of: number;
}
