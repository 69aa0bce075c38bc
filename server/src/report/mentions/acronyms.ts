/** Acronyms a report defines or uses. */
import { isAcronymToken, expands, expansionBefore, looksLikeAcronym, loosely } from './expansions';
import { Joined } from '../joined';
import { fromRoman } from '../../text/numerals';
import type { Span } from '../../text/span';
import type { Acronym } from '../mentions';
import type { Paragraph, Phrase, Report } from '../model';
import { officialOf } from '../official-names';
import { lineAround } from '../stretches';
import { telling } from '../wording';
import type { Stretch, WordingSource } from '../wordings';

interface Definition { readonly acronym: string; readonly span: Span; readonly expansion: Phrase }

/**
 * Every acronym of the whole report, annexes included, in order of first use: those with a definition
 * ("Points of Contact (POC)") and bare words in capitals. Words of lines set in capitals throughout count
 * only when the acronym is also used elsewhere.
 */
export function acronymsOf(report: Report, stretches: readonly Stretch[], wordings: WordingSource): readonly Acronym[] {
  const uses = usesOf(stretches);
  const definitions = new Map<string, Definition[]>();
  for (const definition of definitionsOf(report, stretches, wordings)) {
    const list = definitions.get(definition.acronym);
    if (list === undefined) definitions.set(definition.acronym, [definition]); else list.push(definition);
  }
  for (const acronym of definitions.keys()) if (acronym.includes(' ') || !uses.has(acronym)) uses.set(acronym, spelledOut(report.text, acronym, uses.get(FIRST.exec(acronym)![0]) ?? definitions.get(acronym)!.map(({ span }) => span)));
  const inside = new Set<number>();
  for (const acronym of definitions.keys()) if (PARTED.test(acronym)) for (const { start } of uses.get(acronym)!) markParts(acronym, start, inside);
  const out: Acronym[] = [];
  for (const [acronym, spans] of uses) {
    if (definitions.has(acronym) ? spans.length > 0 : spans.some(({ start }) => !inside.has(start))) out.push({ acronym, definitions: (definitions.get(acronym) ?? []).map(({ span, expansion }) => ({ span, expansion })), uses: spans });
  }
  return out.sort((a, b) => a.uses[0]!.start - b.uses[0]!.start || b.acronym.length - a.acronym.length);
}

/** What the words begin with of which an acronym is made: "ISG" in "ISG on CBMs and PD", "TTX" in "TTX-EQ". */
const FIRST = /^[^\s/&-]*/;
const PARTED = /[\s/&-]/;

/** Notes where the words of an acronym of several words begin: they are not acronyms of their own there. */
function markParts(acronym: string, start: number, inside: Set<number>): void {
  let at = start;
  for (const word of acronym.split(PARTED)) {
    inside.add(at);
    at += word.length + 1;
  }
}

/** A capital followed, at once or after a few small letters, by another; hyphens and strokes part words. */
const CAPITALS = /\b[A-Z][a-z]{0,2}[A-Z][A-Za-z0-9]*/g;

interface Token {
  readonly token: string;
  readonly start: number;
  /** In a line that is set in capitals for the most part. */
  readonly shouted: boolean;
}

const TOKENS = telling(({ text }) => {
  const out: Token[] = [];
  let lineEnd = -1;
  let shouted = false;
  CAPITALS.lastIndex = 0;
  for (let hit = CAPITALS.exec(text); hit !== null; hit = CAPITALS.exec(text)) {
    const lao = hit[0] === 'PDR' && text.startsWith('Lao ', hit.index - 4);
    const token = lao ? 'Lao PDR' : hit[0];
    const start = lao ? hit.index - 4 : hit.index;
    if (start > lineEnd) {
      const line = lineAround(text, start);
      lineEnd = line.end;
      shouted = inCapitals(text, line.start, lineEnd);
    }
    if (lao || (token.length <= 16 && isAcronymToken(token) && !isNumeral(token) && !LABEL.test(token) && !inSymbol(text, start, start + token.length))) out.push({ token, start, shouted });
  }
  return out;
});

