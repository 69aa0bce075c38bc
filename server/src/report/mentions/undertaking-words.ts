/** The words that undertake: requests, promises, deadlines and expressions of interest in one sentence. */
import type { Undertaking } from '../mentions';
import type { Sentence } from '../sentences';
import { SIGNAL } from '../signals';
import { byRange } from '../../text/letters';
import type { Wording } from '../wording';
import type { Words } from '../words';
import { actionLineIn, mayBeAction } from './action-lines';
import { clauseBefore, tailOf } from './clauses';
import { isBound, passivePromises, promises, type Promised } from './promises';
import { activeRequests, answerRequests, passiveRequests, reachRequests, thatPassiveRequests, type Requested } from './requests';

export interface Undertaken {
  readonly kind: Undertaking['kind'];
  readonly start: number;
  readonly end: number;
  readonly actors: readonly Sentence[];
  readonly object: Sentence | null;
  readonly routine: boolean;
  /** Routine even with a date ("the invitation would be circulated by May"). */
  readonly stock: boolean;
  /** Where it shares its sentence with what others promise: its own part. */
  readonly part: Sentence | null;
  /** Asked by the meeting itself or its chairs, of somebody named. */
  readonly official: boolean;
}

/** Who may promise. */
const PROMISER = /(?:\b(?:ARF Unit|Secretariat|co-?chairs?|co-?sponsors?|proponents?|organi[sz]ers?|chair(?:man|person)?|host(?: country)?|participants|members|countries|delegations?|sponsors?|they|co-?leads?)|[A-Z][\w.-]+)(?: \([^()]{1,40}\))?,?$/i;
/** What is talked of and undertakes nothing itself. */
const TALKED_OF = /\b(?:workshop|seminar|meeting|tool|project|paper|conference|training|exercise|course|directory|programme|initiative|proposal|activity|plan)s?,?$/i;
/** Who may owe something that they "should" do. */
const OWING = /\b(?:ARF Unit|Secretariat|co-?chairs?|co-?sponsors?|proponents?|organi[sz]ers?|participants|members|delegations)$/i;
const MEETING = new Set('meeting workshop seminar conference roundtable symposium course training cochair cochairs chair chairman chairperson ministers participants forum ism isg proponent proponents cosponsor cosponsors organiser organisers organizer organizers secretariat dialogue experts it they'.split(' '));
/** Are the meeting's own behind "co" alone. */
const CO_MEETING = new Set('chairs sponsor sponsors'.split(' '));
const SOME = new Set('some several few many other one another certain'.split(' '));
const STOCK = new Set('invitation administrative registration warm hospitality'.split(' '));
/** Who is given a task within a meeting: "Players were asked to draft a message". */
const PLAYING = /\b(?:players|trainees|tables?|groups?|teams?|syndicates?|students|cadets)\s*$/i;
const STANDING = /\b(?:which|that|who)\s*$/i;
const INTEREST = /\b(?:express(?:ed|ions?|ing)?)\b[^.;]{0,40}?\b(?:interest|intention|willingness|readiness)\b/gi;
const ROLE = /\b(?:co-?)?(?:chair|host|lead|sponsor|organi[sz])/i;
const DUE = /\b(?:deadline\b|(?:is|are|was|were) due\b|finali[sz]ation by\b)/gi;
/** Who is reminded that something is due is asked nothing new. */
const REMINDED = /\b(?:remind|recall)\w*\b[^;]*\bthat\b|\brecall\w*\s(?:also\s)?the\s(?:\w+\s)?$/i;
/** A deadline that is over: "had been received by the deadline", "the deadline had passed". */
const KEPT = /\b(?:by|before|within|after|since|until)\s(?:the|its|their)\s(?:\w+\s)?$/i;
const DONE = /\b(?:had|has|have|was|were)\s(?:not\s|all\s|already\s)?(?:been\s)?(?:received|submitted|provided|sent|registered|replied|responded|answered|arrived|reached|nominated|confirmed)\b/i;
const OVER = /^[^.;]{0,60}\b(?:had|has|have|was|were)\s(?:\w+ly\s|already\s)?(?:been\s)?(?:passed|expired|elapsed|lapsed|closed|met|kept|missed)\b/i;

/** A deadline of others: "set by the ARF Unit, not by this Dialogue", "which the Ministers had given", "for its own course". */
const OF_OTHERS = /\b(?:set|fixed|laid down|given|imposed|prescribed|determined) by (?!(?:the |its )?(?:present |whole )?(?:[Mm]eeting|[Cc]o-?[Cc]hair|[Cc]hair|[Ww]orkshop|[Ss]eminar|[Cc]onference|[Cc]ommittee|[Dd]ialogue|[Pp]lenary|[Cc]ouncil|[Gg]roup|[Ss]ession)(?:s|m[ae]n)?\b)|\bnot by (?:this|the|its|our)\b|\b(?:which|that) (?:the )?[A-Z]\w+(?: [\w-]+){0,3} ha[ds] (?:set|given|fixed|laid down)\b|\b(?:its|their|his|her) own\b|\bof (?:its|his|her) (?:government|ministry|country)\b|\b[Dd]eadline of (?!the (?:Meeting|Workshop|Seminar|Dialogue)\b)(?:the )?[A-Z][a-z]+(?: [A-Z][a-z]+)* (?:for|in|was|is)\b/;

