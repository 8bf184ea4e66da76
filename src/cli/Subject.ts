/** What is judged, as the user named it: a client's module, an adapter's command, or a program's. */
export interface Subject {
  option: '--client' | '--command' | '--exec';
  given: string;
}
