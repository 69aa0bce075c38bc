/** Parts of a number that leave no rest: "214 students, of whom 121 were women and 93 were men", "of the 30 ports, 18 had answered and the other 12 had not". */
import { CARDINAL_TENS, CARDINAL_UNITS, numberOf } from '../../text/numerals';
import type { StatedCount } from '../mentions';
import type { Sentence } from '../sentences';
import type { Unit } from '../units';
import { telling, type Wording } from '../wording';

type Told = Pick<StatedCount, 'kind' | 'value' | 'counted'> & Sentence;

const NONE: readonly Told[] = [];
const NUMBER = `(?:(?:${CARDINAL_TENS.join('|')})(?:-(?:${CARDINAL_UNITS.slice(0, 9).join('|')}))?|${CARDINAL_UNITS.slice(1, 20).join('|')}|one(?= (?:was|had|has|is) )|\\d{1,3}(?:,\\d{3})+|\\d{1,6})(?![\\d.,/-]\\d)`;
/** Numbers that count nothing: shares, times, sums told in large. */
const NO_COUNT = '(?!\\s?(?:%|per\\b|percent|million|billion|times\\b|years?\\b|months?\\b|weeks?\\b|days?\\b|hours?\\b|minutes?\\b|(?:January|February|March|April|May|June|July|August|September|October|November|December)\\b|of (?:which|whom|these|them)\\b))';
const COUNT = new RegExp(`(?<![\\w.,/–-])(${NUMBER})${NO_COUNT}\\b`, 'gi');
/** "214 students ..., of whom" */
const OF_WHICH = /,? of (?:which|whom)(?: only)?,? /i;
/** "Of the 132 incidents, 108 ...", "observed that, of 21 recommendations made, six ..." */
const OF_THE = new RegExp(`(?:^\\W*|^[^\\d:;]{0,120}?\\b(?:that|and),? )Of (?:(?:the|its|their|these|those|all) )?(${NUMBER})${NO_COUNT} [a-z]`, 'i');
const ofThe = (words: string): RegExpExecArray | null => (/^\W*of |\b(?:that|and),? of /i.test(words) ? OF_THE.exec(words) : null);
/** "All 24 trainees filled in a form. Twenty-two of them rated ... and three ..." */
const OF_THEM = new RegExp(`^\\W*(${NUMBER}) of (?:them|these|those)\\b|^\\W*Of (?:them|these|those),? (${NUMBER})${NO_COUNT}(?= [a-z])`, 'i');
/** "Thirty of the 32 trainees": the part is meant by "these". */
const SOME_OF = new RegExp(`^\\W*(${NUMBER}) of (?:the|its|their|our|all) (?:the )?(${NUMBER}) `, 'i');
/** What is left: the last part takes all the rest. */
const REST = /\b(?:the (?:remaining|other)|and (?:the )?(?:remaining|other)) (?:[a-z]+ )?$/i;
/** What stands before a part. */
const BEGINS = /(?:^|[,;] |\band |\b(?:remaining|other) (?:[a-z]+ )?)$/i;
/** What is said of one of several. */
const PREDICATE = /^ (?:[a-z]+ ){0,2}?(?:was|were|had|have|has|are|is)\b/;
const NEARLY = /\b(?:about|around|some|nearly|almost|over|more than|at least|several|many|most|fewer than|less than|approximately)\b/i;
/** Words that divide people and things in two, each right behind its number. */
const HALVES: readonly (readonly [RegExp, RegExp])[] = [
  [/^ (?:(?:was|were|are) )?(?:women|female|females)\b/i, /^ (?:(?:was|were|are) )?(?:men|male|males)\b/i],
  [/^ (?:[a-z]+ )?(?:in person|on site|in the room|present)\b/i, /^ (?:[a-z]+ )?(?:online|by video\w*|via video\w*|remotely|virtually)\b/i],
  [/^ (?:(?:was|were|are) )?(?:civilians?)\b/i, /^ (?:(?:was|were|are) )?(?:military|soldiers|officers in uniform|in uniform)\b/i],
];


