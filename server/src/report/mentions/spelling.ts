/** Words of the report that can be spelt in two ways, where they stand: in running words, never in names and quotations. */
import type { SpellingUse } from '../mentions';
import type { Passage } from '../passages';
import { compoundOf, spellingOf } from './spelling-words';

const WORD = /[A-Za-z]+(?:-[A-Za-z]+)*/g;
/** No word with two spellings is without one of these. */
const HINT = /iz|is|ys|yz|our|or|re|er|en|ram|ll|el|il|gue|og|gr|sc|sk|ar|man|jud|an/;

interface Seen { readonly use: SpellingUse; readonly solid: boolean }

/** In the order of the text, then of the follow-up table. */
export function spellingsOf(passages: readonly Passage[]): readonly SpellingUse[] {
  const out: SpellingUse[] = [];
  const compounds = new Map<string, Seen[]>();
  for (const { place, joined } of passages) {
    if (place !== 'body' && place !== 'follow-up') continue;
    const { text } = joined;
    const quotes = text.includes('"') ? quotationsIn(text) : [];
    let before: { readonly word: string; readonly start: number; readonly end: number } | null = null;
    WORD.lastIndex = 0;
    for (let hit = WORD.exec(text); hit !== null; hit = WORD.exec(text)) {
      const start = hit.index;
      const whole = hit[0];
      const end = start + whole.length;
      const last = before;
      before = null;
      const first = whole.charCodeAt(0);
      // a word in capitals belongs to a name, but where it opens a sentence
      if (first < 97 && !opens(text, start, end)) continue;
      const word = first < 97 ? whole.charAt(0).toLowerCase() + whole.slice(1) : whole;
      if (/[A-Z]/.test(word) || quotes.some(quote => quote.start < start && end <= quote.end)) continue;
      before = { word, start, end };
      const at = (from: number): SpellingUse['span'] => joined.span(from, end);
      const compound = (key: string, from: number, form: 'apart' | 'together'): void =>
        note(compounds, key.replace(/(?<=[^s])s$/, ''), { use: { group: key.replace(/(?<=[^s])s$/, ''), form, text: text.slice(from, end), other: key, span: at(from) }, solid: form === 'together' });
      const hyphen = word.indexOf('-');
      if (hyphen > 0) {
        const solid = compoundOf(word.slice(0, hyphen), word.slice(hyphen + 1), true);
        if (solid !== null) compound(solid, start, 'apart');
        continue;
      }
      const open = last !== null && start === last.end + 1 && text[last.end] === ' ' ? compoundOf(last.word, word, false) : null;
      if (open !== null) compound(open, last!.start, 'apart');
      if (word.length < 4) continue;
      if (isSolidCompound(word)) compound(word, start, 'together');
      const spelling = HINT.test(word) ? spellingOf(word) : null;
      if (spelling !== null) out.push({ group: spelling.group, form: spelling.form, text: text.slice(start, end), other: likeFirst(whole, spelling.other), span: at(start) });
    }
  }
  // "cyberspace" alone is no choice; it is one where "cyber space" stands as well
  for (const seen of compounds.values()) {
    const apart = seen.find(({ solid }) => !solid);
    if (apart === undefined || !seen.some(({ solid }) => solid)) continue;
    for (const { use, solid } of seen) out.push({ ...use, other: likeFirst(use.text, solid ? numbered(apart.use.text.toLowerCase(), use.text) : use.other) });
  }
  return out;
}

/** With the capital, and in the number, of the word it stands for. */
const likeFirst = (model: string, word: string): string => (/^[A-Z]/.test(model) ? word.charAt(0).toUpperCase() + word.slice(1) : word);
const numbered = (word: string, model: string): string => word.replace(/(?<=[^s])s$/, '') + (/[^s]s$/.test(model) ? 's' : '');

const FIRST_PARTS = /^(?:inter|non|multi|sub|trans|socio|geo|bio|micro|macro|pre|post|anti|counter|co|semi|cyber|intra|eco|hydro|mid|work|policy|web|data|on|e|well|table|peace|life|sea|nation|world)[a-z]{3,}$/;
const isSolidCompound = (word: string): boolean => word.length > 5 && FIRST_PARTS.test(word);

function note(map: Map<string, Seen[]>, key: string, seen: Seen): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [seen]); else list.push(seen);
}

/** Whether a word in capitals opens a sentence, and what follows it is no name. */
function opens(text: string, start: number, end: number): boolean {
  return (start === 0 || /[.!?]["')]?\s$/.test(text.slice(Math.max(0, start - 3), start))) && /^\s[a-z]/.test(text.slice(end, end + 2));
}

function quotationsIn(text: string): { start: number; end: number }[] {
  const out: { start: number; end: number }[] = [];
  for (let open = text.indexOf('"'); open >= 0;) {
    const close = text.indexOf('"', open + 1);
    if (close < 0) break;
    out.push({ start: open, end: close });
    open = text.indexOf('"', close + 1);
  }
  return out;
}
