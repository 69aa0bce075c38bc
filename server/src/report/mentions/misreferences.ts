/** References to parts of the report that say nothing of what they are said to hold, where other parts do. */
import { foldPlural, significantWords } from '../../text/similarity';
import { covers, type Span } from '../../text/span';
import type { Acronym, Misreference, Reference } from '../mentions';
import type { Report } from '../model';
import type { Joined } from '../joined';
import { unitsOf, type Unit } from '../units';
import { textIn } from '../watch';
import { telling } from '../wording';
import { AFRESH, type WordingSource } from '../wordings';
import { linesIn } from './event-rows';
import { numbersInBrackets } from './references';
import { Heard, ROOT, type Part } from './heard-parts';
import { akinTo } from './matter-words';
import { MATTERS, type ReferenceMatter } from './reference-matters';

/** What tells a matter stands in no more of the parts than this share, */
const FEW = 1 / 3;
/** and to be sure in no more than so many. */
const SURE = 2;
/** A statement and the part that bears it out share as many words at least. */
const SHARED = 2;
const MANY = 3;
/** Numbers slip by a few when paragraphs are put in or taken out. */
const FARTHEST = 6;

/** Sorts of things that an item may be on. */
const PLURAL = /\b(?:proposals|activities|reports|concept papers|projects|initiatives)$/i;
const ROOT_OF_TITLE = 5;

/** Words for kinds of activities, and those that may stand for any of them. */
const KINDS: ReadonlySet<string> = new Set('survey study visit exercise training workshop seminar symposium conference roundtable'.split(' '));
const ANY_KIND = ['activity', 'event', 'project', 'initiative', 'programme'];

/** In document order; parts are looked into only where one is referred to by what it says. */
export function misreferencesOf(report: Report, acronyms: () => readonly Acronym[], units: readonly Unit[] = unitsOf(report), wordings: WordingSource = AFRESH): readonly Misreference[] {
  const found: Misreference[] = [];
  const known = new Map<string, Parts | null>();
  const inBrackets = numbersInBrackets(report);
  for (const { joined, loose } of [...units.map(unit => ({ joined: unit.joined, loose: false })), ...looseLines(report, wordings)]) {
    for (const matter of joined.ask(MATTERS)) {
      if (matter.bracketed && !inBrackets) continue;
      const own = joined.span(matter.whole.start, matter.whole.end);
      const depth = matter.paths[0]?.length ?? 0;
      const key = `${matter.kind} ${depth}`;
      if (!known.has(key)) known.set(key, Parts.of(report, matter.kind, depth, units, acronyms));
      const misled = known.get(key)?.judge(matter, own, loose, matter.noun === null ? '' : joined.text.slice(matter.noun.start, matter.noun.end)) ?? null;
      if (misled !== null) found.push({ whole: joined.phrase(matter.whole.start, matter.whole.end), kind: matter.kind, ...misled });
    }
  }
  return found;
}

/** Lines of the body that are no paragraphs, and rows of the table of follow-ups, that refer to paragraphs. */
function* looseLines(report: Report, wordings: WordingSource): Generator<{ readonly joined: Joined; readonly loose: boolean }> {
  for (const nodes of [report.children, ...report.headings.map(({ children }) => children)]) {
    for (const { kind, span } of nodes) if (kind === 'text' && REFERS.test(textIn(report, span))) for (const line of linesIn(report, span)) yield { joined: wordings.join(report, [line]), loose: true };
  }
  for (const { cells } of report.followUp?.rows ?? []) if (cells.some(({ text }) => REFERS.test(text))) yield { joined: wordings.join(report, cells.map(({ span }) => span).filter(({ start, end }) => end > start)), loose: true };
}

const REFERS = /\bpara/i;

const OPENS = telling(({ text }): boolean => text.trimEnd().endsWith(':'));

/** So many paragraphs on, "the text" is still that of which the first of a section speaks. */
const GOES_ON = 3;
const POINTS_BACK = /\bthe (?:text|draft|document|paper|proposal|latter|former|manuscript|wording)\b(?! (?:of|on|for|from|by|about|concerning)\b)/i;

