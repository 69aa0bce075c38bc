/** Who attended, as the opening paragraphs tell. */
import type { Span } from '../../text/span';
import { unitsOf, type Unit } from '../units';
import { tellingPlaces, type Joined } from '../joined';
import { chainBefore, type Named } from '../participants';
import type { Sentence } from '../sentences';
import { SIGNAL } from '../signals';
import { telling } from '../wording';
import { WordPattern } from '../word-pattern';
import type { Words } from '../words';
import type { WordingSource } from '../wordings';
import type { Attendance, AttendanceCount, AttendanceOfAll, AttendanceSize, ParticipantMention, Stranger } from '../mentions';
import type { Phrase, Report } from '../model';
import { clausesOf, firstRun, listed, sizesIn } from './attendance-names';
import { pointsBelow } from './attendance-points';
import { organisationsIn } from './organisations';
import { countsIn } from './counts';
import { allMoved, moved, movedSpan } from '../../text/moved';
import { strangersIn } from './strangers';

/** Attendance is told within the first paragraphs or nowhere. */
const OPENING = 8;
const CAME = new WordPattern('(attended|brought together|(they|these|participants|delegates|trainees|representatives|experts|officers|officials|who) (came|were drawn) from|participated|took part|joined|(was|were|been) (also)? (present|represented|connected|in attendance|in the room)|also (present|in attendance) (was|were)|there were (_)?? (_)?? (_)?? (delegates|representatives|officials|officers|experts|participants|trainees|persons|planners) (from|of)|the _ (arf)? (participants|members|countries|delegations) (present|represented)? were|in attendance|(delegates|representatives|officials|officers|experts|participants|persons|delegations) (from (_)?? (_)?? (_)??)? represented|present (in person|online|in the room)? were|in the attendance of|with the participation of|completed (the|this) (_)?? (course|training|programme|program)|were there)');
const WHENCE = /^(?:They|These|(?:The )?(?:participants|delegates|trainees|representatives|experts)) (?:came|were drawn) from\b/i;
/** "Delegates from A, B and C came to Jakarta". */
const CAME_TO = /^(?:The )?(?:[Dd]eleg\w+|[Rr]epresentatives|[Oo]fficials|[Ee]xperts|[Oo]fficers|[Pp]articipants) (?:from|of) (?:the )?[A-Z][^.;:]{20,500}? (?:came|travelled|had come|had travelled) to (?!(?:a|an|the) (?:conclusion|view|agreement|end)\b)/;
const LONGEST_LEAD = 600;
const FOLLOWED = /\bfollowed (?:(?:it|the (?:meeting|discussions?|proceedings|sessions)) )?(?:online|remotely|virtually|(?:by|via|through|over|on) (?:a |the )?(?:video|zoom|web|link|screen|tele|internet))/i;
/** The same where it opens the paragraph, with how many there are of them, or which; and "There were 19 experts from". */
const WHENCE_FIRST = /^The (?:\d{1,2}|[a-z]+(?:-[a-z]+)?) (?:ARF )?(?:[Pp]articipants|members|countries|delegations) (?:present |represented )?were (?:the )?[A-Z][A-Za-z' ]{2,40},|^There were (?:\d{1,3}|[a-z]+(?:-[a-z]+)?) (?:[a-z]+ )?(?:participants|delegates|trainees|representatives|experts|officers|officials|persons|planners) (?:from|of) (?:\d|[a-z]+(?:-[a-z]+)? (?:ARF|countries|Participants|member|delegations))|^(?:\d[\d.]*\.?\s+)?(?:The )?(?:[Pp]articipants|[Dd]elegates|[Tt]rainees|[Rr]epresentatives|[Ee]xperts|[Oo]fficers|[Oo]fficials) (?:came|were drawn) from (?:the following )?(?:\d|[a-z]+(?:-[a-z]+)? (?:ARF|countries|Participants|member|delegations)|(?:the )?[A-Z][A-Za-z'’ ]{2,50}, (?:the )?[A-Z])/;
const STAYED = new WordPattern('((was|were) (absent|missing|not represented|not present|not in attendance|not connected|unable to (attend|participate|join|come|connect|take part|be present|send)|not able to (attend|participate|join|come|connect|take part|be present|send))|(did not|could not) (attend|participate|join|take part|come|connect|send (a|any|delegates|representatives|anyone|anybody)|be present|be represented)|(had|sent) no (representative|representatives|delegate|delegates|delegation)|stayed away|(was|were) (then|both|all)? (excused|lacking|not there|kept away|elsewhere)|sent (no one|nobody|none)|(nobody|no one|none) (came|was present|attended) from|no (delegation|delegate|representative|participant|expert) (came|was present|attended) from|there (was|were) no (delegate|delegates|delegation|delegations|representative|representatives|nomination|nominations|participants|experts) from|(missing|absent) (was|were)|(the)? (seat|seats|chair|chairs) of _ (_)?? (_)?? (_)?? (_)?? (_)?? (was|were|remained|stayed) empty|(sent|conveyed|tendered|extended) (their|its)? (apologies|regrets|excuses)|(apologies|regrets|excuses) (were|had been) (received|noted|conveyed|sent) (from|by)|(received|noted) (the)? (apologies|regrets) (of|from)|(apologised|apologized|excused) (for (their|its)? absence|themselves|itself)|regretted (their|its)? absence)');
/** "had registered but was prevented by a cancelled flight": said of those that stand before it. */
const PREVENTED = new WordPattern('((was|were) (then|finally|later)? (prevented|kept away|hindered)|had to (cancel|withdraw|stay away)|withdrew|had (then|both|all)? (cancelled|declined)|cancelled (at short notice|at the last|their participation|its participation)|declined the invitation)');
/** A remark beside a list is one or two sentences. */
const LONGEST_REMARK = 400;
/** Behind names that were not there: "Mongolia and Sri Lanka being absent". */
const ABSENT = /\s(?:being )?(?:absent|unable to (?:attend|participate|be present))\b/i;
const BUT = /(?<=,) (?:save|bar|barring|excepting|minus)(?= (?:the )?[A-Z])|\b(?:all (?:(?:of|the|them|its|other|ARF|ASEAN|Regional|Forum|\d{1,2}|twenty(?:-[a-z]+)?|[a-z]+teen|nine|ten|eleven|twelve|participants|members|countries|states|economies|delegations) ){0,5}(?:but|save|bar|barring|excepting|minus)\b|but for|except(?: for)?|with the (?:sole |only )?exceptions? of|barring|aside from|apart from|excluding|save for|other than)\b/i;
const IN_PERSON = /\bin[- ]person\b|\bphysically\b|\bon[- ]site\b|\bin the room\b/i;
const ONLINE = /\b(?:via|through|by|on) (?:a |the )?(?:video|zoom|web|tele|virtual|online)|\bonline\b|\bvirtual(?:ly)?\b|\bvideo ?-?(?:tele)?conferenc|\bremotely\b/i;
const ONLINE_HINT = /video|zoom|web|tele|virtual|online|remotely/i;
const ALL = new WordPattern('all (of)? (the)? (other)? (the)? (_)?? (_)?? (_)?? (_)?? (participant|participants|countries|members|states|delegat*|participating)');
/** "All other", "the remaining", "the rest of the". */
const OTHER = /\b(?:other|others|remaining|rest|else)\b/i;
const OTHERS = new WordPattern('((the)? (other|remaining) (_)?? (_)?? (_)?? (participant|participants|countries|members|states|delegat*)|the rest of the (_)?? (_)?? (_)?? (participant|participants|countries|members|states)|the others)');
const ORDERED = /\bin (?:the |their )?order of\b|\border of (?:precedence|intervention|speaking|arrival|registration)/i;
/** A list that names some of them only, or some of them by one name. */
const PARTIAL = /\b(?:including|such as|inter alia|among (?:them|others|which|those)|ASEAN (?:member (?:states?|countries|governments)|members|countries|states)(?!\b[^.;:]{0,4}(?:, namely|:)))\b/i;

