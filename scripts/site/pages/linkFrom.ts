/** Where a link on the page of one route leads to reach another, whatever the base of the site is. */
export function linkFrom(route: string): (to: string, anchor?: string) => string {
  const up = route === '' ? './' : '../'.repeat(route.split('/').length);
  return (to, anchor) =>
    `${up}${to === '' ? '' : `${to}/`}${anchor === undefined ? '' : `#${encodeAnchor(anchor)}`}`;
}

function encodeAnchor(anchor: string): string {
  return encodeURIComponent(anchor).replaceAll('%2F', '/');
}
