/** Characters of Word's symbol fonts, which have places of their own, as characters everybody has. */
const SYMBOLS: Readonly<Record<number, string>> = {
  0x2d: '\u2212', 0xb0: '\u00b0', 0xb1: '\u00b1', 0xb4: '\u00d7', 0xb7: '\u2022', 0xa7: '\u25aa', 0xa8: '\u25a1', 0xd8: '\u2022', 0xfc: '\u2713', 0xe0: '\u2192', 0xae: '\u2192', 0x6f: '\u25a1', 0x96: '\u2013', 0x97: '\u2014',
};
const BULLET = '\u2022';

/** `code` is the hexadecimal code Word gives; a mark stands for what is not known. */
export function symbolOf(code: string): string {
  const value = /^[0-9a-f]{1,6}$/i.test(code) ? parseInt(code, 16) : 0;
  if (value >= 0xf000 && value <= 0xf0ff) return SYMBOLS[value - 0xf000] ?? BULLET;
  return value >= 0x20 && value <= 0xffff && !(value >= 0xd800 && value <= 0xdfff) ? SYMBOLS[value] ?? String.fromCharCode(value) : '';
}
