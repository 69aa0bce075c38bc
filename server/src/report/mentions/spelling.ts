/** Words of the report that can be spelt in two ways, where they stand: in running words, never in names and quotations. */
import type { SpellingUse } from '../mentions';
import type { Joined } from '../joined';
import type { Passage } from '../passages';
import { compoundOf, spellingOf } from './spelling-words';

const WORD = /[A-Za-z]+(?:-[A-Za-z]+)*/g;

/** A compound where it stands; what is said of it is worked out only where the report writes it in two ways. */
interface Compound {
  /** The word it makes, in the singular. */
  readonly group: string;
  readonly word: string;
  readonly solid: boolean;
  readonly joined: Joined;
  readonly start: number;
  readonly end: number;
}

/** In the order of the text, then of the follow-up table. */
export function spellingsOf(passages: readonly Passage[]): readonly SpellingUse[] {
  const out: SpellingUse[] = [];
  const compounds: Compound[] = [];
  const apart = new Set<string>();
  for (const { place, joined } of passages) {
    if (place !== 'body' && place !== 'follow-up') continue;
    const { text } = joined;
    const quotes = text.includes('"') ? quotationsIn(text) : [];
    let before: { readonly word: string; readonly start: number; readonly end: number } | null = null;
    const note = (word: string, start: number, end: number, solid: boolean): void => {
      const group = singular(word);
      compounds.push({ group, word, solid, joined, start, end });
      if (!solid) apart.add(group);
    };
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
      const hyphen = word.indexOf('-');
      if (hyphen > 0) {
        const solid = compoundOf(word.slice(0, hyphen), word.slice(hyphen + 1), true);
        if (solid !== null) note(solid, start, end, false);
        continue;
      }
      const open = last !== null && start === last.end + 1 && text[last.end] === ' ' ? compoundOf(last.word, word, false) : null;
      if (open !== null) note(open, last!.start, end, false);
      if (word.length < 4) continue;
      if (isSolidCompound(word)) note(word, start, end, true);
      const spelling = spellingOf(word);
      if (spelling !== null) out.push({ group: spelling.group, form: spelling.form, text: text.slice(start, end), other: likeFirst(whole, spelling.other), span: joined.span(start, end) });
    }
  }
  return [...out, ...inTwoWays(compounds.filter(({ group }) => apart.has(group)))];
}

/** "cyberspace" alone is no choice; it is one where "cyber space" stands as well. */
function inTwoWays(compounds: readonly Compound[]): SpellingUse[] {
  const groups = new Map<string, Compound[]>();
  for (const compound of compounds) {
    const list = groups.get(compound.group);
    if (list === undefined) groups.set(compound.group, [compound]); else list.push(compound);
  }
  return [...groups].flatMap(([group, seen]) => {
    const apart = seen.find(({ solid }) => !solid)!;
    const words = apart.joined.text.slice(apart.start, apart.end).toLowerCase();
    return !seen.some(({ solid }) => solid) ? [] : seen.map(({ word, solid, joined, start, end }): SpellingUse => {
      const text = joined.text.slice(start, end);
      return { group, form: solid ? 'together' : 'apart', text, other: likeFirst(text, solid ? numbered(words, text) : word), span: joined.span(start, end) };
    });
  });
}

/** With the capital, and in the number, of the word it stands for. */
const likeFirst = (model: string, word: string): string => (/^[A-Z]/.test(model) ? word.charAt(0).toUpperCase() + word.slice(1) : word);
const numbered = (word: string, model: string): string => singular(word) + (singular(model) === model ? '' : 's');
const singular = (word: string): string => (word.length > 1 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word);

const FIRST_PARTS = /^(?:inter|non|multi|sub|trans|socio|geo|bio|micro|macro|pre|post|anti|counter|co|semi|cyber|intra|eco|hydro|mid|work|policy|web|data|on|e|well|table|peace|life|sea|nation|world)[a-z]{3,}$/;
const isSolidCompound = (word: string): boolean => word.length > 5 && FIRST_PARTS.test(word);

/** Whether a word in capitals opens a sentence, and what follows it is no name. */
function opens(text: string, start: number, end: number): boolean {
  const next = text.charCodeAt(end + 1);
  return next >= 97 && next <= 122 && /\s/.test(text.charAt(end)) && (start === 0 || /[.!?]["')]?\s$/.test(text.slice(Math.max(0, start - 3), start)));
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
