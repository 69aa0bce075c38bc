/** What the words around a reference say of the part it leads to: "the joint session mentioned in paragraph 15" speaks of a joint session. */
import { foldPlural } from '../../text/similarity';
import type { Reference } from '../mentions';
import { chainBefore } from '../participants';
import type { Sentence } from '../sentences';
import { telling, type Wording } from '../wording';
import { ARTICLES, isSort, meaningOf, SMALL, VERBS, wordsIn } from './matter-words';
import { aroundIn, type Around } from './reference-surroundings';
import { REFERRED, type Referred } from './references';

/** A reference with all its numbers, and what is said of the part or parts. */
export interface ReferenceMatter {
  readonly kind: Reference['kind'];
  /** Whether its numbers stand in brackets. */
  readonly bracketed: boolean;
  /** Keyword and numbers; offsets are those of the line, as in all that follows. */
  readonly whole: Sentence;
  /** Paths of all parts it names; of a range also those between. */
  readonly paths: readonly (readonly number[])[];
  /** The words for what stands there, without article: "joint session". */
  readonly noun: Sentence | null;
  /** Words of these that tell one matter from another, in small letters, and those that only say what sort of thing it is. */
  readonly telling: readonly string[];
  readonly sort: readonly string[];
  /** Participants that the noun names, by their long names. */
  readonly participants: readonly string[];
  /** Participants to whom comments on it go. */
  readonly recipients: readonly string[];
  /** Words of the statement that the reference is to bear out: "as noted in paragraph 4, crews had met before". */
  readonly statement: readonly string[];
  /** Words of whatever is said around the reference, names and all. */
  readonly around: readonly Around[];
  /** What is said to stand there, which may be the title of a section: "the recommendations are brought together in". */
  readonly subject: string | null;
  /** Who is said to have done there what is spoken of: "the proposal made by Japan in". */
  readonly by: { readonly participants: readonly string[]; readonly body: string | null } | null;
  /** Bodies said to have spoken there, by their acronyms. */
  readonly speaking: readonly string[];
  /** Words that should stand there as they are: what is recorded in a part, and the name of a paper that is referred to there. */
  readonly phrase: string | null;
  /** The word that the others only go with: "compendium" in "compendium of national lists", "form" in "the form for the first report". */
  readonly head: string | null;
  /** What is said to be listed there, in the singular: "measure" in "the measures listed in". */
  readonly listed: string | null;
}

const MADE = 'mentioned|described|referred to|recorded|raised|discussed|set out|noted|reviewed|outlined|reported(?: on)?|presented|listed|contained|summari[sz]ed|introduced|proposed|considered|given|made|shown|held|stated|examined|explained|announced|identified|agreed|tabled|put forward|conducted|taken up';
/** What joins a noun to the reference behind it. */
const JOINT = new RegExp(`(?:,? ?(?:(?:(?:which|that) )?(?:is|are|was|were|had been|has been|have been) )?(?:(?:already|also|previously|earlier|just|jointly) )?\\b(?:${MADE}) (?:in|under|at|during)|\\b(?:in|under|of)| \\(?see(?: also)?| \\()(?: the)? ?$`, 'i');
/** What opens a sentence that goes on with what stands there, */
const OPENS = new RegExp(`^(?:As (?:(?:already|also|previously|earlier) )?|(?:Taking up|Following(?: up)?(?: on)?|Responding to|In response to|Further to|In line with|On the basis of|Building on) the (?:suggestion|proposal|offer|request|idea|recommendation|point|question|matter|issue|concern)s? )(?:${MADE}) (?:in|under|at|during)(?: the)? ?$`, 'i');
/** and what closes one that has told it. */
const CLOSES = new RegExp(`,? as (?:(?:already|also|previously|earlier) )?(?:${MADE}) (?:in|under|at|during)(?: the)? ?$`, 'i');
/** "the question of abandoned nets" */
const TAKES_NOUN = new Set(['of', 'on', 'about', 'for']);
const COMMENTS = /\b(?:comments?|inputs?|views|suggestions|feedback|amendments|observations)\b/i;
const SPOKE = /\b(?:briefed|spoke|presented|joined|addressed|contributed|participated|took part|intervened|reported|shared|gave|made)\b[^.;]{0,40}$/i;
/** Papers with paragraphs of their own: "the Plan of Action (paragraph 5)". */
const PAPER = /\b(?:Plans?|Statements?|Declaration|Charter|Convention|Treaty|Guidelines?|Resolutions?|Agreement|Reports?|Protocol|Framework|Vision|Blueprint|Principles|Code|Strategy|Guidance|Manual|Rules|Communiqu)/;
const LONGEST_NOUN = 9;
const BEFORE = 160;
/** A statement of fewer words tells too little. */
const LEAST_WORDS = 2;

