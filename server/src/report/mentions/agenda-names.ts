/** Names in an agenda: what belongs to the name and what only tells who, when and where; and how far two names are one. */
import { wordsOf } from '../../text/similarity';
import { findDates } from '../../text/dates';
import type { NameLikeness } from '../mentions';
import { findParticipants } from '../participants';
import { WordPattern } from '../word-pattern';
import { Words } from '../words';

/** Breaks, meals, registration and the like: entries of an agenda of which no report has a section. */
const PAUSE = new WordPattern('(the|morning|afternoon|short|health|working|networking)* (coffee|tea|lunch|luncheon|dinner|breakfast|break|recess|prayer|prayers|registration|arrival|arrivals|departure|departures|depart|departs|(group|family)? photo*|reception|transfer|transport|connect|connecting|connection|check (in|out)|log in|login|log|welcome (dinner|reception|lunch)|cultural|site visit|field trip|excursion|free time|end of|adjourn|adjourned|adjournment|preparat*)');
const PAUSE_ANYWHERE = new WordPattern('(coffee|tea|lunch|luncheon|dinner|group photo*|break|registration|hosted by)');
/** Parts that a report tells in its introduction or its last paragraph as often as in a section of their own. */
const FORMAL = new WordPattern('(open|opens|opening|welcom*|closing|closure|close|adoption|adopting|introduct*|(organisational|organizational) matters|administrative (matters|arrangements)|procedur*|election of|adjournment|keynote|concluding|conclusion|final remarks|wrap up|briefing on logistics|any other business|background)');

export function isPause(name: string): boolean {
  const words = Words.of(name);
  return (words.count > 0 && PAUSE.after(words, 0) >= 0 && !/[\u00c0-\u024f]/.test(name.slice(0, words.start(0)))) || (name.length < 60 && PAUSE_ANYWHERE.within(words));
}
export const isFormal = (name: string): boolean => FORMAL.within(Words.of(name)) && wordsOf(name).length <= 12;

/** Who speaks or leads, before a colon. */
const LEADER = new WordPattern('((lead|main|invited)? (speaker|speakers|discussant|discussants|moderator|moderators|presenter|presenters|panelist|panelists|panellist|panellists|facilitator|facilitators|moderated by)|chair|chairperson|chaired by|session (chair|chairs)|cochair|cochairs|colead|coleads|co (chair|chairs|lead|leads)|lead|leads|(co)? (lead|leading) (country|countries)|proponent|proponents|presented by|to be (led|chaired|moderated|presented) by|led by|co (led|hosted|chaired) by)');
const LED_BY = new WordPattern('((to be)? (led|presented|chaired|moderated|delivered|coled|cochaired|cohosted|co (led|chaired|hosted)) by|presentation by)');
const TO_BRIEF = /\s*[([][^()[\]]{0,120}\bto (?:brief|lead|chair|present|introduce|report|update)\b[^()[\]]{0,60}[)\]]?\s*$/i;
const WHERE = /,\s*(?:online|virtual(?:ly)?|hybrid|in[- ]person|via |by |date\b|tbc\b|tbd\b|venue)[^,]{0,40}.*$/i;

