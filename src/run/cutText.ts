/** Cuts a text to a number of characters and says how long it was. */
export function cutText(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const end = /[\ud800-\udbff]/.test(text[longest - 1] ?? '') ? longest - 1 : longest;
  return `${text.slice(0, end)}… (${text.length} characters)`;
}
