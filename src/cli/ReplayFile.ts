/** The text of a HAR file, and the name that the user gave it. */
export interface ReplayFile {
  given: string;
  text: string;
}
