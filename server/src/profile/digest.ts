/**
 * Identity of a report's text: the byte order mark and the kind of line ends do not matter, everything else does.
 * Not cryptographic; 64 bits are enough to tell the reports of any archive apart.
 */
const BOM = 0xfeff;
const CR = 13;
const LF = 10;

/** Length in UTF-16 units of the text without byte order mark and with every line end counted as one. */
export function normalisedLength(text: string): number {
  let length = text.length - (text.charCodeAt(0) === BOM ? 1 : 0);
  for (let at = text.indexOf('\r\n'); at >= 0; at = text.indexOf('\r\n', at + 2)) length--;
  return length;
}

/** 16 hexadecimal digits over the normalised text. */
export function digestOf(text: string): string {
  let a = 0x2f6b1d47;
  let b = 0x61c88647;
  let units = 0;
  for (let at = text.charCodeAt(0) === BOM ? 1 : 0; at < text.length; at++) {
    let code = text.charCodeAt(at);
    if (code === CR) {
      if (text.charCodeAt(at + 1) === LF) at++;
      code = LF;
    }
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul((b << 5 | b >>> 27) ^ code, 0x5bd1e995);
    units++;
  }
  return hex(mix(a ^ units)) + hex(mix(b ^ a));
}

/** Spreads every bit of the state over the whole word. */
function mix(value: number): number {
  let mixed = value;
  mixed = Math.imul(mixed ^ mixed >>> 16, 0x7feb352d);
  mixed = Math.imul(mixed ^ mixed >>> 15, 0x2c1b3c6d);
  return mixed ^ mixed >>> 16;
}

const hex = (value: number): string => (value >>> 0).toString(16).padStart(8, '0');
