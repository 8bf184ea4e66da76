const OLDEST = [22, 19] as const;

/** Whether a version of Node, such as `v22.19.0`, is new enough; see `engines` in package.json. */
export function isSupportedNode(version: string): boolean {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number);
  return major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1]);
}