/** References of a line to parts of the report itself, with what is said of them. */
export const MATTERS = telling((wording): readonly ReferenceMatter[] => {
  const found: ReferenceMatter[] = [];
  let last = -1;
  for (const referred of wording.ask(REFERRED)) {
    const { whole, kind, another, about } = referred;
    // an activity is looked for by its name
    if (another || about !== null || kind === 'row' || whole.start === last) continue;
    last = whole.start;
    const matter = matterOf(wording, referred, pathsOf(wording.ask(REFERRED).filter(other => other.whole.start === whole.start), wording.text));
    if (matter !== null) found.push(matter);
  }
  return found;
});

function matterOf(wording: Wording, { kind, whole, name, bracketed }: Referred, paths: readonly (readonly number[])[]): ReferenceMatter | null {
  const { text } = wording;
  const sentence = wording.sentences.find(each => each.start <= whole.start && whole.end <= each.end) ?? { start: Math.max(0, whole.start - BEFORE), end: whole.end };
  const noun = nounBefore(wording, sentence.start, whole.start) ?? (paths.length === 1 && name === null ? nounBehind(wording, whole.end, sentence.end) : null);
  const named = noun === null ? [] : wording.participants(noun.start, noun.end);
  const words = noun === null ? [] : wordsIn(wording.words, noun).filter(({ start }) => !named.some(name => start >= name.start && start < name.end)).map(({ word }) => word);
  const recipients = noun !== null && COMMENTS.test(text.slice(sentence.start, sentence.end)) ? recipientsIn(wording, sentence) : [];
  const statement = words.length + named.length === 0 ? statementIn(wording, sentence, whole) : [];
  const speaking = words.length === 0 && SPOKE.test(text.slice(Math.max(sentence.start, whole.start - BEFORE), whole.start)) ? acronymsIn(wording, sentence.start, whole.start) : [];
  const phrase = words.length === 0 && named.length === 0 && speaking.length === 0 ? recordedIn(text.slice(sentence.start, whole.start)) : null;
  const listed = words.length + named.length === 0 && kind === 'paragraph' ? listedIn(text.slice(sentence.start, whole.start)) : null;
  const by = kind === 'paragraph' || kind === 'session' ? doerOf(wording, sentence.start, whole.start) : null;
  const around = kind === 'paragraph' || kind === 'sub-item' ? aroundIn(wording, sentence, whole) : [];
  const subject = kind === 'section' || kind === 'session' || kind === 'agenda-item' ? SUBJECT_OF.exec(text.slice(sentence.start, whole.start))?.[1] ?? null : null;
  if (around.length < LEAST_WORDS && by === null && subject === null && words.length === 0 && named.length === 0 && speaking.length === 0 && phrase === null && listed === null && statement.length < LEAST_WORDS) return null;
  return {
    head: noun === null ? null : headOf(wording, sentence.start, noun), listed, by, subject,
    kind, bracketed, whole, paths, noun, phrase, participants: [...new Set(named.map(({ participant }) => participant))], recipients, speaking, statement, around,
    telling: words.filter(word => !isSort(word)), sort: words.filter(isSort),
  };
}

const SUBJECT_OF = /\b(?:the|these|its|their) ([a-z]+(?: (?:of |for |and )?[a-z]+){0,3}) (?:is|are|was|were) (?:[a-z]+ ){0,2}?[a-z]+(?:ed|en|ought|out|together|down) (?:together |out |down )?(?:in|under|at) (?:the )?$/i;

const DONE_BY = /\b(?:made|raised|given|put|offered|proposed|suggested|presented|described|expressed|mentioned|asked|requested|voiced|submitted|announced|shared|stated|reported|forward|accepted|promised) by (?:the )?$/;
const BODY = /\bby (?:the )?([A-Z]{3,8}) (?:in|under|during) (?:the )?$/;

