/** The words that undertake: requests, promises, deadlines and expressions of interest in one sentence. */
import type { Undertaking } from '../mentions';
import { findDates } from '../../text/dates';
import type { Sentence } from '../sentences';

export interface Undertaken {
  readonly kind: Undertaking['kind'];
  readonly start: number;
  readonly end: number;
  readonly actors: readonly Sentence[];
  readonly object: Sentence | null;
  readonly routine: boolean;
  /** Routine even with a date ("the invitation would be circulated by May"). */
  readonly stock: boolean;
  /** Asked by the meeting itself or its chairs, of somebody named. */
  readonly official: boolean;
}

const ASKED = '(?:requested|asked|urged|invited|encouraged|called (?:up)?on|reminded|tasked|instructed|directed)';
/** Asking that binds nobody unless it comes with a date. */
const MILD = /^(?:urged|invited|encouraged|called)/i;
const ADVERB = '(?:also |further |thus |therefore |strongly |again |kindly |accordingly |jointly |then |soon |duly |formally )*';
const PASSIVE = new RegExp(`\\b(?:was|were|is|are|has been|have been) ${ADVERB}(${ASKED}) to ${ADVERB}([a-z-]+)`, 'g');
const ACTOR = "(?:(?:the|all|other|interested|its|their|both|each|those|any|relevant|concerned) )*(?:[A-Z][\\w'&.-]*|participants|participating|members|member|lead countries|lead country|countries|co-?chairs|chair|co-?sponsors|proponents?|host|organi[sz]ers|delegat\\w+|states|sponsors|secretariat|trainees|experts|speakers|moderators|attendees|officials|representatives|economies|them)";
const ACTIVE = new RegExp(`(?<!\\bhad )\\b(${ASKED}) (?:for |that )?(${ACTOR}(?: [\\w'&.,()-]+){0,14}?) (?:to|should) ${ADVERB}([a-z-]+)`, 'g');
const DOES = '(?:submit|circulat|inform|provid|shar|prepar|finali[sz]|revis|updat|send|distribut|report|convey|consult|draft|develop|compil|disseminat|tabl|present|upload|communicat|forward|confirm|nominat|transmit|resubmit|re-?circulat|consolidat|incorporat|notify|work with|follow up)';
const THAT = new RegExp(`\\b(${ASKED.replace('called (?:up)?on|', '')}|agreed) that (${ACTOR}(?: [\\w'&.-]+){0,10}?) (?:should |would |will )?(${DOES}[a-z]*)\\b`, 'g');
const PROMISE = new RegExp(`\\b(?:would|will|shall|should|agreed to|undertook to|committed to|promised to|pledged to|offered to|is to|are to|was to|were to) ${ADVERB}(${DOES}[a-z]*)\\b`, 'g');
const DONE = '(?:submitted|circulated|provided|shared|prepared|finali[sz]ed|revised|updated|sent|distributed|reported|conveyed|drafted|developed|compiled|disseminated|tabled|uploaded|forwarded|communicated|confirmed|nominated|transmitted|consolidated|resubmitted|re-?circulated|completed|received)';
/** "Comments should reach Malaysia". */
const REACH = /\b([Cc]omments|[Ii]nputs|[Ff]eedback|[Nn]ominations|[Rr]esponses|[Rr]eplies|[Ss]ubmissions|[Cc]ontributions) (?:should|must|are to|were to) reach\b/g;
/** "asked that comments be provided". */
const THAT_PASSIVE = new RegExp(`\\b(${ASKED.replace('called (?:up)?on|', '')}|agreed) that ((?:(?!\\b(?:should|would|will|shall|to)\\b)[^.;]){3,100}?) be ${ADVERB}(${DONE})\\b`, 'g');
const PASSIVE_PROMISE = new RegExp(`\\b(?:would|will|shall|should|are to|is to|were to|was to) ${ADVERB}be ${ADVERB}(${DONE})\\b`, 'g');
/** Who may promise. */
const PROMISER = /(?:\b(?:ARF Unit|Secretariat|co-?chairs?|co-?sponsors?|proponents?|organi[sz]ers?|chair(?:man|person)?|host(?: country)?|participants|members|countries|delegations?|sponsors?|they|co-?leads?)|[A-Z][\w.-]+)(?: \([^()]{1,40}\))?,?$/i;
/** What is worth a row when a country promises it; support for third parties is policy, not a task. */
const PAPERWORK = /\b(?:concept (?:paper|note)|papers?|proposals?|drafts?|reports?|comments?|feedback|inputs?|lists?|information|details|nominations?|questionnaires?|templates?|statement|work ?plan|summary|points? of contact|contacts?|dates?|programme|agenda|ARF (?:Unit|Chair)|SOM|ISG|document|version|matrix|compendium|recommendations|outcomes?|text|directory)\b/i;
/** Who may owe something that they "should" do. */
const OWING = /\b(?:ARF Unit|Secretariat|co-?chairs?|co-?sponsors?|proponents?|organi[sz]ers?|participants|members|delegations)$/i;
/** "tasked the ARF Unit with preparing". */
const WITH_DOING = new RegExp(`\\b(tasked|entrusted|charged) (${ACTOR}(?: [\\w'&.-]+){0,6}?) with (?:the )?([a-z-]+)`, 'g');
const MEETING = /\b(?:meeting|workshop|seminar|conference|roundtable|symposium|course|training|co-?chairs?|chair(?:man|person)?|ministers|participants|forum|ISM|ISG|proponents?|co-?sponsors?|organi[sz]ers?|secretariat|ARF unit|dialogue|experts|it|they)\b/i;
const SOME = /\b(?:some|several|few|many|other|one|another|a number of|certain)\b/i;
const STOCK = /\b(?:invitation|administrative|in due course|registration|warm|hospitality)\b/i;
const STANDING = /\b(?:which|that|who)\s*$/i;
const INTEREST = /\b(?:express(?:ed|ions?|ing)?)\b[^.;]{0,40}?\b(?:interest|intention|willingness|readiness)\b/gi;
const ROLE = /\b(?:co-?)?(?:chair|host|lead|sponsor|organi[sz])/i;
const DUE = /\b(?:deadline\b|(?:is|are|was|were) due\b|finali[sz]ation by\b)/gi;