function usesOf(stretches: readonly Stretch[]): Map<string, Span[]> {
  const found = new Map<string, Span[]>();
  const shouted = new Map<string, Span[]>();
  for (const { wording, start: base } of stretches) {
    for (const { token, start, shouted: loud } of wording.ask(TOKENS)) {
      const home = loud ? shouted : found;
      const spans = home.get(token);
      const span = { start: base + start, end: base + start + token.length };
      if (spans === undefined) home.set(token, [span]); else spans.push(span);
    }
  }
  for (const [token, spans] of shouted) {
    const others = found.get(token);
    if (others !== undefined) found.set(token, [...others, ...spans].sort((a, b) => a.start - b.start));
  }
  return found;
}

/** Whether the letters of a line, at most its first 400, are capitals for the most part. */
function inCapitals(text: string, start: number, end: number): boolean {
  let large = 0;
  let small = 0;
  for (let at = start, stop = Math.min(end, start + 400); at < stop; at++) {
    const code = text.charCodeAt(at);
    if (code >= 65 && code <= 90) large++; else if (code >= 97 && code <= 122) small++;
  }
  return large > 2 * small;
}

/** Keywords of labels that are set in capitals. */
const LABEL = /^(?:ANNEX|ANNEXE|ANNEXES|APPENDIX|AGENDA|ITEM|ITEMS|SESSION|DAY|PART|TABLE)$/;

/** Whether the token is the middle of a document symbol, or opens one: A/RES/64/211, E/ESCAP/CEWP(3)/1, BL 17/5. */
const inSymbol = (text: string, start: number, end: number): boolean => (OPENS_SYMBOL.test(text.slice(end, end + 8)) && (/^[ .(]?\d{1,3}\)?\/\w/.test(text.slice(end, end + 8)) || OF_DOCUMENT.test(text.slice(Math.max(0, start - 14), start)))) || text[start - 1] === '/' && (text[end] === '/' || (text[end] === '(' && /^\(\d{1,3}\)(?:\/|$)/.test(text.slice(end, end + 6))));

