/** The ids of several checks of one group: `each('spec/group', ['a', 'b'])` is `spec/group/a` and `spec/group/b`. */
export function each(group: string, slugs: string[]): string[] {
  return slugs.map((slug) => `${group}/${slug}`);
}
