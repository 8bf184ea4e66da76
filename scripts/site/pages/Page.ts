/** A page of the site, in Markdown. */
export interface Page {
  /** Where it is reached, such as `endpoints/kiln-firing`, without slashes at its ends. */
  route: string;
  text: string;
}
