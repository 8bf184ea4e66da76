/** Where a Markdown file of the site is reached: its path below docs/ without the ending and the folder of generated files. */
export function routeOf(file: string): string {
  const route = file
    .replace(/^generated\//, '')
    .replace(/\.md$/, '')
    .replace(/(^|\/)index$/, '');
  return route === '' ? '' : `${route}/`;
}