const SUMS = telling((wording): readonly Told[] => {
  const { text } = wording;
  if (!/\bof (?:which|whom|the|its|their|these|those|them|all|\d|[a-z-]+ [a-z]+s\b)|\b(?:including|among (?:them|whom)) /i.test(text)) return NONE;
  const out: Told[] = [];
  for (const { start, end } of wording.sentences) {
    const words = text.slice(start, end);
    out.push(...beyondIn(wording, { start, end }), ...moreThanAll(wording, { start, end }));
    const of = ofThe(words);
    const which = of === null ? OF_WHICH.exec(words) : null;
    if ((of === null && (which === null || which.index === 0)) || NEARLY.test(words)) continue;
    const at = of !== null ? of[0].length : which!.index + which![0].length;
    const whole = of !== null ? { index: of[0].lastIndexOf(of[1]!), number: of[1]! } : lastIn(words.slice(0, which!.index));
    if (whole === null) continue;
    const parts = [...words.slice(at).matchAll(COUNT)].filter(({ index }) => !isYear(words, at + index)).map(({ 0: number, index }) => ({ value: numberOf(number), before: words.slice(Math.max(at, at + index - 30), at + index), behind: words.slice(at + index + number.length, at + index + number.length + 30) })).filter(({ before }) => BEGINS.test(before));
    const last = parts.at(-1);
    if (last === undefined || parts.length < 2 || (parts.length > 2 && parts.some(({ behind }, index) => index < parts.length - 1 && !PREDICATE.test(behind))) || !(REST.test(last.before) || isHalved(parts.map(({ behind }) => behind)) || (parts.length > 2 && /\band $/.test(last.before) && PREDICATE.test(last.behind)))) continue;
    const value = numberOf(whole.number);
    const counted = parts.reduce((sum, part) => sum + part.value, 0);
    if (counted !== value && value > 1) out.push({ start: start + whole.index, end: start + whole.index + whole.number.length, kind: 'parts', value, counted });
  }
  return out;
});

/** Parts may overlap; where they go beyond the whole by so little, one of the numbers is more likely wrong. */
const SLIGHTLY = 0.05;
const IN_YEAR = /\b(?:in|of|since|by|for|from|to|until|during) (?:19|20)\d\d/i;
const ALSO = /\b(?:also|both|as well|too|some|including|of (?:which|whom)|at the same time|either|partly)\b/i;
/** What is said of a second part: "and seven had been cut short", "and three as useful". */
const SECOND = new RegExp(`,? (?:and|while|whereas|but) (${NUMBER})${NO_COUNT}(?=(?: (?:[a-z]+ ){0,2}?(?:was|were|had|have|has|are|is|remained|[a-z]{3,}ed)\\b| as )| ([a-z]+) )`, 'gi');

/** Two parts that are more than the whole: "Of 48 flights, 43 had been completed and seven had been cut short". */
function beyondIn({ text, sentences }: Wording, { start, end }: Sentence): Told[] {
  const words = text.slice(start, end);
  const of = ofThe(words);
  const them = of === null && /\bof (?:them|these|those)\b/i.test(words) ? OF_THEM.exec(words) : null;
  if ((of === null && them === null) || NEARLY.test(words) || ALSO.test(words)) return [];
  const before = them === null ? '' : text.slice(sentences[sentences.findIndex(each => each.start === start) - 1]?.start ?? start, start);
  const some = SOME_OF.exec(before)?.slice(1);
  const counts = [...before.matchAll(COUNT)].filter(({ index }) => !isYear(before, index)).map(([, number]) => number!);
  const [whole, another] = of !== null ? [of[1]!] : some !== undefined && counts.length === 2 ? [some[0]!] : counts;
  if (whole === undefined || another !== undefined) return [];
  const from = of !== null ? of[0].length : 0;
  const one = of !== null ? [...words.slice(from).matchAll(COUNT)].find(({ index }) => !isYear(words, from + index) && !IN_YEAR.test(words.slice(Math.max(0, from + index - 8), from + index + 5))) : undefined;
  const first = of === null ? { number: them![1] ?? them![2]!, at: 0, end: them![0].length } : one === undefined || !/, $/.test(words.slice(0, from + one.index)) ? undefined : { number: one[1]!, at: from + one.index, end: from + one.index + one[0].length };
  if (first === undefined) return [];
  const verb = /^ ([a-z]+) /.exec(words.slice(first.end))?.[1];
  // "28 found it useful and three found it long": what is said of both alike
  const [second, third] = [...words.slice(first.end).matchAll(SECOND)].filter(([, , alike]) => alike === undefined || alike === verb);
  const between = second === undefined ? '' : words.slice(first.end, first.end + second.index);
  if (second === undefined || third !== undefined || [...between.matchAll(COUNT)].some(({ index }) => !isYear(between, index))) return [];
  const [value, counted] = [numberOf(whole), numberOf(first.number) + numberOf(second[1]!)];
  const at = of !== null ? of[0].lastIndexOf(whole) : words.indexOf(first.number);
  return counted <= value || counted - value > Math.max(1, SLIGHTLY * value) ? [] : [{ start: start + at, end: start + at + (of !== null ? whole.length : first.number.length), kind: 'parts', value, counted }];
}