/** Answers are asked for by a day, or in passing. */
const BY_DAY = /\b(?:by|before|until|no later than|not later than)\s[^.;]{0,30}\d/i;

const ANY = SIGNAL.asks | SIGNAL.promises | SIGNAL.due | SIGNAL.express;

/** Cheap look at a line before it is cut into sentences. */
export const mayUndertake = (wording: Wording): boolean => {
  const { all } = wording.words;
  return (all & ANY) !== 0 || ((all & SIGNAL.be) !== 0 && (all & SIGNAL.to) !== 0) || mayBeAction(wording);
};

/** Every undertaking of a sentence, in order; offsets are those of the line. */
export function undertakingIn(wording: Wording, sentence: Sentence): Undertaken[] {
  const { text: line, words } = wording;
  const signals = words.signals(sentence.start, sentence.end);
  const bound = (signals & SIGNAL.be) !== 0 && (signals & SIGNAL.to) !== 0 && isBound(words, sentence);
  const action = mayBeAction(wording) ? actionLineIn(wording, sentence) : null;
  if (action !== null) return [{ kind: 'request', start: action.actor.start, end: tailOf(line, action.object.start, sentence.end), actors: [action.actor], object: action.object, routine: false, stock: false, part: null, official: true }];
  if ((signals & ANY) === 0 && !bound) return [];
  const out: Undertaken[] = [];
  let stock: boolean | null = null;
  let shared = false;
  const tail = (from: number): number => tailOf(line, from, sentence.end);
  const clause = (at: number): Sentence => clauseBefore(words, sentence.start, at);
  const put = (kind: Undertaking['kind'], start: number, end: number, actors: readonly Sentence[], object: Sentence | null, routine: boolean, official = false): void => {
    if (out.some(other => start >= other.start && start < other.end)) return;
    stock ??= isStock(words, sentence);
    out.push({ kind, start, end, actors, object, routine: routine || stock, stock, part: null, official });
  };
  if (signals & (SIGNAL.asks | SIGNAL.entrusts)) {
    for (const { start, object, end, mild, asker } of passiveRequests(words, sentence)) {
      const subject = clause(start);
      const last = tail(end);
      put('request', subject.start, last, [subject], { start: object, end: last }, mild || !isPaperwork(words, start, last) || PLAYING.test(line.slice(subject.start, start)), asker !== null && !mild && isOfficial(words, asker));
    }
    for (const request of activeRequests(words, sentence)) putActive(request);
    if (BY_DAY.test(line.slice(sentence.start, sentence.end))) for (const { start, object, end } of answerRequests(words, sentence)) put('request', start, tail(end), [], { start: object, end: tail(end) }, false, isOfficial(words, clause(start)));
    for (const { start, subject, end, mild } of thatPassiveRequests(words, sentence)) {
      const last = tail(end);
      put('request', start, last, [], subject, mild || !isPaperwork(words, subject.start, last));
    }
  }
  if (signals & (SIGNAL.promises | SIGNAL.must) || bound) {
    if (signals & SIGNAL.reach) for (const { start, end, subject } of reachRequests(words, sentence)) put('request', start, tail(end), [], subject, true);
    for (const { start, end } of passivePromises(words, sentence)) {
      const subject = clause(start);
      const last = tail(end);
      put('promise', subject.start, last, [], subject, STANDING.test(line.slice(subject.start, start)) || !isPaperwork(words, subject.start, last));
    }
    for (const promise of promises(words, sentence)) putPromise(promise);
  }
  if (out.length === 0 && signals & SIGNAL.due) {
    each(DUE, line, sentence, (at, end) => {
      if (wording.dates(sentence.start, sentence.end).length > 0 && !asksNothing(line, sentence, at, end)) put('deadline', at, tail(end), [], clause(at), false);
    });
  }
  if (signals & SIGNAL.express && signals & SIGNAL.role && ROLE.test(line.slice(sentence.start, sentence.end))) {
    each(INTEREST, line, sentence, (at, end) => put('expression-of-interest', at, tail(end), [], null, true));
  }
  out.sort((a, b) => a.start - b.start);
  return inParts(out, line, sentence, shared);

  function putActive({ start, actor, object, end, mild }: Requested): void {
    const official = isOfficial(words, clause(start));
    const last = tail(end);
    put('request', start, last, [actor], { start: object, end: last }, !official || mild || !isPaperwork(words, actor.end, last), official && !mild);
  }

  function putPromise({ start, object: at, end, owed }: Promised): void {
    let subject = clause(start);
    const floor = Math.max(sentence.start, start - LONGEST_SUBJECT);
    const another = out.length === 0 ? null : OTHER_SUBJECT.exec(line.slice(floor, start));
    const before = another === null ? -1 : out.findIndex(other => other.kind === 'promise' && other.actors.length > 0 && other.start < floor + another.index && other.end > start);
    if (before >= 0) {
      const comma = floor + another!.index;
      subject = { start: comma + another![0].indexOf(another![1]!), end: subject.end };
      const other = out[before]!;
      out[before] = { ...other, end: comma, object: other.object && { start: other.object.start, end: comma } };
      shared = true;
    }
    const who = line.slice(subject.start, start).trim();
    if (STANDING.test(who) || !PROMISER.test(who) || TALKED_OF.test(who)) return;
    const object = { start: at, end: tail(end) };
    const idle = !isPaperwork(words, object.start, object.end);
    if (!owed) put('promise', subject.start, object.end, [subject], object, idle);
    // what somebody says others should do is opinion; what the report itself says is a request once it has a date
    else if (!idle && OWING.test(who) && !/\bthat\s*$/.test(line.slice(sentence.start, subject.start))) put('request', subject.start, object.end, [subject], object, true);
  }
}