type Verdict = Pick<Misreference, 'meant' | 'sure' | 'words'>;

class Parts {
  private readonly heard = new Map<Part, Heard>();

  private readonly byKey = new Map<string, Part[]>();

  private constructor(private readonly parts: readonly Part[], private readonly acronyms: () => readonly Acronym[]) {
    for (const part of parts) { const same = this.byKey.get(part.key); if (same === undefined) this.byKey.set(part.key, [part]); else same.push(part); }
  }

  static of(report: Report, kind: Reference['kind'], depth: number, units: readonly Unit[], acronyms: () => readonly Acronym[]): Parts | null {
    const of = new Map<unknown, Unit[]>();
    const add = (node: unknown, unit: Unit): void => { const own = of.get(node); if (own === undefined) of.set(node, [unit]); else own.push(unit); };
    for (const unit of units) { add(unit.paragraph, unit); for (const heading of unit.headings) add(heading, unit); }
    if (kind === 'paragraph' && report.numbering !== 'sequence' && report.numbering !== 'decimal') return null;
    // numbered sections are the items where none is called so
    const sort = kind === 'agenda-item' && report.headings.every(heading => heading.kind !== kind) ? 'section' : kind;
    const parts = (kind === 'paragraph' ? report.paragraphs : report.headings.filter(heading => heading.path.length === depth && (kind === 'sub-item' || heading.kind === sort))).flatMap((node): Part[] => {
      const own = of.get(node) ?? [];
      const titles = new Set([...('title' in node ? [node.title] : []), ...own.flatMap(({ headings }) => (node.kind === 'paragraph' ? headings : headings.slice(headings.indexOf(node)))).map(({ title }) => title)]);
      return node.label === null ? [] : [{ label: node.label, key: node.path.join('.'), span: node.span, nameSpan: node.nameSpan, headings: [...titles], lists: node.children.some(({ kind }) => kind === 'list'), units: own }];
    });
    return parts.length < 3 ? null : new Parts(parts, acronyms);
  }

  judge(matter: ReferenceMatter, own: Span, loose: boolean, noun: string): Verdict | null {
    const named = this.named(matter.paths, 0);
    // what stands below a colon may not have been read as a part of it
    if (named === null || named.some(part => covers(part.span, own) || (!part.lists && part.units.at(-1)?.joined.ask(OPENS) === true))) return null;
    const others = this.parts.filter(part => !named.includes(part) && !covers(part.span, own));
    return (loose ? null : this.judged(matter, own, noun, named, others)) ?? this.surrounded(matter.around, named, others);
  }

  /** By what is said of the part. */
  private judged(matter: ReferenceMatter, own: Span, noun: string, named: readonly Part[], others: readonly Part[]): Verdict | null {
    const done = matter.by === null ? null : this.doneBy(matter.by, named, others);
    if (done !== null) return done;
    const entitled = matter.subject === null ? null : this.entitled(matter.subject, named, others);
    if (entitled !== null) return entitled;
    if (matter.speaking.length > 0) return this.spoken(matter.speaking, named, others);
    if (matter.listed !== null) return this.listed(matter.listed, named, others);
    if (matter.phrase !== null) return this.phrased(matter.phrase, named, others);
    if (matter.statement.length > 0) return this.stated(matter.statement, named, others);
    if (matter.telling.length > 0 || matter.participants.length > 0) return this.told(matter, named, others, noun) ?? this.headed(matter, named, others, noun);
    return this.headed(matter, named, others, noun) ?? this.addressed(matter, named, others, noun) ?? this.ofKind(matter, named, others, noun) ?? this.titled(matter, named, this.parts.filter(part => !named.includes(part)), noun) ?? this.sorted(matter, named, own, noun) ?? this.slid(matter, named, noun);
  }