/** Cheap looks before the patterns above are tried: for all of them at once, which most sentences fail, then for one kind. */
const ANY = /\b(?:request|t?ask|urged|invit|encourag|called|remind|instruct|direct|agreed t|would|will|shall|should|undertook|commit|promis|pledg|offered|(?:is|are|was|were) to |[dD](?:ue|UE|ead|EAD)|[fF](?:inali|INALI)|[eE]xpress)/;
const ASKS = /request|entrust|charged|ask|urged|invit|encourag|called|remind|instruct|direct|agreed that/;
const PROMISES = /would|will|shall|should|must|agreed to|undertook|commit|promis|pledg|offered|(?:is|are|was|were) to /;

/** Every undertaking of a sentence, in order; offsets are those of the line. */
export function undertakingIn(line: string, sentence: Sentence): Undertaken[] {
  const words = line.slice(sentence.start, sentence.end);
  if (!ANY.test(words)) return [];
  const out: Undertaken[] = [];
  const asks = ASKS.test(words);
  const promises = PROMISES.test(words);
  let stock: boolean | null = null;
  const idle = (start: number, end: number): boolean => !PAPERWORK.test(line.slice(start, end));
  const taken = (start: number): boolean => out.some(other => start >= other.start && start < other.end);
  const put = (kind: Undertaken['kind'], start: number, end: number, actors: readonly Sentence[], object: Sentence | null, routine: boolean, official = false): void => {
    if (taken(start)) return;
    stock ??= STOCK.test(words);
    out.push({ kind, start, end, actors, object, routine: routine || stock, stock, official });
  };
  if (asks) each(PASSIVE, line, sentence, hit => {
    const subject = clauseBefore(line, sentence.start, hit.index);
    const end = tailOf(line, hit.index + hit[0].length, sentence.end);
    put('request', subject.start, end, [subject], { start: hit.index + hit[0].length - hit[2]!.length, end }, MILD.test(hit[1]!) || idle(hit.index, end));
  });
  for (const pattern of !asks ? [] : words.includes(' with ') ? [ACTIVE, THAT, WITH_DOING] : [ACTIVE, THAT]) {
    each(pattern, line, sentence, hit => {
      const asker = clauseBefore(line, sentence.start, hit.index);
      const who = line.slice(asker.start, asker.end);
      const actorAt = hit.index + hit[0].indexOf(hit[2]!, hit[1]!.length);
      const end = tailOf(line, hit.index + hit[0].length, sentence.end);
      const official = MEETING.test(who) && !SOME.test(who);
      put('request', hit.index, end, [{ start: actorAt, end: actorAt + hit[2]!.length }], { start: hit.index + hit[0].length - hit[3]!.length, end }, !official || MILD.test(hit[1]!) || idle(actorAt + hit[2]!.length, end), official && !MILD.test(hit[1]!));
    });
  }
  if (asks && words.includes(' be ')) each(THAT_PASSIVE, line, sentence, hit => {
    const from = hit.index + hit[1]!.length + ' that '.length;
    const end = tailOf(line, hit.index + hit[0].length, sentence.end);
    put('request', hit.index, end, [], { start: from, end: from + hit[2]!.length }, MILD.test(hit[1]!) || idle(from, end));
  });
  if (promises && words.includes(' reach')) each(REACH, line, sentence, hit => {
    put('request', hit.index, tailOf(line, hit.index + hit[0].length, sentence.end), [], { start: hit.index, end: hit.index + hit[1]!.length }, true);
  });
  if (promises) each(PASSIVE_PROMISE, line, sentence, hit => {
    const subject = clauseBefore(line, sentence.start, hit.index);
    const standing = STANDING.test(line.slice(subject.start, hit.index));
    const end = tailOf(line, hit.index + hit[0].length, sentence.end);
    const about = line.slice(subject.start, end);
    put('promise', subject.start, end, [], subject, standing || !PAPERWORK.test(about));
  });
  if (promises) each(PROMISE, line, sentence, hit => {
    const subject = clauseBefore(line, sentence.start, hit.index);
    const who = line.slice(subject.start, hit.index).trim();
    if (STANDING.test(who) || !PROMISER.test(who) || /\b(?:workshop|seminar|meeting|tool|project|paper|conference|training|exercise|course|directory|programme|initiative|proposal|activity|plan)s?,?$/i.test(who)) return;
    const end = tailOf(line, hit.index + hit[0].length, sentence.end);
    const object = { start: hit.index + hit[0].length - hit[1]!.length, end };
    const idleObject = !PAPERWORK.test(line.slice(object.start, end));
    if (!hit[0].startsWith('should')) put('promise', subject.start, end, [subject], object, idleObject);
    // what somebody says others should do is opinion; what the report itself says is a request once it has a date
    else if (!idleObject && OWING.test(who) && !/\bthat\s*$/.test(line.slice(sentence.start, subject.start))) put('request', subject.start, end, [subject], object, true);
  });
  if (out.length === 0 && /deadline|due|finali/i.test(words)) {
    each(DUE, line, sentence, hit => {
      if (findDates(line, sentence.start, sentence.end).length > 0) put('deadline', hit.index, tailOf(line, hit.index + hit[0].length, sentence.end), [], clauseBefore(line, sentence.start, hit.index), false);
    });
  }
  if (words.includes('xpress')) each(INTEREST, line, sentence, hit => {
    if (ROLE.test(words)) put('expression-of-interest', hit.index, tailOf(line, hit.index + hit[0].length, sentence.end), [], null, true);
  });
  return out.sort((a, b) => a.start - b.start);
}

