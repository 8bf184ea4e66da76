/** Texts that are kept, and the longest of them. */
const MOST = 1000;
const LONGEST = 1000;

/** The same function of a text, which keeps what it gave for the last texts. What it gives is not to be changed. */
export function remember<T>(make: (text: string) => T): (text: string) => T {
  const made = new Map<string, T>();
  return (text) => {
    const known = made.get(text);
    if (known !== undefined) return known;
    const value = make(text);
    if (text.length > LONGEST) return value;
    if (made.size >= MOST) made.clear();
    made.set(text, value);
    return value;
  };
}