  /** The parts a reference names, all numbers moved on by `shift`; null unless there is exactly one of each. */
  private named(paths: readonly (readonly number[])[], shift: number): Part[] | null {
    const out: Part[] = [];
    for (const path of paths) {
      const key = [...path.slice(0, -1), path.at(-1)! + shift].join('.');
      const parts = this.byKey.get(key);
      if (parts?.length !== 1) return null;
      out.push(parts[0]!);
    }
    return out;
  }

  /** Nothing that tells the matter is heard in any of the parts, and all of it in a few others. */
  private told({ telling: words, participants }: ReferenceMatter, named: readonly Part[], others: readonly Part[], noun: string): Verdict | null {
    const heard = words.filter(word => named.some(part => this.of(part).echoes(word))).length;
    // one of three words or more may be heard of something else
    if ((heard > 0 && (words.length < MANY || heard * MANY > words.length)) || named.some(part => participants.some(name => this.of(part).names(name)))) return null;
    const meant = others.filter(part => words.every(word => this.of(part).has(word)) && participants.every(name => this.of(part).names(name)));
    if (meant.length === 0 || meant.length > Math.max(SURE, this.parts.length * FEW)) return null;
    // one common word may stand for another: only a name or the very same words leave no doubt
    const plain = words.length + participants.length === 1 && !/[A-Z]/.test(noun) && !(noun.includes(' ') && meant.some(({ units }) => units.some(({ joined }) => joined.text.includes(noun))));
    return { meant: this.nearest(meant, named), sure: meant.length <= SURE && !plain && heard === 0, words: noun };
  }

  /** The word that the others go with is heard in none of the parts, and with all of them in one or two others. */
  private headed({ head, telling: words, sort }: ReferenceMatter, named: readonly Part[], others: readonly Part[], noun: string): Verdict | null {
    if (head === null || named.some(part => this.of(part).echoes(head))) return null;
    const all = [...new Set([head, ...words, ...sort])];
    // "the revision" of what was to be "revised"
    const fits = (part: Part): boolean => all.every(word => this.of(part).has(word)) || (all.length === 1 && head.length > ROOT && this.of(part).begins(head.slice(0, ROOT_OF_TITLE)));
    const meant = others.filter(fits);
    return meant.length > 0 && meant.length <= SURE ? { meant, sure: false, words: noun.includes(head) || all.length === 1 ? noun : `${head} ... ${noun}` } : null;
  }

  /** "the survey in paragraph 12", which tells of a seminar, where one or two others speak of a survey. */
  private ofKind({ kind, sort }: ReferenceMatter, named: readonly Part[], others: readonly Part[], noun: string): Verdict | null {
    const [word] = sort;
    if (kind !== 'paragraph' || sort.length !== 1 || !KINDS.has(word!) || named.some(part => [word!, ...ANY_KIND].some(each => this.of(part).speaksOf(each)))) return null;
    const meant = others.filter(part => this.of(part).speaksOf(word!));
    return meant.length > 0 && meant.length <= SURE ? { meant, sure: false, words: noun } : null;
  }

  /** "the measures listed in paragraph 8", which has no list and speaks of none, where one other part lists some. */
  private listed(word: string, named: readonly Part[], others: readonly Part[]): Verdict | null {
    if (named.some(part => part.lists || this.of(part).speaksOfRoot(word))) return null;
    const meant = others.filter(part => part.lists && this.of(part).speaksOfRoot(word));
    return meant.length > 0 && meant.length <= SURE ? { meant, sure: false, words: `${word}s` } : null;
  }

  /** Those who are said to have spoken in a part are named in one other part alone. */
  private spoken(bodies: readonly string[], named: readonly Part[], others: readonly Part[]): Verdict | null {
    if (bodies.some(body => named.some(part => this.of(part).echoes(body.toLowerCase())))) return null;
    const meant = others.filter(part => bodies.every(body => this.of(part).has(body.toLowerCase())));
    return meant.length === 1 ? { meant, sure: true, words: bodies.join(', ') } : null;
  }