function each(pattern: RegExp, line: string, { start, end }: Sentence, use: (hit: RegExpExecArray) => void): void {
  const region = line.slice(0, end);
  pattern.lastIndex = start;
  for (let hit = pattern.exec(region); hit !== null; hit = pattern.exec(region)) use(hit);
}

/** The words of the clause that lead up to an offset: from after "that", a comma with a conjunction, a semicolon or the sentence's start. */
function clauseBefore(line: string, start: number, at: number): Sentence {
  const near = Math.max(start, at - 220);
  const words = line.slice(near, at);
  let from = 0;
  const border = /(?:\bthat\s(?!be\b)|;\s|:\s|,\s(?:and|so|but|while)\s|^(?:In this regard|Furthermore|Further|Additionally|In addition|On this note|Moreover|To this end|In this connection),\s)/gi;
  for (let hit = border.exec(words); hit !== null; hit = border.exec(words)) {
    const next = hit.index + hit[0].length;
    if (next < words.trimEnd().length) from = next;
  }
  const clause = words.slice(from);
  const lead = /^(?:also|further|furthermore|additionally|and|,|\s)+/i.exec(clause)?.[0].length ?? 0;
  return { start: near + from + lead, end: near + from + clause.trimEnd().length };
}

/** End of the words that belong to a verb: before the next clause or the sentence's stop. */
function tailOf(line: string, from: number, end: number): number {
  const words = line.slice(from, Math.min(end, from + 240));
  const stop = /,?\s(?:and that|which|while|whereas)\s|;|\.\s*$/.exec(words);
  if (stop !== null) return from + stop.index;
  const whole = from + words.length < end ? words.lastIndexOf(' ') : -1;
  return from + (whole < 0 ? words : words.slice(0, whole)).trimEnd().length;
}