/** Length of the name with which the words of an entry begin. */
export function nameLength(words: string): number {
  let name = words;
  for (let again = true; again;) {
    const before = name;
    name = withoutLeads(name);
    // Long patterns are tried only where what they cannot do without stands.
    if (/[([]/.test(name)) name = name.replace(TO_BRIEF, '');
    if (name.includes(':') || /\bby\b/i.test(name)) name = withoutTail(name);
    if (name.includes(',')) name = name.replace(WHERE, '');
    name = name.trimEnd();
    const comma = name.search(/[,(]/);
    const date = comma < 0 ? undefined : findDates(name, comma)[0];
    if (date !== undefined) name = name.slice(0, Math.max(name.lastIndexOf(',', date.span.start), name.lastIndexOf('(', date.span.start))).trimEnd();
    again = name !== before;
  }
  name = name.replace(/[\s,;:.–—-]+$/, '');
  return name === '' ? words.length : name.length;
}

/** Without "Speakers: ..." and "presented by ..." at the end. */
function withoutTail(name: string): string {
  const words = Words.of(name);
  for (let index = 0; index < words.count; index++) {
    if (LED_BY.after(words, index) < 0 && !leads(words, index)) continue;
    let at = words.start(index);
    while (at > 0 && /[\s,;:([–—-]/.test(name[at - 1]!)) at--;
    return name.slice(0, at);
  }
  return name;
}

/** Whether a role and a colon begin with a word. */
function leads(words: Words, index: number): boolean {
  for (let limit = Math.min(words.count, index + 6); limit > index; limit--) {
    if (/^\s*:/.test(words.line.slice(words.end(limit - 1), words.end(limit - 1) + 4)) && LEADER.after(words, index, limit) === limit) return true;
  }
  return false;
}

/** Brackets at the end that name Participants, a role or a person. */
function withoutLeads(name: string): string {
  const open = Math.max(name.lastIndexOf('('), name.lastIndexOf('['));
  if (open <= 0 || !/[)\]]\s*$/.test(name)) return name;
  const inside = name.slice(open);
  return inside.startsWith('[') || findParticipants(inside).length > 0 || /\b(?:chairs?|leads?|moderators?|speakers?|TBC|TBD|Mr|Ms|Mrs|Dr|Amb|H\.E)\b/i.test(inside) || /^\(\d{1,3}\s*min/i.test(inside) ? name.slice(0, open).trimEnd() : name;
}

const SMALL = new Set(['the', 'a', 'an', 'of', 'on', 'in', 'and', 'to', 'for', 'at', 'by', 'with', 'from', 'as', 'under', 'its', 'into', 'or', 'arf']);

/** A name as words that can be compared: small words left out, spelling families and plurals folded. */
export class NameWords {
  readonly words: readonly string[];
  readonly folded: readonly string[];
  /** Acronyms in it, as written. */
  readonly acronyms: readonly string[];
  private rows: readonly (readonly string[])[] | undefined;

  constructor(readonly raw: string) {
    this.words = wordsOf(/[’']/.test(raw) ? raw.replace(/[’']s\b/g, 's').replace(/[’']/g, '') : raw).filter(word => !SMALL.has(word));
    this.folded = this.words.map(fold);
    this.acronyms = raw.match(/[a-z]/.test(raw) ? ACRONYM : SHOUTED_ACRONYM) ?? [];
  }

  /** The words whose first letters, in a row, are the acronym. */
  initialled(acronym: string): readonly string[] {
    this.rows ??= [wordsOf(this.raw), wordsOf(this.raw).filter(word => !SMALL.has(word))];
    for (const words of this.rows) {
      const at = words.map(word => word[0]).join('').indexOf(acronym);
      if (at >= 0) return words.slice(at, at + acronym.length).map(fold);
    }
    return [];
  }
}

const ACRONYM = /\b[A-Z][A-Za-z]*[A-Z]s?\b/g;
const SHOUTED_ACRONYM = /\b[A-Z]{2,8}s?\b/g;

export const nameWordsOf = (name: string): NameWords => new NameWords(name);

/** One spelling for a word's British and American forms, its singular and plural. */
function fold(word: string): string {
  let out = word === 'programme' || word === 'programmes' ? 'program' : word;
  if (out.includes('is')) out = out.replace(/(?<=.{4})isation/, 'ization').replace(/(?<=.{3})is(e[sd]?|ing)$/, 'iz$1');
  if (out.length > 5 && out.endsWith('our')) out = `${out.slice(0, -3)}or`;
  if (out.startsWith('centre')) out = `center${out.slice(6)}`;
  else if (out.startsWith('defence')) out = `defense${out.slice(7)}`;
  if (out.length > 5 && out.endsWith('ies')) out = `${out.slice(0, -3)}y`;
  return out.length > 2 && out.endsWith('s') && out[out.length - 3] !== 's' ? out.slice(0, -1) : out;
}

/** `expansion` gives the words an acronym stands for in the report, if it says so. */
export function likenessOf(a: NameWords, b: NameWords, expansion: (acronym: string) => string | null): NameLikeness {
  if (a.folded.length === 0 || b.folded.length === 0) return { relation: 'differs', score: 0 };
  if (a.folded.join('') === b.folded.join('')) return { relation: a.words.join('') === b.words.join('') || sameButSpelling(a, b) ? 'same' : 'number', score: 1 };
  const left = lacking(a.folded, b.folded);
  const right = lacking(b.folded, a.folded);
  spellOut(right, b, left, a, expansion);
  spellOut(left, a, right, b, expansion);
  const shared = a.folded.length + b.folded.length - left.length - right.length;
  const score = shared / (a.folded.length + b.folded.length);
  if (left.length === 0 && right.length === 0) return { relation: 'same', score: 1 };
  return { relation: left.length === 0 || right.length === 0 ? 'longer' : 'differs', score: left.length === 0 || right.length === 0 ? 0.6 + 0.4 * score : score };
}

const sameButSpelling = (a: NameWords, b: NameWords): boolean => a.words.length === b.words.length && a.words.every((word, index) => word === b.words[index] || word.endsWith('s') === b.words[index]!.endsWith('s'));

function lacking(from: readonly string[], inside: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const word of inside) counts.set(word, (counts.get(word) ?? 0) + 1);
  return from.filter(word => {
    const count = counts.get(word) ?? 0;
    if (count > 0) counts.set(word, count - 1);
    return count === 0;
  });
}

/** Takes out of `short` the acronyms of its name that stand for words of the other one, and these words out of `long`. */
function spellOut(short: string[], shortName: NameWords, long: string[], longName: NameWords, expansion: (acronym: string) => string | null): void {
  if (short.length === 0 || long.length === 0) return;
  for (const acronym of shortName.acronyms) {
    const word = fold(acronym.toLowerCase());
    const at = short.indexOf(word);
    if (at < 0) continue;
    const known = expansion(acronym) ?? expansion(acronym.replace(/s$/, ''));
    const meant = (known === null ? null : nameWordsOf(known).folded.filter(each => long.includes(each))) ?? longName.initialled(word);
    const words = meant.length > 0 ? meant : longName.initialled(word);
    if (words.length === 0) continue;
    short.splice(at, 1);
    for (const each of words) {
      const place = long.indexOf(each);
      if (place >= 0) long.splice(place, 1);
    }
  }
}
