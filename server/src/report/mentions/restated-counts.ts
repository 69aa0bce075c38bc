/** Numbers that are held against what was counted out before: "the fifth phase" of four, "these six proposals" of five, "Recommendations 4 to 6" behind "1 to 4". */
import { CARDINAL_UNITS, fromOrdinal, numberOf } from '../../text/numerals';
import type { StatedCount } from '../mentions';
import type { Sentence } from '../sentences';
import type { Unit } from '../units';
import { telling } from '../wording';

type Told = Pick<StatedCount, 'kind' | 'value' | 'counted'> & Sentence;

const NONE: readonly Told[] = [];
const NUMBERS = CARDINAL_UNITS.slice(1, 20).join('|');
const ORDINALS = 'first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth';
/** "four phases, namely", "three priority areas:", "four difficulties: (i)" */
const COUNTED_OUT = new RegExp(`\\b(${NUMBERS}|\\d{1,2}) ((?:[a-z][a-z-]* ){0,2})([a-z-]{3,}s)\\b(?=, namely|:)`, 'gi');
/** "the following four topics for the work programme:" */
const FOLLOWING = new RegExp(`\\bfollowing (${NUMBERS}|\\d{1,2}) (?:[a-z][a-z-]* ){0,2}?([a-z-]{3,}s)(?: [\\w'’-]+){0,9}:$`, 'i');
/** "the fifth phase", and "the four phases" or "all four phases". */
const ORDINAL = new RegExp(`\\bthe (${ORDINALS}) ([a-z-]{3,})(?: ([a-z-]{3,}))?\\b`, 'gi');
const RESTATED = new RegExp(`\\b(?:the|all|these|those|all the) (${NUMBERS}) (?:[a-z-]*[a-rt-z-] )?([a-z-]{3,}s)\\b`, 'gi');
/** What makes them some of those counted, or others. */
const SOME = /^ (?:that|which|who|where|led|on|of|in|from|by|under|concerning|covering|dealing|related|relating|named|proposed|mentioned|referred|with|for|held|put|submitted|presented)\b/i;
/** Words behind ordinals that are no things of a list. */
const NO_THING = /^(?:time|day|days|half|quarter|year|years|week|month|meeting|meetings|session|sessions|workshop|workshops|party|parties|paragraph|part|row|century|round|co-chairs?|countries|participants|states|sides|delegations|speakers|of|and|in|to|was|were|had|on|the)$/i;

/** Another is to come to those counted out. */
const ADDED = /\b(?:add(?:ed|ing|ition\w*)?|propos\w*|suggest\w*|new|includ\w*|further|extend\w*|introduc\w*)\b/i;

const ONE_MORE = new RegExp(`\\b(?:an?|one) (?:${ORDINALS}|further|additional|new|more)\\b|\\banother\\b`, 'i');

interface Enumerated { readonly noun: string; readonly value: number; readonly at: number }
interface Said extends Sentence { readonly nouns: readonly string[]; readonly value: number; readonly ordinal: boolean; readonly whole: boolean }

export const singular = (word: string): string => word.toLowerCase().replace(/ies$/, 'y').replace(/s$/, '');

const TOLD = telling((wording): { readonly out: readonly Enumerated[]; readonly said: readonly Said[]; readonly adds: boolean } | null => {
  const { text } = wording;
  const out: Enumerated[] = [];
  const said: Said[] = [];
  if (text.includes(', namely') || text.includes(':')) for (const hit of text.matchAll(COUNTED_OUT)) out.push({ noun: singular(hit[3]!), value: numberOf(hit[1]!), at: hit.index });
  const following = text.trimEnd().endsWith(':') ? FOLLOWING.exec(text.trimEnd()) : null;
  if (following !== null && out.every(({ at }) => at < following.index)) out.push({ noun: singular(following[2]!), value: numberOf(following[1]!), at: following.index });
  const adds = ONE_MORE.test(text);
  if (!/\b(?:the|all|these|those) [a-z]/i.test(text)) return out.length > 0 || adds ? { out, said, adds } : null;
  for (const hit of text.matchAll(ORDINAL)) {
    const value = fromOrdinal(hit[1]!.toLowerCase());
    if (value === null || NO_THING.test(hit[2]!)) continue;
    const sentence = wording.sentences.find(each => each.start <= hit.index && hit.index < each.end);
    said.push({ start: hit.index, end: hit.index + hit[0].length - (hit[3] === undefined ? 0 : hit[3].length + 1), nouns: [singular(hit[2]!), singular(hit[3] ?? '')], value, ordinal: true, whole: sentence === undefined || !ADDED.test(text.slice(sentence.start, sentence.end)) });
  }
  for (const hit of text.matchAll(RESTATED)) {
    if (NO_THING.test(hit[2]!)) continue;
    said.push({ start: hit.index, end: hit.index + hit[0].length, nouns: [singular(hit[2]!)], value: numberOf(hit[1]!), ordinal: false, whole: !SOME.test(text.slice(hit.index + hit[0].length, hit.index + hit[0].length + 14)) });
  }
  return out.length + said.length > 0 || adds ? { out, said, adds } : null;
});