/** "the proposal made by Japan in", "raised by OCHA in". */
function doerOf(wording: Wording, from: number, to: number): ReferenceMatter['by'] {
  const before = wording.text.slice(Math.max(from, to - BEFORE), to);
  const body = BODY.exec(before);
  if (body !== null && DONE_BY.test(before.slice(0, before.lastIndexOf(body[1]!))) && !/^(?:ARF|ASEAN|SOM|ISM)$/.test(body[1]!)) return { participants: [], body: body[1]! };
  if (!/ by /.test(before) || !/ (?:in|under|during) (?:the )?$/.test(before)) return null;
  const names = wording.participants(from, to);
  const last = names.at(-1);
  if (last === undefined || !/^ (?:in|under|during) (?:the )?$/.test(wording.text.slice(last.end, to))) return null;
  const together = chainBefore(wording.text, last.end, names);
  const first = together[0];
  return first === undefined || !DONE_BY.test(wording.text.slice(Math.max(from, first.start - BEFORE), first.start)) ? null : { participants: [...new Set(together.map(({ participant }) => participant))], body: null };
}

const RECORDED = new RegExp(` (?:is|are|was|were) (?:(?:also|already) )?(?:${MADE}) (?:in|under|at)(?: the)? ?$`, 'i');
const REFERRED_TO = new RegExp(`,? (?:which is |which was )?(?:${MADE}) (?:in|under|at)(?: the)? ?$`, 'i');
/** The subject of a clause up to what is said of it: "The lead countries suggested in the discussion". */
const SUBJECT = /(?:^|[,;] (?:and |that )?|\bthat )(?:the |these |its |all )((?:[a-z][a-z-]*[a-z] ){1,2}?[a-z][a-z-]*[a-z])(?=$| (?:of|in|on|for|to|by|at|which|that|[a-z]+ed|lost|made|given|held|put|taken|sent|found|drawn)\b)/i;
const PAPER_NAME = /((?:[A-Z][\w&/-]*)(?: (?:of|on|for|and|to|the|in|[A-Z][\w&/-]*))* [A-Z][\w&/-]*)$/;

/** "The lead countries suggested are recorded in", "the Work Plan on Ferries, referred to in". */
function recordedIn(before: string): string | null {
  const recorded = RECORDED.exec(before);
  const subject = recorded === null ? null : SUBJECT.exec(before.slice(Math.max(0, before.search(/[^;]*$/)), recorded.index));
  if (subject !== null) return subject[1]!.split(' ').some(word => VERBS.has(word.toLowerCase())) ? null : subject[1]!;
  const referred = REFERRED_TO.exec(before);
  const paper = referred === null ? null : PAPER_NAME.exec(before.slice(0, referred.index));
  return paper !== null && PAPER.test(paper[1]!) && paper[1]!.split(' ').length > 3 ? paper[1]! : null;
}

