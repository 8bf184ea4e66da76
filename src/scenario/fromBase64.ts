/** The bytes of a text in base64; blanks in it and a padding that is missing or too much do no harm. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  const packed = text.replace(/[\s=]+/g, '');
  // A last character that stands alone holds no whole byte.
  const whole = packed.length % 4 === 1 ? packed.slice(0, -1) : packed;
  return Uint8Array.from(atob(whole), (character) => character.charCodeAt(0));
}
