/** Where a text stops being JSON: engines differ in what they tell of it, and some tell nothing. */

type Due = 'value' | 'value or end' | 'key' | 'key or end' | 'colon' | 'comma or end' | 'nothing';

const LITERALS = ['true', 'false', 'null'];
const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;
const NUMBER_SIGNS = /[-+.eE\d]*/y;

/** Offset of the first unit that cannot stand where it does; the text's length when its end is missing, or when nothing is wrong. */
export function jsonFault(text: string): number {
  const open: ('{' | '[')[] = [];
  let due: Due = 'value';
  let at = 0;
  while (at < text.length) {
    const sign = text[at]!;
    if (' \t\n\r'.includes(sign)) {
      at++;
      continue;
    }
    if (due === 'nothing') return at;
    if (due === 'colon') {
      if (sign !== ':') return at;
      due = 'value';
      at++;
    } else if (sign === '}' || sign === ']') {
      const fits = due === 'comma or end' || due === (sign === '}' ? 'key or end' : 'value or end');
      if (!fits || open.pop() !== (sign === '}' ? '{' : '[')) return at;
      due = open.length === 0 ? 'nothing' : 'comma or end';
      at++;
    } else if (due === 'comma or end') {
      if (sign !== ',') return at;
      due = open.at(-1) === '{' ? 'key' : 'value';
      at++;
    } else if (due === 'key' || due === 'key or end') {
      if (sign !== '"') return at;
      const string = stringAt(text, at);
      if (string.fault) return string.end;
      due = 'colon';
      at = string.end;
    } else if (sign === '{' || sign === '[') {
      open.push(sign);
      due = sign === '{' ? 'key or end' : 'value or end';
      at++;
    } else {
      const value = sign === '"' ? stringAt(text, at) : wordAt(text, at);
      if (value.fault) return value.end;
      due = open.length === 0 ? 'nothing' : 'comma or end';
      at = value.end;
    }
  }
  return text.length;
}

interface Scalar {
  /** Offset after it, or of the fault. */
  readonly end: number;
  readonly fault: boolean;
}

function stringAt(text: string, start: number): Scalar {
  for (let at = start + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x22) return { end: at + 1, fault: false };
    if (code < 0x20) return { end: at, fault: true };
    if (code !== 0x5c) continue;
    at++;
    if (at < text.length && !'"\\/bfnrtu'.includes(text[at]!)) return { end: at, fault: true };
  }
  return { end: text.length, fault: true };
}

function wordAt(text: string, start: number): Scalar {
  for (const literal of LITERALS) {
    if (text.startsWith(literal, start)) return { end: start + literal.length, fault: false };
    if (literal.startsWith(text.slice(start))) return { end: text.length, fault: true };
  }
  NUMBER_SIGNS.lastIndex = start;
  const number = NUMBER_SIGNS.exec(text)?.[0] ?? '';
  const end = start + number.length;
  if (NUMBER.test(number)) return { end, fault: false };
  return { end: number !== '' && end === text.length ? end : start, fault: true };
}
