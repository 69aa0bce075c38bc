/** Symbols of United Nations documents: A/68/98, A/RES/64/211, S/RES/1540(2004). */
import type { DocumentSymbolMention } from '../mentions';
import type { Report } from '../model';

const SYMBOL = /\b(?:A|S|E|T|CD|NPT|ST|CCW|DC|HRI|TD|UNEP|CCPR|CEDAW|CERD|CRC|FCCC|ISBA|SPLOS|BWC|IPBES)\/(?:[A-Z][A-Za-z.-]{0,11}\.?\d{0,4}\/|\d{1,4}\/){0,4}[A-Z]{0,6}\.?\d{1,5}(?:\s?\((?:19|20)\d\d\))?(?:\/(?:Add|Rev|Corr)\.\d{1,2}){0,2}(?![\w/])/g;

/** In document order, annexes included; time is linear in the length of the text. */
export function documentSymbolsOf({ text }: Report): readonly DocumentSymbolMention[] {
  const out: DocumentSymbolMention[] = [];
  // a symbol has two strokes at least, and none stands at the beginning
  if (!text.includes('/')) return out;
  SYMBOL.lastIndex = 0;
  for (let hit = SYMBOL.exec(text); hit !== null; hit = SYMBOL.exec(text)) {
    if (hit[0].indexOf('/') === hit[0].lastIndexOf('/')) continue;
    out.push({ span: { start: hit.index, end: hit.index + hit[0].length }, symbol: hit[0].replace(/\s/g, '') });
  }
  return out;
}
