/** Ordinals in running words: "6th", "Twenty-First". */

const ORDINAL = /\b(?:\d{1,3}\s?(?:st|nd|rd|th)|(?:(?:twenty|thirty|forty|fifty)[- ])?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth)|twentieth|thirtieth|fortieth|fiftieth)\b/gi;

/** Places of the ordinals in a line, in order. */
export function ordinalsIn(line: string, from: number, to: number): { readonly start: number; readonly end: number }[] {
  const region = line.slice(0, to);
  const out: { start: number; end: number }[] = [];
  ORDINAL.lastIndex = from;
  for (let hit = ORDINAL.exec(region); hit !== null; hit = ORDINAL.exec(region)) out.push({ start: hit.index, end: hit.index + hit[0].length });
  return out;
}