  /** What stands in a section is the title of another, and no word of its own. */
  private entitled(subject: string, named: readonly Part[], others: readonly Part[]): Verdict | null {
    const words = significantWords(subject).join(' ');
    const bears = ({ headings: [title] }: Part): boolean => title !== undefined && significantWords(title.replace(/^.*[:–—]\s/, '')).join(' ') === words;
    const [meant, another] = others.filter(bears);
    return meant === undefined || another !== undefined || named.some(part => part.headings.some(title => significantWords(title).some(word => words.split(' ').includes(word)))) ? null : { meant: [meant], sure: false, words: subject };
  }

  /** Whoever is said to have done something in a part is named in others and not there. */
  private doneBy({ participants, body }: NonNullable<ReferenceMatter['by']>, named: readonly Part[], others: readonly Part[]): Verdict | null {
    const names = (part: Part): boolean => (body === null ? participants.every(name => this.of(part).names(name)) : this.of(part).echoes(body.toLowerCase()));
    const some = (part: Part): boolean => (body === null ? participants.some(name => this.of(part).names(name)) : names(part));
    if (named.some(some)) return null;
    const meant = others.filter(names);
    return meant.length === 0 ? null : { meant: this.nearest(meant, named), sure: meant.length === 1, words: body ?? participants.join(', ') };
  }

  /** None of the rarer words of a statement is heard in the parts, and several are in hardly any other part. */
  private stated(statement: readonly string[], named: readonly Part[], others: readonly Part[]): Verdict | null {
    const rare = statement.filter(word => this.parts.filter(part => this.of(part).has(word)).length <= this.parts.length * FEW);
    if (rare.some(word => named.some(part => this.of(part).echoes(word)))) return null;
    const meant = others.filter(part => rare.filter(word => this.of(part).has(word)).length >= SHARED);
    const [first] = meant;
    return first === undefined || meant.length > SURE ? null : { meant, sure: false, words: rare.filter(word => this.of(first).has(word)).join(', ') };
  }

  /** No telling word that stands with the reference is heard in the parts, and several are in one other part alone. */
  private surrounded(around: ReferenceMatter['around'], named: readonly Part[], others: readonly Part[]): Verdict | null {
    if (around.length < SHARED) return null;
    const counts = around.map(({ word, written }) => ({ word, written, many: others.filter(part => this.of(part).has(word)).length }));
    const telling = counts.filter(({ many }) => many <= Math.max(SURE, others.length * FEW / 2));
    const rare = telling.filter(({ many }) => many > 0);
    // a word that the part alone has as well: it is the one that is meant
    if (rare.length < SHARED || telling.some(({ word }) => named.some(part => this.of(part).echoes(word)))) return null;
    const scored = others.map(part => ({ part, words: rare.filter(({ word }) => this.of(part).has(word)) })).filter(({ words }) => words.length >= SHARED).sort((a, b) => b.words.length - a.words.length);
    const [first, second] = scored;
    if (first === undefined || second !== undefined && second.words.length === first.words.length) return null;
    // of what one paragraph begins the next goes on without saying it again
    const behind = (part: Part): number => (part.headings[0] === first.part.headings[0] ? this.parts.indexOf(part) - this.parts.indexOf(first.part) : 0);
    if (named.some(part => first.words.length < MANY && behind(part) === 1 || behind(part) > 0 && behind(part) <= GOES_ON && part.units.some(({ joined }) => POINTS_BACK.test(joined.text)))) return null;
    return { meant: [first.part], sure: false, words: first.words.map(({ written }) => written).join(', ') };
  }

  /** Comments on a paper go to those who wrote it: the part names them. */
  private addressed({ sort, recipients }: ReferenceMatter, named: readonly Part[], others: readonly Part[], noun: string): Verdict | null {
    if (recipients.length === 0 || sort.length === 0 || named.some(part => recipients.some(name => this.of(part).names(name)))) return null;
    const meant = others.filter(part => sort.every(word => this.of(part).has(word)) && recipients.every(name => this.of(part).names(name)));
    return meant.length > 0 && meant.length <= SURE ? { meant, sure: meant.length === 1, words: noun } : null;
  }