interface Found {
  present: ParticipantMention[];
  inPerson: ParticipantMention[];
  online: ParticipantMention[];
  absent: ParticipantMention[];
  others: Phrase[];
  counts: AttendanceCount[];
  gone: AttendanceCount[];
  all: AttendanceOfAll | null;
  strangers: Stranger[];
  sizes: AttendanceSize[];
  partial: boolean;
  /** "All but six were present": who they are is still to be told. */
  awaited: boolean;
}

/** Behind "all but". */
const SO_MANY = /^\s(?:the )?(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|[a-z]+teen|eleven|twelve|a few|some|several)\b/;
/** "the six were", "the exceptions being", "these are". */
const THEY_ARE = /^\W*(?:and )?(?:they|these|those|the (?:[a-z-]+ )?(?:exceptions?|absentees?|others?|remaining|missing|absent|one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2}))(?: [a-z-]+){0,3}? (?:were|was|being|are|is)\b/i;

/** The sentences on attendance of the opening paragraphs, taken together; null when there are none. */
export function attendanceOf(report: Report, units: readonly Unit[] = unitsOf(report)): Attendance | null {
  for (let index = 0; index < OPENING && index < units.length; index++) {
    const attendance = toldIn(units[index]!.joined);
    const points = pointsBelow(units, index, attendance);
    if (points !== null) return points;
    if (attendance !== null) return attendance;
  }
  // a long list of Participants at the beginning is that of those who came, whatever the verb
  for (let index = 0; index < OPENING && index < units.length; index++) {
    const { joined } = units[index]!;
    const told = joined.ask(LISTS);
    if (told !== null) return joined.base === 0 ? told : movedAttendance(told, joined.base);
  }
  return null;
}

