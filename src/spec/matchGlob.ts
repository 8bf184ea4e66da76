/** Whether the whole text matches the glob, in which `*` stands for any run of characters and all else for itself. */
export function matchGlob(glob: string, text: string): boolean {
  const literals = glob.split('*').map((literal) => literal.replaceAll(/[\\^$.+?()[\]{}|/-]/g, '\\$&'));
  return new RegExp(`^${literals.join('.*')}$`, 's').test(text);
}
