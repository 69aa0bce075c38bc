/** Characters written by name or number in HTML. Programs that write text name those of HTML 4 at most. */

/** U+00A0 to U+00FF in their order. */
const LATIN = 'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest '
  + 'Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig '
  + 'agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml';
const OTHERS: Readonly<Record<string, string>> = {
  amp: '&', lt: '<', gt: '>', quot: '"', apos: "'",
  ndash: '\u2013', mdash: '\u2014', lsquo: '\u2018', rsquo: '\u2019', sbquo: '\u201a', ldquo: '\u201c', rdquo: '\u201d', bdquo: '\u201e', lsaquo: '\u2039', rsaquo: '\u203a',
  hellip: '\u2026', bull: '\u2022', dagger: '\u2020', Dagger: '\u2021', permil: '\u2030', prime: '\u2032', Prime: '\u2033', euro: '\u20ac', trade: '\u2122', minus: '\u2212',
  ensp: '\u2002', emsp: '\u2003', thinsp: '\u2009', zwnj: '\u200c', zwj: '\u200d', lrm: '\u200e', rlm: '\u200f', larr: '\u2190', uarr: '\u2191', rarr: '\u2192', darr: '\u2193', harr: '\u2194',
  OElig: '\u0152', oelig: '\u0153', Scaron: '\u0160', scaron: '\u0161', Yuml: '\u0178', circ: '\u02c6', tilde: '\u02dc', fnof: '\u0192', ne: '\u2260', le: '\u2264', ge: '\u2265', frasl: '\u2044', oline: '\u203e',
};
/** What numbers from 128 to 159 stand for, as everyone writes and reads them: the characters of Windows-1252. */
const WINDOWS = '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';

let names: ReadonlyMap<string, string> | undefined;

/** What is no name or number stays as it is written. */
export function decoded(text: string): string {
  if (!text.includes('&')) return text;
  names ??= new Map([...LATIN.split(' ').map((name, index) => [name, String.fromCharCode(0xa0 + index)] as const), ...Object.entries(OTHERS)]);
  return text.replace(/&(?:#(?:x([0-9a-f]{1,8})|(\d{1,8}))|([a-z][a-z0-9]{1,9}));?/gi, (written, hex: string | undefined, figures: string | undefined, name: string | undefined) =>
    name !== undefined ? names!.get(name) ?? written : characterOf(hex !== undefined ? parseInt(hex, 16) : parseInt(figures!, 10)));
}

function characterOf(code: number): string {
  if (code >= 0x80 && code <= 0x9f) return WINDOWS[code - 0x80]!;
  return code === 0 || code > 0x10ffff || code >= 0xd800 && code <= 0xdfff ? '\ufffd' : String.fromCodePoint(code);
}
