/** Co-chairs of the precedent's meeting who stand in the draft as if they had chaired this one. */
import { byRange } from '../text/letters';
import type { CarriedOver, Pair } from './carried-over';
import { ANOTHER_MEETING } from './carried-statements';
import type { Chair } from './own-facts';
import { wordsOf, type Statement } from './statements';

const REMARKS = /\b(?:opening|closing|concluding|welcom(?:e|ing)|introductory)\s+(?:remarks|address|statement|speech)|\bco-?chairs?\b/i;
/** What a co-chair does, which in a sentence of the past report tells enough. */
const CHAIRING = /\b(?:welcom|bade|thank|open|clos|declar|moderat|chair|invit|conclud|summari[sz]|adjourn|express)\w*/i;
/** "Dr. Shin": a person named as one who is known by now. */
const SHORT = byRange(/\b(?:Mr|Mrs|Ms|Mdm|Dr|Prof|Ambassador|General|Colonel|Captain|Commander|Admiral)\.?\s+([\p{Lu}][\p{L}'-]+)(?=[\s,.;])/gu);

export function carriedChairs(pair: Pair): CarriedOver[] {
  const { draft, past } = pair;
  const mine = new Set(draft.facts.chairs.map(({ surname }) => surname));
  const found: CarriedOver[] = [];
  const persons = new Set(draft.report.annexes.flatMap(annex => annex.children.flatMap(child => (child.kind === 'delegation' ? child.people : child.kind === 'person' ? [child] : []))).flatMap(person => surnamesOf(person.name.text)));
  for (const chair of past.facts.chairs) {
    if (mine.has(chair.surname)) found.push(...leftInChair(chair, pair, persons));
    else if (mine.size > 0) found.push(...leftInText(chair, pair, persons));
  }
  return found;
}

const surnamesOf = (name: string): string[] => name.toLowerCase().split(/[\s.]+/);

/** One who did not chair this meeting and was never introduced, speaks in it as a co-chair does. */
function leftInText(chair: Chair, { draft, copies }: Pair, persons: ReadonlySet<string>): CarriedOver[] {
  const found: CarriedOver[] = [];
  for (const statement of draft.facts.statements) {
    const words = wordsOf(statement);
    const at = nameIn(words, chair);
    if (at === null || !(CHAIRING.test(words) || REMARKS.test(words))) continue;
    const copied = copies.originOf(statement) !== null;
    if (!copied && !REMARKS.test(words)) continue;
    if (!copied && (at.full || persons.has(chair.surname) || ANOTHER_MEETING.test(words))) return [];
    const span = statement.joined.span(statement.start + at.start, statement.start + at.end);
    found.push({ kind: 'co-chair', span, text: words.slice(at.start, at.end), own: null, past: chair.span });
  }
  return found;
}

/**
 * One who is named as co-chair of both meetings may have chaired both. He has not when nothing else in the draft knows of him:
 * the remarks are made by others who were never introduced.
 */
function leftInChair(chair: Chair, { draft, past }: Pair, persons: ReadonlySet<string>): CarriedOver[] {
  const here = draft.facts.chairs.find(({ surname }) => surname === chair.surname)!;
  if (here.name !== chair.name || persons.has(chair.surname)) return [];
  const elsewhere = (statements: readonly Statement[], own: Chair): boolean => statements.some(statement => {
    const words = wordsOf(statement);
    const at = nameIn(words, chair);
    return at !== null && !(statement.joined.offset(statement.start) <= own.span.start && own.span.start < statement.joined.offset(statement.end - 1));
  });
  if (elsewhere(draft.facts.statements, here) || !elsewhere(past.facts.statements, chair)) return [];
  return strangers(draft.facts.statements).length === 0 ? [] : [{ kind: 'co-chair', span: here.span, text: here.name, own: null, past: chair.span }];
}

/** Surnames of those who make remarks under a short name although nothing before has introduced them. */
function strangers(statements: readonly Statement[]): string[] {
  const known = new Set<string>();
  const found: string[] = [];
  for (const statement of statements) {
    if (statement.place === 'heading') break;
    const words = wordsOf(statement);
    const remarks = REMARKS.test(words);
    for (const [, surname] of words.matchAll(SHORT)) {
      const alone = !new RegExp(`${surname!.replace(/[^\p{L}]/gu, '.')}\\s+\\p{Lu}`, 'u').test(words);
      if (remarks && alone && !known.has(surname!.toLowerCase())) found.push(surname!);
    }
    for (const [word] of words.matchAll(/\p{Lu}[\p{L}'-]+/gu)) known.add(word.toLowerCase());
  }
  return found;
}

/** The name in full, else the surname after an honorific. */
function nameIn(words: string, chair: Chair): { readonly start: number; readonly end: number; readonly full: boolean } | null {
  const full = words.indexOf(chair.name);
  if (full >= 0 && chair.name.includes(' ')) return { start: full, end: full + chair.name.length, full: true };
  for (const match of words.matchAll(SHORT)) {
    if (match[1]!.toLowerCase() === chair.surname) return { start: match.index, end: match.index + match[0].length, full: false };
  }
  return null;
}