/** Another who promises behind a comma: "Japan agreed to share it by May, Thailand undertook to". */
const OTHER_SUBJECT = byRange(/,\s(?:and\s)?((?:the\s)?\p{Lu}[\p{L}.'’-]*(?:\s(?:of\s|and\s|the\s)*\p{Lu}[\p{L}.'’-]*)*)\s*$/u);

const LONGEST_SUBJECT = 80;
/** The same before what it promises or does. */
const ANOTHER = byRange(/,\s(?:and\s|while\s)?(?:the\s)?\p{Lu}[\p{L}.'’-]*(?:\s(?:of\s|and\s|the\s)*\p{Lu}[\p{L}.'’-]*)*\s(?:would|will|shall|agreed|undertook|offered|promised|pledged|expressed|is to|are to|was to|were to)\s/u);

/** Each with the part of the sentence up to what another promises. */
function inParts(found: readonly Undertaken[], line: string, { start, end }: Sentence, shared: boolean): Undertaken[] {
  return found.map((each, index) => {
    if (each.kind !== 'promise' || each.actors.length === 0) return each;
    const limit = found[index + 1]?.start ?? end;
    const another = ANOTHER.exec(line.slice(each.actors[0]!.end, limit));
    if (another === null && !shared) return each;
    const to = another === null ? limit : each.actors[0]!.end + another.index;
    return { ...each, end: Math.min(each.end, to), object: each.object && { start: each.object.start, end: Math.min(each.object.end, to) }, part: { start: index === 0 ? start : each.start, end: to } };
  });
}

function each(pattern: RegExp, line: string, { start, end }: Sentence, use: (at: number, end: number) => void): void {
  const region = line.slice(0, end);
  pattern.lastIndex = start;
  for (let hit = pattern.exec(region); hit !== null; hit = pattern.exec(region)) use(hit.index, hit.index + hit[0].length);
}

/** Whether a deadline is told as a fact and not set. */
const asksNothing = (line: string, { start, end }: Sentence, at: number, behind: number): boolean =>
  REMINDED.test(line.slice(start, at)) || (KEPT.test(line.slice(start, at)) && DONE.test(line.slice(start, end))) || OVER.test(line.slice(behind, end)) || OF_OTHERS.test(line.slice(start, end));

/** Whether a stretch names what is worth a row when a country promises it; support for third parties is policy, not a task. */
function isPaperwork(words: Words, start: number, end: number): boolean {
  const limit = words.from(end);
  for (let index = words.from(start); index < limit; index++) {
    if (words.sign(index) & SIGNAL.paperwork) return true;
    const word = words.lower(index);
    if (index + 1 >= limit || !words.joined(index + 1)) continue;
    const next = words.lower(index + 1);
    if ((word === 'arf' && (next === 'unit' || next === 'chair')) || (word === 'work' && next === 'plan')) return true;
  }
  return false;
}

/** Whether it is the meeting, its chairs or its bodies who ask, and not some of its members. */
function isOfficial(words: Words, { start, end }: Sentence): boolean {
  const limit = words.from(end);
  let ours = false;
  for (let index = words.from(start); index < limit; index++) {
    const word = words.lower(index);
    if (SOME.has(word) || (word === 'number' && words.lower(index - 1) === 'a' && words.lower(index + 1) === 'of')) return false;
    ours ||= MEETING.has(word) || (CO_MEETING.has(word) && words.lower(index - 1) === 'co') || (word === 'unit' && words.lower(index - 1) === 'arf');
  }
  return ours;
}

function isStock(words: Words, { start, end }: Sentence): boolean {
  const limit = words.from(end);
  for (let index = words.from(start); index < limit; index++) {
    const word = words.lower(index);
    if (STOCK.has(word) || (word === 'course' && words.lower(index - 1) === 'due' && words.lower(index - 2) === 'in')) return true;
  }
  return false;
}
