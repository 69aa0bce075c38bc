/** Who attended, as the opening paragraphs tell. */
import { unitsOf, type Unit } from '../units';
import type { Joined } from '../joined';
import { chain, findParticipants, type Named } from '../participants';
import type { Sentence } from '../sentences';
import type { Attendance, ParticipantMention } from '../mentions';
import type { Phrase, Report } from '../model';
import { organisationsIn } from './organisations';
import { countIn } from './counts';

/** Attendance is told within the first paragraphs or nowhere. */
const OPENING = 8;
const CAME = /\b(?:attended|participated|took part|joined|(?:was|were|been)(?: also)? (?:present|represented|in attendance)|in attendance|in the attendance of|with the participation of)\b/i;
const STAYED = /\b(?:(?:was|were) (?:absent|not represented|not present|unable to (?:attend|participate|join))|did not (?:attend|participate|join))\b/i;
const BUT = /\b(?:except(?: for)?|with the exceptions? of|apart from|excluding|save for|other than)\b/i;
const IN_PERSON = /\bin[- ]person\b|\bphysically\b|\bon[- ]site\b/i;
const ONLINE = /\b(?:via|through|by|on) (?:a |the )?(?:video|zoom|web|tele|virtual|online)|\bonline\b|\bvirtual(?:ly)?\b|\bvideo ?-?(?:tele)?conferenc|\bremotely\b/i;
const ALL = /\ball (?:of )?(?:the )?(?:other )?(?:the )?(?:\w+[- ]){0,4}?(?:participants?|countries|members|states|delegat\w+|participating)\b/i;
const CLAUSE = /;\s|,?\s(?:while|whereas)\s/g;

interface Found {
  present: ParticipantMention[];
  inPerson: ParticipantMention[];
  online: ParticipantMention[];
  absent: ParticipantMention[];
  others: Phrase[];
  count: Attendance['count'];
  all: boolean;
  allOnline: boolean;
}

/** The sentences on attendance of the opening paragraphs, taken together; null when there are none. */
export function attendanceOf(report: Report, units: readonly Unit[] = unitsOf(report)): Attendance | null {
  for (const unit of units.slice(0, OPENING)) {
    const attendance = inUnit(unit);
    if (attendance !== null) return attendance;
  }
  return null;
}

function inUnit({ joined }: Unit): Attendance | null {
  const found: Found = { present: [], inPerson: [], online: [], absent: [], others: [], count: null, all: false, allOnline: false };
  let first = -1;
  let last = -1;
  for (const sentence of joined.sentences) {
    if (!read(joined, sentence, found)) continue;
    if (first < 0) first = sentence.start;
    last = sentence.end;
  }
  const { present, inPerson, online, absent, others, count, all, allOnline } = found;
  if (first < 0 || (!all && count === null && present.length + inPerson.length + online.length + absent.length === 0)) return null;
  const form = inPerson.length > 0 && (online.length > 0 || allOnline) ? 'hybrid' : absent.length > 0 ? 'all-but' : all ? 'all' : count !== null && present.length + inPerson.length + online.length < 2 ? 'count' : 'list';
  return { span: joined.span(first, last), form, present, inPerson, online, absent, others, count };
}

/** Takes what one sentence says; false when it does not speak of attendance. */
function read(joined: Joined, sentence: Sentence, found: Found): boolean {
  const words = joined.text.slice(sentence.start, sentence.end);
  const came = CAME.exec(words);
  const stayed = STAYED.exec(words);
  if (came === null && stayed === null) return false;
  let spoke = false;
  for (const clause of clausesOf(joined.text, sentence)) spoke = readClause(joined, clause, found) || spoke;
  const organisations = organisationsIn(joined, sentence);
  const also = organisations.length > 0 && (spoke || found.present.length + found.inPerson.length + found.absent.length > 0 || found.all || found.count !== null);
  if (also) found.others.push(...organisations.filter(({ text }) => !found.others.some(other => other.text === text)));
  return spoke || also;
}

/** Parts of a sentence that each tell of their own way of attending. */
function clausesOf(line: string, { start, end }: Sentence): Sentence[] {
  const out: Sentence[] = [];
  let from = start;
  const region = line.slice(0, end);
  CLAUSE.lastIndex = start;
  for (let hit = CLAUSE.exec(region); hit !== null; hit = CLAUSE.exec(region)) {
    out.push({ start: from, end: hit.index });
    from = hit.index + hit[0].length;
  }
  out.push({ start: from, end });
  return out;
}

function readClause(joined: Joined, { start, end }: Sentence, found: Found): boolean {
  const words = joined.text.slice(start, end);
  const names = findParticipants(joined.text, start, end);
  const but = BUT.exec(words);
  const missing = but !== null ? chain(joined.text, names.filter(name => name.start > start + but.index)) : STAYED.test(words) ? names : [];
  const there = listed(joined.text, names.filter(name => !missing.includes(name)));
  const all = ALL.test(but === null ? words : words.slice(0, but.index));
  const count = all ? null : countIn(joined, { start, end: but === null ? end : start + but.index });
  if (!all && count === null && missing.length === 0 && there.length < 2 && !(there.length === 1 && /^\s*(?:the |delegat\w+ |representatives? |officials? |from |of )*[A-Z]/.test(words))) return false;
  const online = ONLINE.test(words);
  const home = IN_PERSON.test(words) ? found.inPerson : online ? found.online : found.present;
  const mention = ({ participant, start: from, end: to }: Named): ParticipantMention => ({ ...joined.phrase(from, to), participant });
  found.absent.push(...missing.map(mention));
  home.push(...there.map(mention));
  found.count ??= count;
  found.all ||= all || but !== null;
  found.allOnline ||= all && online;
  return true;
}

/** Between two members of a list: joints and, it may be, countries that are no Participants ("Canada, Chile, China"). */
const LOOSE_JOINT = /^[\s,;]*(?:(?:and|the|of|from|as well as|[A-Z][\w'-]+|\([^()]{0,30}\))[\s,;]+)*$/;

/** The longest list of names; a country in somebody's post is no attendance. */
function listed(line: string, names: readonly Named[]): Named[] {
  let best: Named[] = [];
  let run: Named[] = [];
  for (const name of names) {
    const last = run.at(-1);
    const between = last === undefined ? '' : line.slice(last.end, name.start);
    if (last !== undefined && (between.length > 90 || !/[,;]|\band\b|\bas well as\b/.test(between) || !LOOSE_JOINT.test(between))) run = [];
    run.push(name);
    if (run.length > best.length) best = run;
  }
  return best;
}
