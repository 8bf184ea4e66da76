/** An answer with its body, whatever its status. */
export interface Answer {
  status: number;
  headers: Headers;
  text: string;
}
