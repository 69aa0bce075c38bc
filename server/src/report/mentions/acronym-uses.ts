/** How the body of a report introduces and uses its acronyms. */
import { byRange, isCapital, isSmallLetter } from '../../text/letters';
import type { Span } from '../../text/span';
import type { Acronym, AcronymIntroduction, AcronymUse } from '../mentions';
import { memo } from '../memory';
import type { Report } from '../model';
import { officialOf } from '../official-names';
import type { Unit } from '../units';
import { telling } from '../wording';
import type { Stretch, WordingSource } from '../wordings';
import { isFamiliar, singularOf } from './acronym-words';
import { isAcronymToken } from './expansions';
import { isOfficial } from './official-name-finder';
import { LookedUp } from '../looked-up';

/** What may stand behind an acronym in its brackets, before them, and what ends a name. */
const BEHIND = byRange(/^((?:\s\p{Lu}[\p{L}]+){0,2})["'”’]?\s?\)/u);
const BEFORE = byRange(/^([^]*[\p{L}\d"'’”*])\s?\(\s?(?:the\s)?["'“‘]?$/u);
const NAME_LAST = byRange(/(?:^|\s)\p{Lu}[\p{L}'’-]*["'”]?$/u);
const NAME_OF_THREE = byRange(/(?:\p{Lu}[\p{L}'’-]+[\s\u00a0](?:(?:of|on|in|the|and|for|to)[\s\u00a0])*){2}\p{Lu}[\p{L}'’-]+$/u);
const WORD = byRange(/[\p{L}\d]+/gu);

interface Draft {
  readonly acronym: string;
  readonly introductions: AcronymIntroduction[];
  readonly uses: Span[];
  others: number;
  inCompound: boolean;
}

/** One for each acronym that the body or a heading uses or introduces, singular and plural together, in order of first mention. */
export function acronymUsesOf(report: Report, acronyms: readonly Acronym[], units: readonly Unit[], wordings: WordingSource): readonly AcronymUse[] {
  const places = new Places(report, units, wordings);
  const drafts = new Map<string, Draft>();
  const draftOf = (acronym: string): Draft => {
    let draft = drafts.get(acronym);
    if (draft === undefined) drafts.set(acronym, draft = { acronym, introductions: [], uses: [], others: 0, inCompound: false });
    return draft;
  };
  const compounds: string[] = [];
  for (const { acronym, definitions } of acronyms) {
    if (acronym.includes(' ') && definitions.length > 0) compounds.push(acronym);
  }
  for (const { acronym, definitions, uses } of acronyms) {
    const draft = draftOf(singularOf(acronym));
    const isPlain = !/\d/.test(acronym);
    let next = 0;
    for (const span of uses) {
      const piece = places.pieceAt(span.start);
      while (next < definitions.length && definitions[next]!.span.start < span.start) next++;
      if (next < definitions.length && definitions[next]!.span.start === span.start) {
        // of two at one place the last one counts
        while (definitions[next + 1]?.span.start === span.start) next++;
        const definition = definitions[next]!;
        const { text } = definition.expansion;
        draft.introductions.push({ span: definition.span, expansion: definition.expansion, behind: null, meant: wordings.recall(MEANT, `${draft.acronym}\n${text}`), inBody: piece !== null, official: isOfficial(draft.acronym, text, wordings) });
      } else if (piece === null) draft.others++;
      else {
        const standing = piece.wording.ask(STANDINGS).at(span.start - piece.start, span.start - piece.start + acronym.length);
        if (typeof standing !== 'string') draft.introductions.push({ span, expansion: null, behind: standing.behind, meant: standing.meant, inBody: true, official: null });
        else if (standing === 'plain' && isPlain) draft.uses.push(span);
        else draft.others++;
      }
    }
  }
  for (const compound of compounds) for (const word of compound.split(' ')) if (isAcronymToken(word)) {
    const part = drafts.get(singularOf(word));
    if (part !== undefined) part.inCompound = true;
  }
  // "(2nd EAS-WG MPD)" behind the name of the meeting has what stands for its words
  const own = report.title?.acronym == null ? [] : [report.title.acronym.text, ...report.title.acronym.text.split(/[\s/-]+/)];
  const out: AcronymUse[] = [];
  for (const { acronym, introductions, uses, others, inCompound } of drafts.values()) {
    introductions.sort((a, b) => a.span.start - b.span.start);
    uses.sort((a, b) => a.start - b.start);
    if (introductions.length === 0 && uses.length === 0) continue;
    out.push({ acronym, introductions, uses, others, inCompound, familiar: isFamiliar(acronym) || own.includes(acronym) });
  }
  const at = ({ introductions, uses }: AcronymUse): number => Math.min(introductions[0]?.span.start ?? Infinity, uses[0]?.start ?? Infinity);
  return out.sort((a, b) => at(a) - at(b));
}

/** The paragraphs and list items of the body, for looking up what stands at an offset. */
class Places {
  private readonly pieces: readonly Span[];
  private readonly stretches: Stretch[] = [];

  constructor(private readonly report: Report, units: readonly Unit[], private readonly wordings: WordingSource) {
    const end = report.annexes[0]?.span.start ?? Infinity;
    this.pieces = units.flatMap(({ pieces }) => pieces).filter(({ start }) => start < end).sort((a, b) => a.start - b.start);
  }

  /** The stretch of words that holds the offset; null outside paragraphs and list items. */
  pieceAt(offset: number): Stretch | null {
    let low = 0;
    let high = this.pieces.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const piece = this.pieces[middle]!;
      if (offset < piece.start) high = middle - 1;
      else if (offset >= piece.end) low = middle + 1;
      else return this.stretches[middle] ??= this.wordings.stretch(this.report, piece);
    }
    return null;
  }
}

/** How an acronym stands in a stretch: introduced, in running words, or otherwise. */
type Standing = Pick<AcronymIntroduction, 'meant' | 'behind'> | 'plain' | 'other';

const STANDINGS = telling(({ text }) => new LookedUp(text, standingIn));

const standingIn = (text: string, start: number, end: number): Standing => introduced(text, start, text.slice(start, end)) ?? (isPlain(text, start, end) ? 'plain' : 'other');

/** What it is said to mean, where it stands alone in brackets: after a name, be its letters those of another language, or after words whose letters it misses by one slip. */
function introduced(text: string, start: number, acronym: string): Exclude<Standing, string> | null {
  const end = start + acronym.length;
  const behind = BEHIND.exec(text.slice(end, end + 40));
  if (behind === null) return null;
  const before = BEFORE.exec(text.slice(Math.max(0, start - 200), start))?.[1];
  if (before === undefined) return null;
  const meant = meantBy(before, singularOf(acronym)) ?? exchangedIn(before, acronym);
  // "(AHA Centre)" is a name, whatever words stand before it
  if (meant === null && behind[1] === '' && !NAME_LAST.test(before)) return null;
  return { meant, behind: PERSON.test(`${before} `) ? null : NAME_OF_THREE.exec(before)?.[0].toLowerCase() ?? null };
}

/** The first letters of the words before the bracket, where one slip makes them the acronym; null for any other. Words that could be read as the acronym are held to its length. */
function meantBy(before: string, acronym: string, fitting = false): string | null {
  const words = (before.split(/[.;:()"“”]/).at(-1) ?? '').match(WORD) ?? [];
  for (const counted of [words.filter(word => !SMALL.test(word)), words]) {
    for (const count of [acronym.length, acronym.length + 1, acronym.length - 1].slice(0, fitting ? 1 : 3)) {
      if (count < 3 || counted.length < count) continue;
      const letters = counted.slice(-count).map(word => word[0]!.toUpperCase()).join('');
      if (isOfQuarter(counted, acronym)) continue;
      if (letters !== acronym && letters[0] === acronym[0] && isOneSlip(letters, acronym)) return letters;
    }
  }
  return null;
}

/** "the United Nations Convention on the Law of the Sea (UNLCOS)": the acronym that a name is known by, where two letters of it have changed places. */
function exchangedIn(before: string, acronym: string): string | null {
  const small = before.toLowerCase();
  for (let at = 1; at + 1 < acronym.length; at++) {
    const other = acronym.slice(0, at) + acronym[at + 1]! + acronym[at]! + acronym.slice(at + 2);
    const official = other === acronym ? null : officialOf(other);
    if (official !== null && [official.name, ...official.also].some(name => small.endsWith(name.toLowerCase()))) return other;
  }
  return null;
}

/** Whether a word such as "Southeast" gives two of the letters. */
const isOfQuarter = (words: readonly string[], acronym: string): boolean => words.some(word => { const parts = QUARTER.exec(word); return parts !== null && acronym.includes((parts[1]![0]! + parts[2]![0]!).toUpperCase()); });
const QUARTER = /^(North|South)(east|west)/i;

/** Two neighbours exchanged; in longer words also one letter left out or put in. */
export function isOneSlip(a: string, b: string): boolean {
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  const rest = a.slice(start);
  const other = b.slice(start);
  if (a.length === b.length) return rest.length > 1 && rest[0] === other[1] && rest[1] === other[0] && rest.slice(2) === other.slice(2);
  return Math.min(a.length, b.length) >= 4 && (rest.slice(1) === other || rest === other.slice(1));
}

const MEANT = memo((key): string | null => {
  const [acronym, words] = key.split('\n') as [string, string];
  return meantBy(words, acronym, true);
});

const SMALL = /^(?:of|on|in|the|and|for|to)$/;
const KIND = /\b(?:Workshops?|Seminars?|Meetings?|Conference|Training|Course|Roundtable|Symposium|Exercise|Directory|Summit|Forum|Dialogue|Project|Initiative|Plan|Programme)\b/;
const PERSON = byRange(/\b(?:Mr|Mrs|Ms|Mdm|Dr|Prof|Professor|Ambassador|Amb|H\.E|Captain|Capt|Colonel|Col|General|Gen|Commander|Admiral|Datuk|Dato|Sir)\.?\s(?:[\p{Lu}][\p{L}'’.-]*\s){0,4}$/u);

const OF_PERSON = byRange(/\b(?:Mr|Mrs|Ms|Dr|Prof|Professor|Ambassador|Captain|Colonel)\.?\s(?:[\p{Lu}][\p{L}'’.-]*\s){1,4}(?:of|from)\s(?:the\s)?$/u);

/** Whether an acronym stands in running words: in no symbol, quotation, name of an activity or of a person. */
function isPlain(text: string, start: number, end: number): boolean {
  if (/[-‐–/@_#.\d&]/.test(text[start - 1] ?? ' ') && start > 0 && !/\s/.test(text[start - 1]!)) return false;
  if (/^(?:[@_\d]|[-‐/.][A-Z\d])/.test(text.slice(end, end + 2))) return false;
  const before = text.slice(Math.max(0, start - 300), start);
  if (isQuoted(before) || PERSON.test(before.slice(-80))) return false;
  // "Ms. Isabelle Roth of GICHD" names a person and her body
  if (OF_PERSON.test(before.slice(-90))) return true;
  return !isInName(before.slice(-120), text.slice(start, end), text.slice(end, end + 120));
}

function isQuoted(before: string): boolean {
  if (before.lastIndexOf('“') > before.lastIndexOf('”')) return true;
  let straight = 0;
  for (let at = before.indexOf('"'); at >= 0; at = before.indexOf('"', at + 1)) straight++;
  return straight % 2 === 1;
}

/** Inside a run of words in capitals that names an activity or has words before the acronym. */
function isInName(before: string, acronym: string, after: string): boolean {
  // an article begins something new: "of the Assembly by the SCO countries"
  const left = /\b(?:the|an?)[\s\u00a0]$/.test(before) ? [] : runOf(before.split(/[\s\u00a0]+/).filter(Boolean).reverse(), true);
  const right = runOf(after.split(/[\s\u00a0]+/).filter(Boolean), false);
  const solid = (word: string): boolean => isCapital(word, 0) && isSmallLetter(word, 1) && isSmallLetter(word, 2);
  return left.filter(solid).length + right.filter(solid).length >= 2 && (left.some(solid) || KIND.test(`${left.join(' ')} ${acronym} ${right.join(' ')}`));
}

/** Words in capitals with the small ones between them, up to a stop. */
function runOf(tokens: readonly string[], back: boolean): string[] {
  const out: string[] = [];
  for (const token of tokens) {
    if (out.length >= 12) break;
    if (back && /[.,;:()"”]$/.test(token)) break;
    if (!SMALL.test(token) && !isCapital(token, 0) && !/^\d/.test(token)) break;
    out.push(token);
    if (!back && /[.,;:()"”]$/.test(token)) break;
  }
  // "In the UNODC": the first word of a sentence is no part of a name
  if (back && out.length > 0 && /^(?:The|In|On|At|This|For|As|By|An?|Under)$/.test(out.at(-1)!)) out.pop();
  return out;
}