const LONGEST_GAP = 16;
/** Before the rest of a sentence that was cut within its list. */
const CUT = /,\s*$/;

/** Remarks beside the list of delegates that tell who came. */
export function listedAttendanceOf(report: Report, wordings: WordingSource): readonly Attendance[] {
  const out: Attendance[] = [];
  for (const remark of remarksOf(report)) {
    // "except Mongolia, / Pakistan and Sri Lanka joined online": the second line says nothing by itself
    if (CUT.test(report.text.slice(Math.max(0, remark.start - LONGEST_GAP), remark.start))) continue;
    const attendance = toldIn(wordings.join(report, [remark]));
    if (attendance !== null) out.push(attendance);
  }
  return out;
}

/** "This list covers the delegates who attended in person"; "Participants who joined online are not listed". */
export const listsInPersonOf = (report: Report, wordings: WordingSource): boolean =>
  report.annexes.some(({ content, title }) => content === 'delegates' && IN_PERSON.test(title)) || !remarksOf(report).some(remark => remark.end - remark.start <= LONGEST_HEAD && wordings.stretch(report, remark).wording.ask(HEADS_ONLINE)) && remarksOf(report).some(remark => remark.end - remark.start <= LONGEST_REMARK && wordings.stretch(report, remark).wording.ask(LISTS_IN_PERSON));

/** "By video" over a part of the list: it has those as well. */
const HEADS_ONLINE = telling(({ text }) => ONLINE.test(text) && /^\W*(?:[A-Z][.)] )?(?:(?:by|via|through) )?[\w -]{3,30}\W*$/.test(text));
const LONGEST_HEAD = 50;

const LISTS_IN_PERSON = telling(({ text }) => (IN_PERSON.test(text) && (/\b(?:list|cover|only)/i.test(text) || /^\W*(?:delegates? |participants? |attend\w* )?(?:attending |present )?in[- ]person\W*$/i.test(text)))
  || /^\W*(?:delegates|participants|delegations|those) (?:who were |who came |who met )?(?:present )?in (?!alphabetical|order|person)[A-Z][A-Za-z ]{2,30}\W*$/.test(text)
  || (ONLINE.test(text) && /\bnot (?:listed|included|named|shown)\b/i.test(text)));

/** What stands beside the delegations in lists of delegates. */
function remarksOf({ annexes }: Report): Span[] {
  const out: Span[] = [];
  for (const { content, children } of annexes) if (content === 'delegates') for (const { kind, span } of children) if (kind === 'text') out.push(span);
  return out;
}

function toldIn(joined: Joined): Attendance | null {
  const told = joined.ask(ATTENDS);
  return told === null || joined.base === 0 ? told : movedAttendance(told, joined.base);
}

const movedAttendance = (told: Attendance, by: number): Attendance => ({
  ...told,
  span: movedSpan(told.span, by),
  present: allMoved(told.present, by), inPerson: allMoved(told.inPerson, by), online: allMoved(told.online, by), absent: allMoved(told.absent, by),
  others: allMoved(told.others, by), strangers: allMoved(told.strangers, by), sizes: allMoved(told.sizes, by),
  count: told.count && movedCount(told.count, by), counts: told.counts.map(count => movedCount(count, by)), gone: told.gone.map(count => movedCount(count, by)),
  all: told.all && moved(told.all, by),
});