/** The noun right before a reference, without its article; null where a clause stands there. */
function nounBefore({ text, words }: Wording, from: number, to: number): Sentence | null {
  const joint = JOINT.exec(text.slice(Math.max(from, to - BEFORE), to));
  if (joint === null) return null;
  let end = to - joint[0].length;
  while (end > from && text[end - 1] === ' ') end--;
  let index = words.from(end) - 1;
  let start = -1;
  for (let many = 0; index >= 0 && many <= LONGEST_NOUN && words.start(index) >= from; index--, many++) {
    const word = words.lower(index);
    const next = start < 0 ? end : start;
    if (/[^\s'"’\-(]/.test(text.slice(words.end(index), next)) || VERBS.has(word)) return null;
    // "... three cities and in paragraph 4": what stands before belongs elsewhere
    if (start < 0 && SMALL.has(word)) return null;
    if (ARTICLES.has(word) && /^ones?$/i.test(text.slice(Math.max(from, start), end))) return likeOne(text, from, words.start(index));
    if (ARTICLES.has(word)) return start < 0 || PAPER.test(text.slice(start, end)) ? null : { start, end };
    // "the revised draft", but "the Meeting discussed drafts"
    if (/[a-z]ed$/.test(word) && !ARTICLES.has(words.lower(index - 1)) && !TAKES_NOUN.has(words.lower(index - 1)) && !/^(?:need|seed|speed|feed|shed|bed)$/.test(word)) return null;
    start = words.start(index);
  }
  return null;
}

/** "Rosters such as the one presented in": the noun for which "one" stands. */
function likeOne(text: string, from: number, to: number): Sentence | null {
  const hit = /([A-Za-z][a-z-]+)(?:,? (?:such as|like|similar to) )$/.exec(text.slice(Math.max(from, to - BEFORE), to));
  return hit === null ? null : { start: to - hit[0].length, end: to - hit[0].length + hit[1]!.length };
}

/** "Session II on the legal framework": the noun right behind a reference; null where none follows. */
function nounBehind({ text, words }: Wording, from: number, to: number): Sentence | null {
  const joint = /^ (?:on|concerning|about) (?:the |an? )?(?=[A-Za-z])/.exec(text.slice(from, from + 20));
  if (joint === null) return null;
  const start = from + joint[0].length;
  let end = start;
  for (let index = words.from(start), many = 0; index < words.count && many < LONGEST_NOUN && words.end(index) <= to; index++, many++) {
    const word = words.lower(index);
    if ((end > start && /[^\s'"’-]/.test(text.slice(end, words.start(index)))) || VERBS.has(word) || /[a-z]ed$/.test(word) || /^\d/.test(word)) break;
    end = words.end(index);
  }
  return end > start ? { start, end } : null;
}

const LISTED = /\b(?:the|these|those|all|its) (?:[a-z]+ )?([a-z]{4,}s),? (?:(?:that|which) (?:are|were) )?(?:listed|set out|enumerated|given|contained|spelt out) (?:in|under)(?: the)? ?$/i;

/** "the recommendations set out in" */
function listedIn(before: string): string | null {
  const word = LISTED.exec(before)?.[1]!.toLowerCase();
  return word === undefined ? null : foldPlural(word);
}

/** The last word of a noun before what goes with it, or the noun that it goes with itself: "the form for the first report". */
function headOf({ text }: Wording, from: number, { start, end }: Sentence): string | null {
  const before = /\b(?:the|an?|this|that) (?:[a-z-]+ ){0,2}?([a-z-]+) (?:of|for|on|about) (?:the |an? |its |their )$/i.exec(text.slice(Math.max(from, start - BEFORE), start))?.[1];
  const word = before ?? /([a-z-]+)(?: (?:of|for|on|about) .*)?$/i.exec(text.slice(start, end).replace(/ (?:of|for|on|about) .*$/i, ''))?.[1];
  const head = word === undefined ? null : meaningOf(word.toLowerCase());
  return head === null || isSort(head) ? null : head;
}

/** Words of the statement around a reference, names left out; none where it bears out no statement. */
function statementIn({ text, words }: Wording, { start, end }: Sentence, whole: Sentence): string[] {
  const before = text.slice(start, whole.start);
  const closing = CLOSES.exec(before);
  const part = closing !== null ? { start, end: whole.start - closing[0].length } : OPENS.test(before) ? { start: whole.end, end } : null;
  return part === null ? [] : [...new Set(wordsIn(words, part).filter(each => /[a-z]/.test(text[each.start]!) && each.word.length > 2).map(({ word }) => word))];
}

/** "to Viet Nam", "to India and Japan" */
function recipientsIn(wording: Wording, { start, end }: Sentence): string[] {
  const out: string[] = [];
  let last = -1;
  for (const name of wording.participants(start, end)) {
    const before = wording.text.slice(Math.max(start, name.start - 12), name.start);
    const joined = last >= 0 && /^(?:,? and (?:the )?|, (?:the )?)$/.test(wording.text.slice(last, name.start));
    if (!/\bto (?:the )?$/.test(before) && !joined) { last = -1; continue; }
    out.push(name.participant);
    last = name.end;
  }
  return out;
}

/** Bodies by their acronyms, those that every report names left out. */
function acronymsIn({ words, text }: Wording, from: number, to: number): string[] {
  const out = new Set<string>();
  for (let index = words.from(from); index < words.count && words.start(index) < to; index++) {
    const word = text.slice(words.start(index), words.end(index));
    if (/^[A-Z]{4,}$/.test(word) && word !== 'ASEAN') out.add(word);
  }
  return [...out];
}

/** Of "paragraphs 3, 5 to 7" the paths 3, 5, 6 and 7. */
function pathsOf(members: readonly Referred[], text: string): (readonly number[])[] {
  const out: (readonly number[])[] = [];
  members.forEach(({ at, path }, index) => {
    const before = members[index - 1];
    const from = before?.path.at(-1) ?? 0;
    const to = path.at(-1) ?? 0;
    if (before !== undefined && path.length === before.path.length && to > from && to - from < 50 && /^\s?(?:to|[-–—])\s?$/.test(text.slice(before.at.end, at.start))) {
      for (let value = from + 1; value < to; value++) out.push([...path.slice(0, -1), value]);
    }
    out.push(path);
  });
  return out;
}