  /** Words for a sort alone: hardly one of the parts has anything akin, and as many close by nearly all have the word itself. */
  private sorted({ sort, paths }: ReferenceMatter, named: readonly Part[], own: Span, noun: string): Verdict | null {
    const akin = (part: Part): boolean => sort.some(word => [word, ...akinTo(word)].some(each => this.of(part).hasRoot(each)));
    if (sort.length === 0 || named.filter(akin).length * 3 > named.length) return null;
    for (let distance = 1; distance <= FARTHEST; distance++) {
      for (const shift of [distance, -distance]) {
        const meant = this.named(paths, shift);
        if (meant === null || meant.some(part => covers(part.span, own) || named.includes(part) && akin(part))) continue;
        if (meant.filter(part => sort.every(word => this.of(part).hasRoot(word))).length * 3 >= 2 * meant.length) return { meant, sure: false, words: noun };
      }
    }
    return null;
  }

  /** Words that stand as they are in one or two other parts, and not in those named. */
  private phrased(phrase: string, named: readonly Part[], others: readonly Part[]): Verdict | null {
    const words = phrase.toLowerCase();
    const own = significantWords(phrase).map(foldPlural);
    if (named.some(part => this.of(part).says(words) || (own.length > 0 && own.every(word => this.of(part).echoes(word))))) return null;
    const meant = others.filter(part => this.of(part).says(words));
    return meant.length > 0 && meant.length <= SURE ? { meant, sure: false, words: phrase } : null;
  }

  /** "the proposals taken up under agenda item 6", where the title of one other item alone speaks of proposals. */
  private titled({ kind, sort, participants }: ReferenceMatter, named: readonly Part[], others: readonly Part[], noun: string): Verdict | null {
    if (kind !== 'agenda-item' || sort.length !== 1 || participants.length > 0 || !PLURAL.test(noun)) return null;
    const speaks = ({ headings: [title] }: Part): boolean => title !== undefined && significantWords(title).some(word => foldPlural(word).slice(0, ROOT_OF_TITLE) === sort[0]!.slice(0, ROOT_OF_TITLE));
    const meant = named.some(speaks) ? [] : others.filter(speaks);
    return meant.length === 1 ? { meant, sure: false, words: noun } : null;
  }

  /** A run of numbers of which one end stands under another heading than the rest, where the number behind the other end goes with the rest: "the three proposals in paragraphs 13 to 15". */
  private slid({ sort, paths }: ReferenceMatter, named: readonly Part[], noun: string): Verdict | null {
    if (sort.length === 0 || named.length < 2 || paths.some((path, index) => index > 0 && path.at(-1) !== paths[index - 1]!.at(-1)! + 1)) return null;
    const over = (part: Part): string => part.units[0]?.headings[0]?.title ?? '';
    const akin = (part: Part): boolean => sort.some(word => [word, ...akinTo(word)].some(each => this.of(part).hasRoot(each)));
    for (const shift of [1, -1]) {
      const [stray, rest] = shift > 0 ? [named[0]!, named.slice(1)] : [named.at(-1)!, named.slice(0, -1)];
      const meant = this.named(paths, shift);
      const beyond = meant?.at(shift > 0 ? -1 : 0);
      if (meant == null || beyond === undefined || over(rest[0]!) === '' || over(stray) === over(rest[0]!) || (named.length < 3 && akin(stray)) || [...rest, beyond].some(part => over(part) !== over(rest[0]!) || !akin(part))) continue;
      return { meant: [beyond], sure: false, words: noun };
    }
    return null;
  }

  /** At most three, the nearest to where the reference leads. */
  private nearest(meant: readonly Part[], [to]: readonly Part[]): Part[] {
    const at = this.parts.indexOf(to!);
    return [...meant].sort((a, b) => Math.abs(this.parts.indexOf(a) - at) - Math.abs(this.parts.indexOf(b) - at)).slice(0, 3).sort((a, b) => a.span.start - b.span.start);
  }

  private of(part: Part): Heard {
    let heard = this.heard.get(part);
    if (heard === undefined) this.heard.set(part, heard = new Heard(part, this.acronyms));
    return heard;
  }
}
