/** Clauses that say a meeting was held, and what they say of it; which meeting that is, is told by its name. */
import { findDates } from '../../text/dates';
import { fromOrdinal, ordinalsIn } from '../../text/numerals';
import { isSmallLetter } from '../../text/letters';
import { isSpace } from '../../text/span';
import { meetingWords } from '../meeting-words';
import type { DateMention } from '../model';
import type { Sentence } from '../sentences';
import { WordPattern } from '../word-pattern';
import { telling, type Wording } from '../wording';
import { Words } from '../words';
import { placeWordsIn, type PlaceWords } from './places-in-text';

const ONLINE = /\b(?:via|by|through)\s(?:a\s)?(?:video\s?-?\s?conferenc(?:e|ing)|zoom|webex)\b|\bvirtually\b|\bonline\b/i;
const HELD = /\b(?:(?:was|were|been)\s+(?:\w+ly\s+|also\s+|first\s+)?(?:co-)?(?:held|convened|hosted|conducted|organi[sz]ed|staged)|took\s+place|(?:held|convened)(?=\s+(?:in|on|at|via|from|virtually|online|its|a|an|one|two|three|both)\b)|(?:ha(?:s|ve|d)\s+(?:(?:since|also|now|again|already)\s+)?)?met(?=\s+(?:in|on|at|via|from|once|twice|virtually|online)\b))/gi;
/** What else is said of a meeting, and of much besides. */
const GATHERED = /\b(?:(?:was|were)\s+(?:\w+ly\s+)?(?:given|run|held|convened|conducted)(?=\s+(?:in|at|by|via|on|over|from|through|one)\b)|(?:met|gathered|assembled|convened|came\s+together)(?=\s+(?:in|at|on|from|for|again|via|by)\b)|opened(?=\s+(?:in|at|on)\b.{10,90}\bclosed\s+on\b)|took\s+place)/gi;
const MANDATE = new WordPattern('(pursuant|as (agreed|endorsed|decided|mandated|approved|adopted|proposed|directed|requested|recommended|tasked)|in (line|accordance|keeping|pursuance|follow|conformity|response)|following|further to|consistent with|based on|upon|at the|under the|recalling|on the|by (decision|agreement)|mandated|guided)');
/** Where what is told of the meeting itself ends and something else begins. */
const TURN = new WordPattern('(pursuant|in (line|accordance|keeping|pursuance|conjunction|response)|as (agreed|endorsed|decided|mandated|approved|a follow|part)|following|further to|consistent|based on|back to back|prior to|ahead of|after|before|immediately|preceded|alongside|concurrent|on the (sideline|sidelines|margin|margins|occasion|eve)|since|under the|in (preparation|advance|parallel|tandem|connection|continuation)|in the (run|lead) up|followed by|together with|with (a view|the (aim|participation|objective|theme))|which|where|it was|(and)? (was|were)? (jointly)? (co)? chaired|cochaired)');
const MANDATE_TURN = new WordPattern('(pursuant|in (line|accordance|keeping|pursuance)|as (agreed|endorsed|decided|mandated|approved)|following|further to|consistent|based on)');
const CHAIRED = /\b(?:co-)?(?:chaired|ran|gave|conducted|staged|hosted|held)\s+(?:the|its)\s+/gi;
const HOSTED = /\b(?:co-)?(?:hosted|organi[sz]ed|convened|held)\s+(?:the|its)\s+/gi;
const AT_PLACE = /\s(?=(?:in|at|from|on|via)\s(?:the\s)?[A-Z0-9])/g;
const NAME_REACH = 400;
/** Where the subject of a clause may begin. */
const BEGINS = /(?:^|[,;]\s+(?:and\s+)?)(?:the|this|its|both)\s+/gi;
const GENERIC = new WordPattern('(two|both)? (arf)? (meeting|meetings|workshop|workshops|seminar|seminars|conference|conferences|course|courses|training|training course|roundtable|roundtables|round (table|tables)|symposium|dialogue|exercise|event|forum|ism|isg) $');
/** "It was held in Brussels", "The first meeting was held in Honolulu" */
const AGAIN = /^(?:it|(?:the\s)?first (?:meeting|session|part))$/i;
/** Where the name of what is spoken of may begin that others decided on: "approved the ARF Workshop on Tides, which was held in Bali". */
const NAMED = /\b(?:[Tt]he|[Aa]n?|[Ii]ts)\s+(?=[A-Z0-9]|(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\b)|\b(?=[Ii]t\s+was\b)/g;
const WITH_ARTICLE = /^(?:the|its?|this|both|an?|\d)\b/i;
const WHICH = /,?\s(?:which|that|and)$/i;
/** Another verb comes before the one that says it was held, "has met since 2006, when its first session took place", or it is yet to be: "will be held". */
const FINITE = /\b(?:was|were|had been|has been|to be|(?:will|shall|would|should|may|might|could|can) (?:\w+ly )?be|to have been|have|follow(?:s|ed)|built (?:up)?on|continued|succeeded)(?:\s|$)/i;
const NAME_ENDS = /,\s*(?=(?:jointly\s+)?(?:co-|hosted|organi[sz]ed|held|convened|which|chaired|attended)|$)/i;
/** Behind the name stands what it is shortened to; an acronym inside the name belongs to a part of it. */
const ACRONYM = /\s*\(([^()]{2,60})\)\s*$/;
/** "The minutes of the 46th meeting, held on 9 November, were approved": the subject is a paper on a meeting. */
const OF_MEETING = /^\W*(?:the\s)?(?:draft\s)?(?:minutes|report|summary|record|outcomes?|conclusions|recommendations|decisions?)\s(?:of|from)\s/i;
const MOST_STARTS = 24;

/** A clause with its subject. Offsets are those of the line. */
export interface Claim extends Sentence {
  /** Words of the subject's name; null for "the Meeting". */
  readonly words: readonly string[] | null;
  readonly acronym: Sentence | null;
  readonly held: HeldWords;
}

/** What a clause says of the meeting. */
export interface HeldWords {
  readonly name: (Sentence & { readonly text: string }) | null;
  readonly ordinal: (Sentence & { readonly value: number }) | null;
  readonly dates: readonly DateMention[];
  readonly places: readonly PlaceWords[];
  /** Words from "was held" to where another matter begins. */
  readonly text: string;
  readonly online: Sentence | null;
  readonly mandate: readonly DateMention[];
}

/** The claims of each sentence of a line, worked out when they are asked for. */
export const CLAIMS = telling(wording => wording.sentences.map(sentence => new SentenceClaims(wording, sentence)));

class SentenceClaims {
  private told: readonly Claim[] | undefined;
  private toldHosted: readonly Claim[] | undefined;
  private toldLoosely: readonly Claim[] | undefined;

  constructor(private readonly wording: Wording, private readonly sentence: Sentence) {}

  /** "The Workshop was held ..." */
  get held(): readonly Claim[] { return this.told ??= heldIn(this.wording, this.sentence); }

  /** "Japan hosted the 3rd ARF Workshop on Tides in Kobe": one for each place or date at which the name may end. */
  get hosted(): readonly Claim[] { return this.toldHosted ??= hostedIn(this.wording, this.sentence, HOSTED); }

  /** "Officials came together in Suva", "the Workshop, which was held in Bali", "It was held in Brussels": the meeting, where days or place are its own. */
  get loose(): readonly Claim[] { return this.toldLoosely ??= [...looselyIn(this.wording, this.sentence), ...hostedIn(this.wording, this.sentence, CHAIRED)]; }
}

/** What a claim says is read only of the one that counts. */
class ReadClaim implements Claim {
  private told: HeldWords | undefined;

  constructor(private readonly wording: Wording, private readonly sentence: Sentence, readonly start: number, readonly end: number, readonly words: readonly string[] | null, readonly acronym: Sentence | null, private readonly verb: Sentence) {}

  get held(): HeldWords { return this.told ??= heldWords(this.wording, this.sentence, this, this.verb); }
}

function heldIn(wording: Wording, sentence: Sentence): Claim[] {
  const { text: line } = wording;
  const { start, end } = sentence;
  const words = line.slice(start, end);
  const verbs = [...words.matchAll(HELD)].map(hit => ({ start: start + hit.index, end: start + hit.index + hit[0].length }));
  if (verbs.length === 0) return [];
  const out: Claim[] = [];
  const starts = [...words.matchAll(BEGINS)].map(hit => start + hit.index + hit[0].length);
  if (!starts.includes(start)) starts.unshift(start);
  for (const at of starts.slice(0, MOST_STARTS)) {
    const verb = verbs.find(each => each.start > at);
    if (verb === undefined || (at === start && opensWithMandate(wording.words, start, end))) continue;
    const clause = line.slice(at, verb.start);
    const ends = NAME_ENDS.exec(clause);
    const whole = (ends === null ? clause : clause.slice(0, ends.index)).trimEnd();
    const bracket = ACRONYM.exec(whole);
    const name = bracket === null ? whole : whole.slice(0, bracket.index);
    const acronym = bracket === null || !/[A-Z].*[A-Z]/.test(bracket[1]!) ? null : { start: at + bracket.index + bracket[0].indexOf('(') + 1, end: at + bracket.index + bracket[0].indexOf(')') };
    if (OF_MEETING.test(name) || FINITE.test(name)) continue;
    out.push(new ReadClaim(wording, sentence, at, at + name.length, isGeneric(name) ? null : meetingWords(bare(name)), acronym, verb));
  }
  return out;
}

function looselyIn(wording: Wording, sentence: Sentence): Claim[] {
  const { text: line } = wording;
  const { start, end } = sentence;
  const words = line.slice(start, end);
  const starts = [...words.matchAll(NAMED)].map(hit => start + hit.index + hit[0].length);
  // "Defence officials met in Surabaya": who they are is not what their meeting is called
  const unnamed = !WITH_ARTICLE.test(words);
  const out: Claim[] = [];
  for (const hit of words.matchAll(GATHERED)) {
    const verb = { start: start + hit.index, end: start + hit.index + hit[0].length };
    for (const at of unnamed ? [verb.start, ...starts] : [start, ...starts]) {
      if (at === verb.start) { out.push(new ReadClaim(wording, sentence, at, at, [], null, verb)); continue; }
      if (at > verb.start || out.length >= MOST_STARTS) break;
      const subject = line.slice(at, verb.start).trimEnd().replace(WHICH, '');
      const ends = NAME_ENDS.exec(subject);
      const whole = (ends === null ? subject : subject.slice(0, ends.index)).trimEnd();
      if (FINITE.test(whole) || OF_MEETING.test(whole)) continue;
      const bracket = ACRONYM.exec(whole);
      const name = bracket === null ? whole : whole.slice(0, bracket.index);
      const own = name.replace(/^the\s/i, '');
      out.push(new ReadClaim(wording, sentence, at, at + name.length, AGAIN.test(name) || isGeneric(own) ? null : meetingWords(bare(name)), null, verb));
    }
  }
  return out;
}

function hostedIn(wording: Wording, sentence: Sentence, verbs: RegExp): Claim[] {
  const { text: line } = wording;
  const { start, end } = sentence;
  const out: Claim[] = [];
  for (const hit of line.slice(start, end).matchAll(verbs)) {
    const from = start + hit.index + hit[0].length;
    for (const cut of line.slice(from, Math.min(end, from + NAME_REACH)).matchAll(AT_PLACE)) {
      const at = from + cut.index;
      out.push(new ReadClaim(wording, sentence, from, at, meetingWords(bare(line.slice(from, at))), null, { start: at, end: at }));
    }
  }
  return out;
}

const opensWithMandate = (words: Words, start: number, end: number): boolean => words.start(words.from(start)) === start && MANDATE.after(words, words.from(start), words.from(end)) >= 0;

function isGeneric(name: string): boolean {
  const words = Words.of(name);
  return words.count > 0 && words.start(0) === 0 && words.end(words.count - 1) === name.length && GENERIC.after(words, 0) >= 0;
}

/** Where the words turn to another matter: the spaces or the comma before them, and the first word; null where they do not. */
function turnIn(words: Words, start: number, end: number): { readonly at: number; readonly word: number } | null {
  const limit = words.from(end);
  for (let word = words.from(start); word < limit; word++) {
    let at = words.start(word);
    while (at > start && isSpace(words.line.charCodeAt(at - 1))) at--;
    if (at === words.start(word) || (TURN.after(words, word, limit) < 0 && !tellsWhy(words, word, limit))) continue;
    return { at: at > start && ',;'.includes(words.line[at - 1]!) ? at - 1 : at, word };
  }
  return null;
}

/** "to discuss", "to prepare for": behind "to" no day and no month, but what is to be done. */
const tellsWhy = (words: Words, word: number, limit: number): boolean => words.lower(word) === 'to' && word + 1 < limit && isSmallLetter(words.line, words.start(word + 1));

function heldWords({ text: line, words }: Wording, sentence: Sentence, claim: Claim, verb: Sentence): HeldWords {
  const turn = turnIn(words, verb.end, sentence.end);
  const heldEnd = turn?.at ?? sentence.end;
  const mandate = [
    ...(opensWithMandate(words, sentence.start, claim.start) ? findDates(line, sentence.start, claim.start) : []),
    ...(turn !== null && MANDATE_TURN.after(words, turn.word) >= 0 ? findDates(line, heldEnd, sentence.end) : []),
  ];
  const after = findDates(line, verb.end, heldEnd);
  // "On 3 May 2016, the Workshop was held ..."
  const before = after.length === 0 && /^(?:held\s+)?(?:on|from|in)\s/i.test(line.slice(sentence.start, claim.start)) ? findDates(line, sentence.start, claim.start) : [];
  const ordinal = claim.words === null ? null : ordinalIn(line, claim) ?? ordinalBehind(line, verb.end, heldEnd);
  const nameStart = claim.start + (ordinal?.length ?? 0);
  const named = line.slice(nameStart, claim.end).replace(/^\s*(?:the\s+)?/i, '');
  const text = line.slice(verb.start, heldEnd);
  const online = ONLINE.exec(text);
  return {
    name: claim.words !== null && named !== '' ? { text: bare(named), start: claim.end - named.length, end: claim.end } : null,
    ordinal,
    dates: after.length > 0 ? after : before,
    places: placeWordsIn(line, verb.end, heldEnd),
    text,
    online: online && { start: verb.start + online.index, end: verb.start + online.index + online[0].length },
    mandate,
  };
}

/** A name without the acronyms inside it: "ASEAN Regional Forum (ARF) Workshop". */
const bare = (name: string): string => name.replace(/\s*\([^()]*\)/g, '');

/** "The Committee held its Forty-Ninth Meeting" */
function ordinalBehind(line: string, from: number, to: number): ReturnType<typeof ordinalIn> {
  const its = ITS.exec(line.slice(from, Math.min(to, from + ITS_REACH)));
  const [first] = its === null ? [] : ordinalsIn(line, from, Math.min(to, from + ITS_REACH));
  const value = first === undefined || first.start !== from + its![0].length || !GATHERS.test(line.slice(first.end, to)) ? null : fromOrdinal(line.slice(first.start, first.end));
  return value === null ? null : { ...first!, value, length: 0 };
}
const ITS = /^\s+(?:(?:for\s+)?its|for\s+the(?=\s+[\w-]+\s+time\b))\s+/i;
const ITS_REACH = 40;
const GATHERS = /^\s+(?:[A-Za-z]+\s+)?(?:meeting|session|workshop|seminar|conference|assembly|dialogue|forum|time)\b/i;

/** The number with which the subject begins, "6th ARF ...", "Meeting of the Second ...", and how much of the subject it takes up. */
function ordinalIn(line: string, { start, end }: Sentence): (Sentence & { readonly value: number; readonly length: number }) | null {
  const [first] = ordinalsIn(line, start, Math.min(end, start + 60));
  const value = first === undefined ? null : fromOrdinal(line.slice(first.start, first.end));
  return first === undefined || value === null ? null : { ...first, value, length: first.start <= start + 4 ? first.end - start : 0 };
}