/** "Recommendations 1 to 3 ..., Recommendations 3 to 5": ranges of one noun in a sentence. */
const RANGE = /\b([A-Z]?[a-z]+s?) (\d{1,2})(?:\s?(?:to|[-–])\s?(\d{1,2})| and (\d{1,2}))?(?![\d.:])/g;
const RANGED = /^(?:recommendations?|points?|items?|paragraphs?|conclusions?|proposals?|articles?|sections?|measures?|rows?|activities|activity)$/i;

const RANGES = telling((wording): readonly Told[] => {
  const { text } = wording;
  if (!/\d (?:to|and) \d|\d[-–]\d/.test(text)) return NONE;
  return wording.sentences.flatMap(({ start, end }) => {
    const ranges = [...text.slice(start, end).matchAll(RANGE)].filter(([, noun]) => RANGED.test(noun!)).map(hit => ({ at: start + hit.index, length: hit[0].length, noun: singular(hit[1]!), from: Number(hit[2]), to: Number(hit[3] ?? hit[4] ?? hit[2]) }))
      // "for items 1 to 3, with a break after item 3": one that was counted already
      .filter(({ from, to }, index, all) => from < to || !all.slice(0, index).some(other => other.from <= from && to <= other.to));
    const [first] = ranges;
    if (first === undefined || ranges.length < 3 || first.from !== 1 || ranges.some(({ noun, from, to }) => noun !== first.noun || to < from)) return [];
    const wrong = ranges.findIndex(({ from }, index) => index > 0 && from !== ranges[index - 1]!.to + 1);
    if (wrong < 0 || ranges.some(({ from }, index) => index > 0 && from <= ranges[index - 1]!.from)) return [];
    const { at, length, from } = ranges[wrong]!;
    return [{ start: at, end: at + length, kind: 'ranges' as const, value: from, counted: ranges[wrong - 1]!.to + 1 }];
  });
});
/** "notifications, visits and consultations, and remarked that of the four the last": a number alone that stands for what the sentence has just listed. */
const ALONE = new RegExp(`\\bof (?:the|these|those) (${NUMBERS})(?=,? the (?:first|second|third|last|latter)\\b|, (?:only|none|one|two)\\b)`, 'i');
/** "into notifications, visits and consultations" */
const LISTED = /\b(?:into|between|namely|of|were|are) ((?:[a-z][\w'-]*(?: [\w'-]+){0,2}, )*[a-z][\w'-]*(?: [\w'-]+){0,2}),? and [a-z][\w'-]*(?: [\w'-]+){0,2}(?=[,.;])/;
const JUST_LISTED = telling((wording): readonly Told[] => {
  const { text } = wording;
  if (!/\bof (?:the|these|those) /.test(text)) return NONE;
  return wording.sentences.flatMap(({ start, end }) => {
    const words = text.slice(start, end);
    const hit = ALONE.exec(words);
    if (hit === null) return [];
    const list = LISTED.exec(words.slice(0, hit.index));
    if (list === null) return [];
    const counted = list[1]!.split(/, /).filter(part => part.trim() !== '').length + 1;
    const value = numberOf(hit[1]!);
    return counted === value || counted < 2 ? [] : [{ start: start + hit.index, end: start + hit.index + hit[0].length, kind: 'restated' as const, value, counted }];
  });
});
/** Paragraphs behind one that counts out in which it may be spoken of again. */
const REACH = 8;

export function restatedCountsOf(units: readonly Unit[]): readonly StatedCount[] {
  const out: StatedCount[] = [];
  const known: { readonly noun: string; readonly value: number; readonly index: number }[] = [];
  let added = -1;
  units.forEach((unit, index) => {
    const { joined, paragraph } = unit;
    const put = ({ start, end, ...told }: Told): void => { out.push({ ...joined.phrase(start, end), ...told }); };
    joined.ask(RANGES).forEach(put);
    joined.ask(JUST_LISTED).forEach(put);
    const told = joined.ask(TOLD);
    if (told === null) return;
    if (told.adds) added = index;
    for (const { noun, value, at } of told.out) {
      known.push({ noun, value, index });
      if (!told.adds) held(told.said.filter(each => each.start > at), noun, value, put);
    }
    for (let at = known.length - 1; at >= 0 && index - known[at]!.index <= REACH; at--) {
      const { noun, value, index: from } = known[at]!;
      if (from === index || added >= from || told.out.some(each => each.noun === noun) || known.some((other, later) => later > at && other.noun === noun)) continue;
      if (units[from]!.headings.at(-1) === unit.headings.at(-1) || paragraph === units[from]!.paragraph) held(told.said, noun, value, put);
    }
  });
  return out;
}

function held(said: readonly Said[], noun: string, value: number, put: (told: Told) => void): void {
  for (const each of said) {
    if (!each.nouns.includes(noun)) continue;
    if (each.ordinal ? each.value > value + (each.whole ? 0 : 1) : each.whole && each.value !== value) put({ start: each.start, end: each.end + (each.nouns[1] === noun ? noun.length + 1 : 0), kind: each.ordinal ? 'beyond' : 'restated', value: each.value, counted: value });
  }
}
