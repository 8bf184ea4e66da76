/** A body as people read it: JSON indented, anything else, such as what was cut, as it is. */
export function showBody(body: string): string {
  try {
    return JSON.stringify(JSON.parse(body), null, 2);
  } catch {
    return body;
  }
}
