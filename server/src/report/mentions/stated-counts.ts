/** Numbers that a sentence itself counts out: "three organisations, namely A and B"; "15 activities, of which six ..., five ... and three ...". */
import { monthNumber } from '../../text/dates';
import { byRange } from '../../text/letters';
import { CARDINAL_TENS, CARDINAL_UNITS, numberOf } from '../../text/numerals';
import type { StatedCount } from '../mentions';
import { chain } from '../participants';
import type { Paragraph } from '../model';
import type { Sentence } from '../sentences';
import type { Unit } from '../units';
import { telling, type Wording } from '../wording';

interface Told { readonly start: number; readonly end: number; readonly kind: StatedCount['kind']; readonly value: number; readonly counted: number }

const NONE: readonly Told[] = [];
/** "three", and "twenty-three", which does not end as another number. */
const NUMBERS = `(?<!-)(?:(?:${CARDINAL_TENS.join('|')})(?:-(?:${CARDINAL_UNITS.slice(0, 9).join('|')}))?|${CARDINAL_UNITS.slice(1, 20).join('|')})`;
/** A number with the noun it counts, right before "namely". */
const BEFORE_NAMELY = new RegExp(`\\b(${NUMBERS}|\\d{1,2}) (?:[\\w'’-]+ ){0,3}[a-z'’-]+s(?: (?:of|in|on|for|to|at) (?:the |its |their )?(?:[\\w'’-]+ ?){1,4})?, namely:? $`, 'i');
/** What makes one item of several, or of many. */
const WITHIN = /\b(?:including|such as|as well as|together with|which|who|whose|where|between|both|respectively)\b|[(:]/i;
/** Bodies, each with its acronym: "the A of B and C (ABC) and the D (D)". */
const EACH_SHORTENED = /^(?:[^(),;]+ \([A-Z][A-Za-z&-]{1,11}\)(?:, (?:and )?| and |$)){2,}$/;
const LONGEST_LIST = 500;
/** Leads to the parts of a number. */
const OF_WHICH = /\bof (?:which|whom|these|them),? /i;
/** "Forty-eight persons took part: 39 officials, six scholars and three officers" */
const PERSONS = new RegExp(`\\b(${NUMBERS}|\\d{1,3}) (?:persons|people|participants|delegates|officials|experts|trainees|officers|representatives|students|planners) (?:took part|attended|participated|came|were present|joined|were there)[^:;.]{0,40}: (?=\\d|[a-z])`, 'i');
const WHOLE = new RegExp(`\\b(${NUMBERS}|\\d{1,3}) (?!per\\b|percent|%|million|billion|years?\\b|months?\\b|days?\\b|hours?\\b|minutes?\\b|o'clock)[a-z]`, 'gi');
const PART = new RegExp(`(?:^|, |; | and |, and )(${NUMBERS}|one(?= each )|\\d{1,3}) (?!per\\b|percent|%|million|billion|years?\\b|months?\\b|days?\\b|hours?\\b|minutes?\\b|of (?:these|them|which)\\b|[A-Z][a-z]+ \\d{4})[a-z]`, 'gi');
const CAPITALISED = /^[A-Z][a-z]*/;
/** Fewer parts may well leave a rest. */
const PARTS = 3;
/** Parts that miss more than this share of the whole are not all of it. */
const NEARLY = 0.2;


const COUNTS = telling((wording): readonly Told[] => {
  const { text } = wording;
  const named = text.includes(', namely');
  const colon = text.includes(': ');
  if (!named && !colon && !/\bof (?:which|whom|these|them)\b/i.test(text)) return NONE;
  return wording.sentences.flatMap(sentence => [...(named ? namedIn(wording, sentence) : NONE), ...(colon ? announcedIn(text, sentence) : NONE), ...partsIn(text, sentence)]);
});

/** "has four priority areas: shared awareness, safety of navigation, and training". */
const COUNTED = new RegExp(`\\b(${NUMBERS}|\\d{1,2}) (?!(?:days|weeks|months|years|hours|minutes|times)\\b)(?:[\\w'’-]+ ){0,2}?[a-z'’-]+s\\b`, 'gi');
const LEAD_LENGTH = 160;
/** One item that may itself be several, or a remark on one. */
const ENUMERATED = /^[^.:()"“;]{10,400}$/;

/** A number before a colon that is more than the things named behind it, or another one than that of the names. */
function announcedIn(text: string, { start, end }: Sentence): readonly Told[] {
  const at = text.indexOf(': ', start);
  if (at < 0 || at > end) return NONE;
  const from = Math.max(start, at - LEAD_LENGTH);
  const lead = text.slice(from, at);
  const list = text.slice(at + 2, end).trim().replace(/\.$/, '');
  const counts = [...lead.matchAll(COUNTED)];
  const [first] = counts;
  if (first === undefined) return NONE;
  // "Thirteen members had been invited, and these came:", "those of the members that voted for it:"
  if (ONLY_SOME.test(lead.slice(first.index + first[0].length)) || THOSE.test(lead)) return NONE;
  const less = ALL_BUT.exec(lead);
  if (less !== null) {
    const names = namesIn(list);
    const value = numberOf(less[2]!) - numberOf(less[1]!);
    return names === null || names === value || value < 3 ? NONE : [{ start: from + less.index, end: from + less.index + less[0].length, kind: 'named', value, counted: names }];
  }
  const following = THE_FOLLOWING.exec(lead);
  if (following !== null) {
    const names = namesIn(list);
    const value = numberOf(following[1]!);
    return names === null || names === value || value < 3 ? NONE : [{ start: from + following.index, end: from + following.index + following[0].length, kind: 'named', value, counted: names }];
  }
  const part = counts.length === 1 ? PART_OF.exec(lead.slice(0, first.index)) : null;
  const value = numberOf((part ?? first)[1]!);
  if (value < 3 || (part === null && counts.some(([, number]) => numberOf(number!) !== value)) || !ENUMERATED.test(list) || WITHIN.test(list) || OPEN.test(list) || DIVIDED.test(lead) || NOT_ALL.test(lead.slice(Math.max(0, first.index - 20)))) return NONE;
  const counted = namesIn(list) ?? atMost(list);
  if (counted === null || counted === value || (counted > value && namesIn(list) === null)) return NONE;
  // "Of the 22 members, the following sixteen took part:"
  if ([...lead.matchAll(ANY_NUMBER)].some(([, number]) => numberOf(number!) === counted)) return NONE;
  const begin = from + (part ?? first).index;
  return [{ start: begin, end: from + first.index + first[0].length, kind: 'named', value, counted }];
}

/** "All but three of the 13 members": as many as are left. */
const ALL_BUT = new RegExp(`\\ball but (${NUMBERS}|\\d{1,2}) of (?:the |its |our )?(${NUMBERS}|\\d{1,2}) [a-z]+`, 'i');
/** "Of the 22 members, the following sixteen took part" */
const THE_FOLLOWING = new RegExp(`\\bof (?:the|its|our) (?:${NUMBERS}|\\d{1,3})[^.;:]{2,60}?,? the following (${NUMBERS}|\\d{1,2})\\b`, 'i');
const ONLY_SOME = /;|,\s(?:and\s|but\s|of (?:which|whom)\s)?(?:these|those|most|some|many|few|half|only)\b|\b(?:invited|registered|entitled|eligible|expected)\b/i;
const THOSE = /\b(?:those (?:of|among|that|who|with|voting|absent|present)|voting|that (?:had )?voted|votes?|abstain\w*)\b/i;
const ANY_NUMBER = new RegExp(`\\b(${NUMBERS}|\\d{1,2})\\b`, 'gi');

/** "Fifteen of the eighteen members": the first are named. */
const PART_OF = new RegExp(`\\b(${NUMBERS}|\\d{1,2}) (?:out )?of (?:the|its|their|our|all|these) $`, 'i');

/** How many things a list of anything names at most; null where it is none. */
function atMost(list: string): number | null {
  const segments = list.split(/,\s+/);
  // "six of late reports, four of mesh size" are parts, and not each one thing
  if (segments.length < 2 || segments.some(each => PARTLY.test(each))) return null;
  // a list that ends with ", and" parts all its items by commas, but for those within one
  const parted = segments.length > 2 && /^and\s/.test(segments.at(-1)!) && !segments.slice(1).some(each => /\s(?:and|or)\s/.test(each));
  return parted ? segments.length : segments.reduce((sum, each) => sum + each.split(/\s(?:and|or)\s/).length, 0);
}

/** Fewest names to make a list of nothing else. */
const NAMES = 4;
/** "Federated States of Micronesia", "the Lao PDR": nothing but a name. */
const NAME = byRange(/^(?:the )?\p{Lu}[\p{L}.'’-]*(?: (?:(?:of|the|da|de) )*\p{Lu}[\p{L}.'’-]*)*$/u);
/** Names of states that have "and" in them. */
const WITH_AND = /\b(?:Trinidad|Antigua|Bosnia|Vincent|Kitts|Principe|Turks|Wallis|Saint Pierre|Svalbard|Tristan) and (?:the )?/g;

/** How many names a list has that parts them by commas and one "and"; null where it is anything else. */
function namesIn(list: string): number | null {
  const segments = list.replace(WITH_AND, 'And ').split(/,\s+/);
  const [last, ...others] = segments.reverse();
  const ends = last!.replace(/^and\s+/, '').split(/\sand\s/);
  const names = [...others, ...ends];
  return others.length > 0 && names.length >= NAMES && (ends.length === 2) !== /^and\s/.test(last!) && names.every(name => NAME.test(name)) ? names.length : null;
}
const PARTLY = new RegExp(`^(?:and )?(?:${NUMBERS}|\\d{1,4})\\b`, 'i');
const OPEN = /\b(?:others?(?! (?:matters|business|issues|items)\b)|another|among|some|several|etc|inter alia|the (?:rest|remaining|following))\b/i;
/** "divided the 25 items as follows": who takes how many of them. */
const DIVIDED = /\b(?:divid|distribut|allott?|allocat|apportion|split|shared out|assign)\w*\b/i;
const NOT_ALL = /\b(?:some|among|such as|two of|one of|including|for example|first|last|question|said|asked|noted that)\b/i;

/** "from the ten Member States, namely A and B, and from China": who comes besides is none of those named. */
const BESIDE = /,?\s(?:and|as well as)\s(?:also\s|(?:also )?(?:from|by|to|for|with)\s(?!the following))/;

/** A number before "namely" that is not that of the things behind it. */
function namedIn(wording: Wording, { start, end }: Sentence): readonly Told[] {
  const { text } = wording;
  const at = text.indexOf(', namely', start);
  if (at < 0 || at > end) return NONE;
  let from = at + ', namely'.length;
  while (from < end && /[\s,:]/.test(text[from]!)) from++;
  const lead = text.slice(Math.max(start, at - 120), at);
  const hit = BEFORE_NAMELY.exec(`${lead}, namely `);
  if (hit === null) return NONE;
  const part = PART_OF.exec(lead.slice(0, hit.index));
  const value = numberOf((part ?? hit)[1]!);
  const list = text.slice(from, Math.min(end, from + LONGEST_LIST)).split(BESIDE)[0]!.replace(/[.\s]+$/, '');
  const counted = countOf(wording, list, { start: from, end: from + list.length }, value);
  const begin = Math.max(start, at - 120) + (part ?? hit).index;
  return counted === null || counted === value ? NONE : [{ start: begin, end: at, kind: 'named', value, counted }];
}

/** How many things a list names; null where that is not certain. */
function countOf(wording: Wording, list: string, place: Sentence, value: number): number | null {
  const names = chain(wording.text, wording.participants(place.start, place.end));
  const bare = names.length > 1 && /^(?:the |both )?$/i.test(wording.text.slice(place.start, names[0]!.start)) ? wording.text.slice(names.at(-1)!.end, place.end) : null;
  if (bare !== null && /^(?:$|,\s(?!and\b|the\b|[A-Z]))/.test(bare.replace(/[.\s]+$/, ''))) return names.length;
  if (list.includes(';')) return /:|\([a-z]\)|\bnamely\b/.test(list) ? null : list.split(';').filter(part => part.trim() !== '').length;
  if (EACH_SHORTENED.test(list)) return list.match(/\(/g)!.length;
  if (WITHIN.test(list)) return null;
  const commas = list.split(/,\s/).length - 1;
  const joints = list.match(/\sand\s/g)?.length ?? 0;
  const most = commas + joints + 1 - (list.match(/,\sand\s/g)?.length ?? 0);
  // fewer joints than things: however the list is read, one is missing
  return most < value && most > 1 ? most : null;
}

/** A number behind which parts are counted that do not make it up. */
function partsIn(text: string, { start, end }: Sentence): readonly Told[] {
  const words = text.slice(start, end);
  const colon = PERSONS.exec(words);
  const led = colon ?? OF_WHICH.exec(words);
  if (led === null || (colon === null && led.index === 0)) return NONE;
  const whole = colon ?? [...words.slice(0, led.index).matchAll(WHOLE)].at(-1);
  if (whole === undefined) return NONE;
  const value = numberOf(whole[1]!);
  const rest = words.slice(led.index + led[0].length);
  if (/\b(?:some|several|many|most|others?|the (?:rest|remaining|remainder)|half|respectively)\b/i.test(rest)) return NONE;
  const parts = [...rest.matchAll(PART)].filter(({ 0: whole, index }) => monthNumber(CAPITALISED.exec(rest.slice(index + whole.length - 1))?.[0] ?? '') === 0).map(({ 0: whole, 1: part, index }) => numberOf(part!) * eachIn(rest.slice(index + whole.length - 1)));
  const counted = parts.reduce((sum, part) => sum + part, 0);
  if (parts.length < PARTS || counted === value || Math.abs(counted - value) > Math.max(1, NEARLY * value)) return NONE;
  const begin = start + whole.index;
  return [{ start: begin, end: begin + whole[1]!.length, kind: 'parts', value, counted }];
}

/** "one each counter-terrorism, mediation and training": of so many; 1 for all else. */
const eachIn = (part: string): number => (part.startsWith('each ') ? part.split(/, (?:and )?| and /).length : 1);

/** "These six points", right below a list. */
const THESE = new RegExp(`\\b(?:these|the above|the foregoing) (${NUMBERS}|\\d{1,2}) (?:points|recommendations|proposals|conclusions|suggestions|measures|steps|activities|items|elements|priorities|areas)\\b`, 'i');
const LOOKS_BACK = telling(({ text }): (Sentence & { readonly value: number }) | null => {
  const hit = /\b(?:these|above|foregoing)\b/i.test(text) ? THESE.exec(text) : null;
  return hit === null ? null : { start: hit.index, end: hit.index + hit[0].length, value: numberOf(hit[1]!) };
});

/** How many items the one list of a paragraph has; 0 where it has none, or one within another. */
function itemsOf({ children }: Paragraph): number {
  const [list, another] = children.filter(child => child.kind === 'list');
  return list?.kind === 'list' && another === undefined && list.items.every(({ children: within }) => within.length === 0) ? list.items.length : 0;
}

export function statedCountsOf(units: readonly Unit[]): readonly StatedCount[] {
  const out: StatedCount[] = [];
  let above: Paragraph | null = null;
  let last: Paragraph | null = null;
  for (const { paragraph, joined } of units) {
    if (paragraph !== last) { above = last; last = paragraph; }
    for (const { start, end, ...told } of joined.ask(COUNTS)) out.push({ ...joined.phrase(start, end), ...told });
    const items = above === null || paragraph === null ? 0 : itemsOf(above);
    const back = items < 2 ? null : joined.ask(LOOKS_BACK);
    if (back !== null && back.value !== items) out.push({ ...joined.phrase(back.start, back.end), kind: 'above', value: back.value, counted: items });
  }
  return out;
}