const OPENS_SYMBOL = /^[ .(-]?\d/;
const OF_DOCUMENT = /\b(?:documents?|papers?|forms?|flights?|resolutions?|circulars?|numbers?|nos?\.?|standards?|licences?|patents?|models?)\s$/i;

const isNumeral = (token: string): boolean => /^[IVX]+$/.test(token) && fromRoman(token) !== null;

/** Places of an acronym of several words, looked for only where its first word stands. */
function spelledOut(text: string, acronym: string, firsts: readonly Span[]): Span[] {
  const out: Span[] = [];
  for (const { start } of firsts) {
    const end = start + acronym.length;
    if (text.startsWith(acronym, start) && !/[A-Za-z0-9]/.test(text[end] ?? ' ')) out.push({ start, end });
  }
  return out;
}

/** A pair of brackets that holds an acronym, or what the acronym before it stands for; offsets are those of the stretch. */
interface Bracket {
  readonly open: number;
  readonly acronym: string;
  readonly place: Span;
  /** Null: it is to be found in the words before. */
  readonly expansion: Phrase | null;
}

const BRACKETS = telling(({ text }) => {
  const out: Bracket[] = [];
  for (let open = text.indexOf('('); open >= 0; open = text.indexOf('(', open + 1)) {
    const close = closingOf(text, open);
    if (close < 0) continue;
    const inside = Joined.of(text, [{ start: open + 1, end: close }]);
    const words = inside.text.trim().replace(/^(?:hereinafter|the)\s+/i, '').replace(NUMBERED, '').replace(/^['"]|['"]$/g, '');
    const at = inside.text.indexOf(words);
    if (looksLikeAcronym(words)) {
      out.push({ open, acronym: words, place: inside.span(at, at + words.length), expansion: null });
    } else {
      const token = /\b([A-Z][A-Za-z0-9]{1,15})\s?$/.exec(text.slice(Math.max(0, open - 20), open));
      // "a table in the reports of the CEO (CEO, from the next session onward)": who does it, and by when
      if (token === null || !isAcronymToken(token[1]!) || words.split(/[^A-Za-z0-9]/).includes(token[1]!) || YEAR.test(words) || !expands(words, token[1]!)) continue;
      const start = open - token[0].length;
      out.push({ open, acronym: token[1]!, place: { start, end: start + token[1]!.length }, expansion: inside.phrase(at, at + words.length) });
    }
  }
  return out;
});

/** "the Fourth ARF Inter-Sessional Meeting on Disaster Relief (4th ARF ISM on DR)": the number is no part of what is written out. */
const NUMBERED = /^\d{1,3}(?:st|nd|rd|th)\s+(?=[^\s]+\s)/i;

const YEAR = /\b(?:19|20)\d\d\b/;

/** What the acronyms asked for stand for in the words before a bracket. */
const MEANINGS = telling(() => new Map<string, Span | null>());

/** Reads every pair of brackets that holds an acronym, with the words before it. */
function* definitionsOf(report: Report, stretches: readonly Stretch[], wordings: WordingSource): Generator<Definition> {
  const cut = report.paragraphs.filter(({ pieces }) => pieces.length > 1);
  for (const { wording, start: base } of stretches) {
    const moved = ({ start, end }: Span): Span => ({ start: start + base, end: end + base });
    for (const { open, acronym, place, expansion } of wording.ask(BRACKETS)) {
      if (expansion !== null) {
        yield { acronym, span: moved(place), expansion: { text: expansion.text, span: moved(expansion.span) } };
        continue;
      }
      const before = wordings.join(report, wordsBefore(cut, open + base));
      const known = before.ask(MEANINGS);
      let found = known.get(acronym);
      if (found === undefined) known.set(acronym, found = expansionBefore(before.text, before.text.length, acronym) ?? officialBefore(before.text, acronym) ?? loosely(before.text, acronym));
      // "(APEC Secretariat)" behind its own name
      if (found !== null && before.text.slice(found.start, found.end) !== acronym) yield { acronym, span: moved(place), expansion: before.phrase(found.start, found.end) };
    }
  }
}

/** No tail of an official name is longer: "on disaster management". */
const LONGEST_TAIL = 40;

/** Where the official name that an acronym is known for stands before its bracket, be the letters those of other words. */
function officialBefore(text: string, acronym: string): Span | null {
  const official = officialOf(acronym);
  if (official === null) return null;
  const small = text.toLowerCase();
  for (const name of [official.name, ...official.also]) {
    const start = small.lastIndexOf(name.toLowerCase());
    const tail = start < 0 ? null : text.slice(start + name.length).trimEnd();
    if (tail !== null && tail.length <= LONGEST_TAIL && !/[^\w\s-]/.test(tail)) return { start, end: start + name.length + tail.length };
  }
  return null;
}

/** The stretch of text before a bracket, without the page break that may cut it. */
function wordsBefore(cut: readonly Paragraph[], open: number): Span[] {
  const start = Math.max(0, open - 400);
  const home = cut.find(({ span }) => span.start <= open && open < span.end);
  const at = home?.pieces.findIndex(piece => piece.start <= open && open <= piece.end) ?? -1;
  if (at <= 0 || home!.pieces[at]!.start <= start) return [{ start, end: open }];
  const before = home!.pieces[at - 1]!;
  return [{ start: Math.max(before.start, before.end - 400), end: before.end }, { start: home!.pieces[at]!.start, end: open }];
}

/** Offset of the bracket that closes the one at `open`, within a short distance and without another in between; -1 for none. */
function closingOf(text: string, open: number): number {
  for (let at = open + 1, stop = Math.min(text.length, open + 160); at < stop; at++) {
    const code = text.charCodeAt(at);
    if (code === 41) return at;
    if (code === 40) return -1;
  }
  return -1;
}
