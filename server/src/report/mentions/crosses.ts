/** "XX", "20XX", "X June": crosses where a figure or a name is still to be written. */

export interface Cross {
  readonly start: number;
  readonly end: number;
  readonly kind: 'blank';
  /** Counts only outside citations: "XX" may be a numeral. */
  readonly numeral?: boolean;
}

const MONTH = /^\s(?:January|February|March|April|May|June|July|August|September|October|November|December)\b/;
/** "XX", "xx", "XXth", "XX-XX", "20XX"; a single one only where a figure must stand. What stands around it is looked at by hand. */
const CROSSES = /[Xx]{2,}(?:[-–][Xx]{2,})?(?:st|nd|rd|th|TH)?|(?:19|20)(?:[Xx]{2}|\d[Xx_]|__)|[Xx](?:-[Xx])?(?=\s[JFMASOND])|[Xx](?=,\d{3}\b)/g;
/** Before a Roman numeral. */
const LABELLED = /\b(?:annex|appendix|chapter|article|part|title|session|volume|section|schedule|protocol|item|louis|pope|king|olympiad|games|summit|cop|century|siglo|secolo|s[ée]culo|si[èe]cle)\s$/i;
/** "2018/SOM1/OFWG/": the last part of a document's number is yet to come. */
const SYMBOL = /(?:^|[\s(])(?=\S*\d)[\w.-]+\/(?:[\w.-]+\/)+$/;

/** Whether a letter or figure stands at an offset. */
export function isWordAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || (code >= 0xc0 && code <= 0x1eff);
}

/** Crosses; Roman numerals are none. */
export function* crosses(text: string): Iterable<Cross> {
  for (const hit of text.matchAll(CROSSES)) {
    const word = hit[0];
    const end = hit.index + word.length;
    if (isWordAt(text, hit.index - 1) || isWordAt(text, end) || (/[./@-]/.test(text[hit.index - 1] ?? '') && !SYMBOL.test(text.slice(Math.max(0, hit.index - 40), hit.index))) || /[-@]/.test(text[end] ?? '') || (/^[Xx](?:-[Xx])?$/.test(word) && !MONTH.test(text.slice(end, end + 12)) && !/^,\d{3}\b/.test(text.slice(end, end + 5)))) continue;
    const before = text.slice(Math.max(0, hit.index - 14), hit.index);
    const numeral = /^X{2,3}(?:st|nd|rd|th)?$/.test(word);
    if (numeral && LABELLED.test(before)) continue;
    // a numbered heading or list item: "XX. TITLE"
    if (numeral && /(?:^|\n)\s*\(?$/.test(before) && /^[.):]?\s/.test(text.slice(end, end + 2))) continue;
    if (numeral && /^\s(?:centur|anniversary)/i.test(text.slice(end, end + 14))) continue;
    yield { start: hit.index, end, kind: 'blank', numeral };
  }
}