const movedCount = (count: AttendanceCount, by: number): AttendanceCount => ({ ...count, span: movedSpan(count.span, by), there: allMoved(count.there, by), excepted: allMoved(count.excepted, by) });

const ATTENDS = tellingPlaces(joined => inLine(joined, false));
const LISTS = tellingPlaces(joined => (joined.participants().length < WHOLE_LIST ? null : inLine(joined, true)));

/** "The first meeting was attended by ..., the second meeting by ...": who came to one of two is no contradiction to who came to the other. */
const OF_FIRST = new WordPattern('(first|1st|former) (meeting|session)');
const OF_SECOND = new WordPattern('((second|2nd|latter) (meeting|session)|(attended|joined|at|in) the (second|latter))');

/** "The Beijing meeting was attended by ... The Yangon meeting was attended by": two meetings by their places. */
const OF_PLACE = /\bThe ([A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?) (?:meeting|session) was attended\b/g;
const tellsOfTwo = (text: string): boolean => text.includes(' was attended') && new Set([...text.matchAll(OF_PLACE)].map(([, place]) => place)).size > 1;

/** Names of so many, beside which some are said not to have come, are a list all the same. */
const WHOLE_LIST = 8;

function inLine(joined: Joined, anyVerb: boolean): Attendance | null {
  if ((!anyVerb && (joined.words.all & SIGNAL.attends) === 0 && !WHENCE_FIRST.test(joined.text.slice(0, 80)) && !CAME_TO.test(joined.text.slice(0, LONGEST_LEAD))) || (OF_FIRST.within(joined.words) && OF_SECOND.within(joined.words)) || tellsOfTwo(joined.text)) return null;
  const found: Found = { present: [], inPerson: [], online: [], absent: [], others: [], counts: [], gone: [], all: null, strangers: [], sizes: [], partial: false, awaited: false };
  let first = -1;
  let last = -1;
  for (const sentence of joined.sentences) {
    if (!read(joined, sentence, found, anyVerb)) {
      if ((first >= 0 && COUNTED.test(joined.text.slice(sentence.start, sentence.end))) || PERSONS_FROM.test(joined.text.slice(sentence.start, sentence.start + LONGEST_COUNT))) found.counts.push(...countsIn(joined, sentence).map(count => ({ ...count, there: [], excepted: [], mode: null })));
      continue;
    }
    if (first < 0) first = sentence.start;
    last = sentence.end;
  }
  // "A, B and C were present in Putrajaya. All others joined by video": the first came in person
  if (found.inPerson.length === 0 && found.all?.online === true && found.all.other) found.inPerson = found.present.splice(0);
  const { present, inPerson, online, absent, counts, all } = found;
  const count = counts.find(each => !each.all) ?? null;
  if (first < 0 || (all === null && count === null && present.length + inPerson.length + online.length + absent.length === 0)) return null;
  const form = inPerson.length > 0 && (online.length > 0 || all?.online === true) ? 'hybrid' : absent.length > 0 && !(all === null && present.length >= WHOLE_LIST) ? 'all-but' : all !== null ? 'all' : count !== null && present.length + inPerson.length + online.length < 2 ? 'count' : 'list';
  return { ...found, span: joined.span(first, last), form, count, ordered: ORDERED.test(joined.text.slice(first, last)) };
}

/** Where a pattern first fits in a stretch; null for nowhere. */
function placeOf(pattern: WordPattern, words: Words, { start, end }: Sentence): Sentence | null {
  const limit = words.from(end);
  const at = pattern.first(words, words.from(start), limit);
  return at < 0 ? null : { start: words.start(at), end: words.end(pattern.after(words, at, limit) - 1) };
}

/** "No delegate was present other than those of Cambodia": who is left out there is the one who came. */
const NOBODY = /^\W*No(?:body|ne)?\b.*\b(?:other than|except|but|besides|apart from)\b/i;

/** "The sixteen delegations numbered 31 persons": how many they were, behind who they were. */
const COUNTED = /^(?:In all|In total|Altogether|Together)\b|\b(?:numbered|comprised|totall?ed|added up to|made up|counted)\b/;

/** "Sixty-two persons from 16 ARF Participants registered": before the list of those Participants, whatever the verb. */
const PERSONS_FROM = /^\W*(?:(?:A total of|In all|In total|Altogether|Some),? )?(?:\d{1,3}|[A-Za-z]+(?:-[a-z]+)?) (?:[a-z]+ )?(?:persons|people|participants|delegates|officials|officers|experts|representatives|trainees) from (?:\d{1,2}|[a-z]+(?:-[a-z]+)?) (?:ARF |ASEAN Regional Forum )?(?:participants|members|countries|delegations)\b/i;
const LONGEST_COUNT = 120;

/** Whether a sentence speaks of attendance. */
function tells(joined: Joined, sentence: Sentence, found: Found): boolean {
  // "They came from 19 ARF Participants, namely": a sentence that goes on with those who attended
  const lead = joined.text.slice(sentence.start, Math.min(sentence.end, sentence.start + LONGEST_LEAD));
  if (CAME_TO.test(lead)) return true;
  if (found.awaited && THEY_ARE.test(lead)) return true;
  if ((joined.words.signals(sentence.start, sentence.end) & SIGNAL.attends) === 0 && !(found.counts.length > 0 && WHENCE.test(joined.text.slice(sentence.start, sentence.start + 40))) && !WHENCE_FIRST.test(joined.text.slice(sentence.start, sentence.start + 80)) && !FOLLOWED.test(lead)) return false;
  return FOLLOWED.test(lead) || placeOf(CAME, joined.words, sentence) !== null || placeOf(STAYED, joined.words, sentence) !== null || placeOf(PREVENTED, joined.words, sentence) !== null;
}

/** Who makes up the Forum, or has signed something, need not have come. */
const OF_OTHERS = /\b(?:members of|consists? of|compris\w+|sign\w*|ratif\w+|part(?:y|ies) to|support\w*|propos\w+|sponsor\w*|host\w*|not|no|unable|absent|except)\b/i;

function isListOfAll(joined: Joined, { start, end }: Sentence): boolean {
  const names = joined.participants(start, end);
  return names.length >= WHOLE_LIST && !OF_OTHERS.test(joined.text.slice(start, end)) && listed(joined.text, names).length >= WHOLE_LIST;
}

/** Takes what one sentence says; false when it does not speak of attendance. */
function read(joined: Joined, sentence: Sentence, found: Found, anyVerb: boolean): boolean {
  if (anyVerb ? !isListOfAll(joined, sentence) : !tells(joined, sentence, found)) return false;
  if (NOBODY.test(joined.text.slice(sentence.start, sentence.end))) return false;
  let spoke = false;
  for (const clause of clausesOf(joined.text, sentence)) spoke = readClause(joined, clause, found) || spoke;
  if (spoke) found.sizes.push(...sizesIn(joined, sentence));
  const organisations = organisationsIn(joined, sentence);
  const also = organisations.length > 0 && (spoke || found.present.length + found.inPerson.length + found.absent.length > 0 || found.all !== null || found.counts.length > 0);
  if (also) found.others.push(...organisations.filter(({ text }) => !found.others.some(other => other.text === text)));
  return spoke || also;
}

/** Somebody who came for himself. */
const FOR_NOBODY = /\b(?:did|does) not represent\b|\bnot representing\b|\bnot as (?:a |the )?representatives?\b/i;

/** "They were not present on 24 March, when the mission was at work in Timor-Leste" names nobody who stayed away. */
function subjectsOf(joined: Joined, names: readonly Named[], clause: Sentence): readonly Named[] {
  const verb = placeOf(STAYED, joined.words, clause);
  const [first] = names;
  return verb === null || first === undefined || first.start < verb.end || !LATER.test(joined.text.slice(verb.end, first.start)) ? names : [];
}
const LATER = /\b(?:when|while|because|since|as|owing|due|after|before|during|until)\b/i;

const OPENS = /^\s*(?:(?:the|both|and|only)\s)*(?:(?:those|delegat\w+|experts?|officials?|representatives?|participants) (?:(?:nominated|sent|named) )?(?:of|from|by) (?:the )?)?$/i;

/** Before the one name of a clause; somebody who came for part of the meeting is no list. */
const LEADS_TO_ONE = /^\W*(?:(?:the|an?|one|only|also|both|in|addition|delegat\w+|representatives?|officials?|participants?|experts?|members?|observers?|officers?|from|of|by|meeting|workshop|seminar|was|were|attended)[\s,]+)*$/i;

function readClause(joined: Joined, { start, end }: Sentence, found: Found): boolean {
  const words = joined.text.slice(start, end);
  // "took part as a guest and did not represent Sri Lanka"
  if (FOR_NOBODY.test(words)) return false;
  const names = joined.participants(start, end);
  const prevented = placeOf(PREVENTED, joined.words, { start, end });
  const stayed = prevented !== null || placeOf(STAYED, joined.words, { start, end }) !== null;
  const but = BUT.exec(words);
  const gone = ABSENT.exec(words);
  const apart = gone === null ? [] : chainBefore(joined.text, start + gone.index, names);
  const told = but === null && found.awaited && THEY_ARE.test(words) ? listed(joined.text, names) : [];
  const missing = told.length > 0 ? told : apart.length > 0 ? apart : but !== null ? firstRun(joined.text, names.filter(name => name.start > start + but.index)) : prevented !== null ? names.filter(name => name.end <= prevented.start && OPENS.test(joined.text.slice(start, names[0]!.start))) : stayed ? subjectsOf(joined, names, { start, end }) : [];
  const there = prevented !== null ? [] : listed(joined.text, names.filter(name => !missing.includes(name)));
  const before = but === null ? words : words.slice(0, but.index);
  const lead = { start, end: start + before.length };
  const whole = placeOf(ALL, joined.words, lead) ?? placeOf(OTHERS, joined.words, lead);
  const counts = told.length > 0 ? [] : countsIn(joined, { start, end: but === null ? end : start + but.index });
  const counted = counts.some(each => !each.all);
  found.awaited = but !== null && missing.length === 0 && SO_MANY.test(words.slice(but.index + but[0].length));
  if (whole === null && !counted && missing.length === 0 && !found.awaited && there.length < 2 && !(there.length === 1 && LEADS_TO_ONE.test(words.slice(0, there[0]!.start - start)))) return false;
  const online = ONLINE_HINT.test(words) && ONLINE.test(words);
  const physical = IN_PERSON.test(words);
  const home = physical ? found.inPerson : online ? found.online : found.present;
  const mention = ({ participant, start: from, end: to }: Named): ParticipantMention => ({ ...joined.phrase(from, to), participant });
  const partial = PARTIAL.test(before) || isCut(joined, there, names);
  found.partial ||= partial;
  const excepted = missing.map(mention);
  const named = there.map(mention);
  found.absent.push(...excepted);
  home.push(...named);
  // "five participants, namely A, B, C, D and E, did not take part"
  for (const each of counts) (stayed && but === null ? found.gone : found.counts).push({ ...each, there: partial ? [] : named, excepted, mode: physical === online ? null : physical ? 'in-person' : 'online' });
  // "The others did not attend" speaks of all who were not there.
  if (but === null && stayed) found.partial &&= !OTHER.test(before);
  else if (whole !== null) found.all ??= { ...joined.phrase(whole.start, whole.end), online: online && !physical, other: OTHER.test(before) };
  else if (but !== null && (missing.length > 0 || found.awaited)) found.all ??= { ...joined.phrase(start, start + but.index), online: online && !physical, other: OTHER.test(before) };
  note(strangersIn(joined, there, end), 'present', home, found);
  note(strangersIn(joined, missing, end, but === null ? 2 : 1), 'absent', found.absent, found);
  return true;
}

/** A misspelt name stands for the Participant that is meant, so that no list lacks it. */
function note(strangers: readonly Omit<Stranger, 'among'>[], among: Stranger['among'], list: ParticipantMention[], found: Found): void {
  for (const stranger of strangers) {
    found.strangers.push({ ...stranger, among });
    if (stranger.nearest !== null) list.push({ participant: stranger.nearest, text: stranger.text, span: stranger.span });
  }
  if (strangers.length > 0) list.sort((a, b) => a.span.start - b.span.start);
}

/** Whether words that were not understood part a list from more names: it is longer than what was read. */
function isCut({ text, words }: Joined, list: readonly Named[], names: readonly Named[]): boolean {
  const [first] = list;
  const last = list.at(-1);
  if (first === undefined || last === undefined || list.length < 2) return false;
  const before = names.findLast(name => name.end <= first.start);
  const after = names.find(name => name.start >= last.end);
  const apart = (from: number, to: number): boolean => CAME.within(words, words.from(from), words.from(to)) || BUT.test(text.slice(from, to));
  return (before !== undefined && !apart(before.end, first.start)) || (after !== undefined && !apart(last.end, after.start));
}
