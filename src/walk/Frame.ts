/** One line there (`>`) or back (`<`), as it went. */
export interface Frame {
  direction: '>' | '<';
  line: string;
}
