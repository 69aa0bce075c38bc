/**
 * Identity of a report's text: the byte order mark and the kind of line ends do not matter, everything else does.
 * Not cryptographic; 64 bits are enough to tell the reports of any archive apart.
 */
const BOM = 0xfeff;

/** Length in UTF-16 units of the text without byte order mark and with every line end counted as one. */
export function normalisedLength(text: string): number {
  let length = text.length - (text.charCodeAt(0) === BOM ? 1 : 0);
  for (let at = text.indexOf('\r\n'); at >= 0; at = text.indexOf('\r\n', at + 2)) length--;
  return length;
}

/** 16 hexadecimal digits over the normalised text. */
export function digestOf(text: string): string {
  const plain = normalised(text);
  let a = 0x2f6b1d47;
  let b = 0x61c88647 ^ plain.length;
  // Four units a round: this runs once at a cold start, before the engine has compiled it.
  const whole = plain.length - plain.length % 4;
  for (let at = 0; at < whole; at += 4) {
    a = Math.imul(a ^ (plain.charCodeAt(at) | plain.charCodeAt(at + 1) << 16), 0x01000193);
    b = Math.imul(b ^ (plain.charCodeAt(at + 2) | plain.charCodeAt(at + 3) << 16), 0x5bd1e995);
    a = a << 13 | a >>> 19;
    b = b << 11 | b >>> 21;
  }
  for (let at = whole; at < plain.length; at++) a = Math.imul(a ^ plain.charCodeAt(at), 0x01000193);
  a = mix(a ^ plain.length);
  b = mix(b ^ a);
  return hex(mix(a ^ b)) + hex(b);
}

function normalised(text: string): string {
  const plain = text.charCodeAt(0) === BOM ? text.slice(1) : text;
  return plain.includes('\r') ? plain.replace(/\r\n?/g, '\n') : plain;
}

/** Spreads every bit of the state over the whole word. */
function mix(value: number): number {
  let mixed = value;
  mixed = Math.imul(mixed ^ mixed >>> 16, 0x7feb352d);
  mixed = Math.imul(mixed ^ mixed >>> 15, 0x2c1b3c6d);
  return mixed ^ mixed >>> 16;
}

const hex = (value: number): string => (value >>> 0).toString(16).padStart(8, '0');