/** What leads from a whole to a part of it; words that may lead to something else only where they divide people in two. */
const A_PART = new RegExp(`(?:,? of (?:which|whom)(?: only)?,? |,? (?:including|among (?:them|whom))(?: only)? (?=\\S+ (?:women|men|females?|males?|civilians)\\b))(${NUMBER})${NO_COUNT} `, 'i');
/** Numbers that say where, when or from how many something is. */
const ASIDE = /\b(?:from|in|at|over|during|within|across|between|on|after|before|to|for|of|than|and|or|all)(?: (?:the|its|their|these|those|all))? $/i;
/** A number with what it counts, and what stands in many beside it. */
const WITH_NOUN = new RegExp(`(?<![\\w.,/–-])${NUMBER}(?: [a-z][\\w'’-]*){0,3}? (?:[a-z][\\w-]*s|men|women|people|staff)\\b`, 'gi');
const MANY = /\b(?:[A-Za-z][\w-]*[a-z](?<!s|u|i|[’'])s|(?:wo)?men|people|staff)\b/;
const SINGULAR = /\b(?:was|has|is|his|its|this|thus|as|always|besides|towards|United States|Philippines)\b/g;

/** "Thirty-two diplomats had completed the course, of whom thirty-five were women": a part that is more than the whole. */
function moreThanAll({ text, sentences }: Wording, { start, end }: Sentence): Told[] {
  const words = text.slice(start, end);
  const them = OF_THEM.exec(words);
  const part = them ?? A_PART.exec(words);
  if (part === null || (them === null && part.index === 0)) return [];
  const before = them === null ? words.slice(0, part.index) : text.slice(sentences[sentences.findIndex(each => each.start === start) - 1]?.start ?? start, start);
  const counts = [...before.matchAll(COUNT)].filter(({ index }) => !isYear(before, index));
  const wholes = counts.filter(({ index }) => !ASIDE.test(before.slice(Math.max(0, index - 20), index)));
  const [whole, another] = wholes;
  const number = part[1] ?? part[2]!;
  const counted = numberOf(number);
  if (whole === undefined || another !== undefined || NEARLY.test(before) || counts.some(({ 1: number }) => numberOf(number!) >= counted)) return [];
  // nothing else stands there in many, of which it might be a part
  if (MANY.test(before.replace(WITH_NOUN, ' ').replace(SINGULAR, ' ')) || !before.slice(whole.index).match(WITH_NOUN)) return [];
  const at = start + part.index + part[0].indexOf(number);
  return [{ start: at, end: at + number.length, kind: 'share', value: numberOf(whole[1]!), counted }];
}

/** "Of the seven tasks, five had been carried out. The remaining two ..." */
const OF_FIRST = new RegExp(`\\b[Oo]f (?:the|its|their) (${NUMBER})${NO_COUNT} [a-z][^;:]*?, (${NUMBER}) (?:had|have|were|are|was) [^;:]*$`);
const LEFT = new RegExp(`^The (?:remaining|other|outstanding) (${NUMBER})\\b|^The (${NUMBER}) (?:outstanding|remaining|others?|open)\\b`);

const LEAVES = telling((wording): readonly Told[] => {
  const { text, sentences } = wording;
  if (!/[.] The (?:[a-z\d]+ )?(?:remaining|other|outstanding|open)\b/.test(text)) return NONE;
  return sentences.flatMap(({ start, end }, index) => {
    const next = sentences[index + 1];
    const left = next === undefined ? null : LEFT.exec(text.slice(next.start, next.end));
    const of = left === null ? null : OF_FIRST.exec(text.slice(start, end));
    if (of === null || NEARLY.test(of[0]) || (of[0].replace(/\b(?:19|20)\d\d\b/g, '').match(COUNT)?.length ?? 0) > 2) return [];
    const [value, part, rest] = [of[1]!, of[2]!, left![1] ?? left![2]!].map(numberOf) as [number, number, number];
    const at = start + of.index + of[0].indexOf(` ${of[1]!} `) + 1;
    return part + rest === value ? [] : [{ start: at, end: at + of[1]!.length, kind: 'parts' as const, value, counted: part + rest }];
  });
});

function lastIn(words: string): { readonly index: number; readonly number: string } | null {
  const hit = [...words.matchAll(COUNT)].filter(({ index }) => !isYear(words, index)).at(-1);
  return hit === undefined ? null : { index: hit.index, number: hit[1]! };
}

/** "in 2021", "2023/24": no number of things. */
const isYear = (words: string, at: number): boolean => /^(?:19|20)\d\d(?![\d,])/.test(words.slice(at, at + 5)) && !/^\d{4} [a-z]+s\b/.test(words.slice(at, at + 20)) || /\b(?:paragraphs?|items?|annex(?:es)?|sections?|sessions?|groups?|phases?|day|article) $/i.test(words.slice(Math.max(0, at - 12), at));

const isHalved = (behind: readonly string[]): boolean => behind.length === 2 && HALVES.some(([one, other]) => one.test(behind[0]!) && other.test(behind[1]!) || other.test(behind[0]!) && one.test(behind[1]!));

const LARGE = `(?:(?:${CARDINAL_TENS.join('|')})(?:[- ](?:${CARDINAL_UNITS.slice(0, 9).join('|')}))?|${CARDINAL_UNITS.slice(0, 20).join('|')}|\\d{1,4})(?![\\d.,/-]\\d)`;
/** "52 officials", "and four on the safety of ships": a part, without another number in it. */
const COLON_PART = new RegExp(`^(?:and )?(${LARGE})${NO_COUNT} (?![^]*(?<![\\w.,/–-])${LARGE}\\b)[a-z][^\\d:;]{2,100}$`, 'i');
/** Where the next part begins. */
const NEXT_PART = new RegExp(`[,;] (?:and )?(?=${LARGE}${NO_COUNT} )| and (?=${LARGE}${NO_COUNT} )`, 'gi');
/** "26 activities:", and not what is said of them in a sentence with more in it. */
const COUNTS_THINGS = /^ [a-z][^\d:;]{2,80}$/i;
/** A difference beyond this share is none of parts. */
const NEAR = 0.2;

/** "Eighty-three persons registered: 52 officials and 31 scholars." */
const COLON_SUMS = telling((wording): readonly Told[] => {
  const { text } = wording;
  if (!text.includes(': ')) return NONE;
  return wording.sentences.flatMap(({ start, end }) => {
    const colon = text.indexOf(': ', start);
    if (colon < 0 || colon > end) return [];
    const before = text.slice(start, colon);
    const [lead, another] = [...before.matchAll(COUNT)].filter(({ index }) => !isYear(before, index));
    const parts = text.slice(colon + 2, end).trim().replace(/\.$/, '').split(NEXT_PART).map(part => COLON_PART.exec(part)?.[1]);
    if (lead === undefined || another !== undefined || !COUNTS_THINGS.test(before.slice(lead.index + lead[0].length)) || parts.length < 2 || parts.includes(undefined) || NEARLY.test(text.slice(start, end))) return [];
    const value = numberOf(lead[1]!);
    const values = parts.map(part => numberOf(part!));
    const counted = values.reduce((sum, part) => sum + part, 0);
    if (counted === value || values.some(part => part >= value) || Math.abs(counted - value) > Math.max(1, NEAR * value)) return [];
    const at = start + lead.index;
    return [{ start: at, end: at + lead[1]!.length, kind: 'parts' as const, value, counted }];
  });
});

export const partSumsOf = (units: readonly Unit[]): readonly StatedCount[] => units.flatMap(({ joined }) => [...joined.ask(SUMS), ...joined.ask(LEAVES), ...joined.ask(COLON_SUMS)].map(({ start, end, ...told }) => ({ ...joined.phrase(start, end), ...told })));
