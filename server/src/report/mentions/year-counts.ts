/** Years that the text counts between two of them: "adopted in 2001, and followed ten years later, in 2011". */
import { CARDINAL_TENS, CARDINAL_UNITS, fromOrdinal, numberOf } from '../../text/numerals';
import type { Phrase } from '../model';
import type { Sentence } from '../sentences';
import type { Unit } from '../units';
import { telling, type Wording } from '../wording';

export interface YearCount extends Phrase {
  readonly from: number;
  readonly years: number;
  /** The year that it leads to, and the one that the text gives; null for that of the meeting. */
  readonly due: number;
  readonly given: number | null;
}

const YEAR = '(?:19|20)\\d\\d';
const NUMBER = `(?:${CARDINAL_TENS.join('|')})(?:-(?:${CARDINAL_UNITS.slice(0, 9).join('|')}))?|${CARDINAL_UNITS.join('|')}|\\d{1,2}`;
const APART = new RegExp(`\\b(?:in|of|since) (${YEAR})\\b(?![-–/])((?:(?!${YEAR})[^.;:()]){0,140}?)\\b((${NUMBER}) years? (later|after(?:wards)?|thereafter|earlier|before),? (?:namely )?in (${YEAR}))\\b`, 'gi');

const ORDINAL_TENS = '(?:twenty-|thirty-|forty-|fifty-)?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)|twelfth|fifteenth|twentieth|thirtieth|fortieth|fiftieth';
const ANY_YEAR = new RegExp(`\\b${YEAR}\\b`, 'g');
const ABOUT = /\b(?:about|around|some|almost|nearly|over|under|roughly|approximately|than|least) $/i;

/** "From 1938 to 1961, that is, for 23 years", "the twenty years from 1992 to 2011"; the first and the last of them may both count. */
const OVER = new RegExp(`\\bfrom (${YEAR}) (?:to|until) (${YEAR}),? (?:that is,? |i\\.e\\.,? )?(?:for|over|in|a period of) ((${NUMBER}) years)\\b`, 'gi');
const LASTING = new RegExp(`\\b((${NUMBER}) years) from (${YEAR}) (?:to|until) (${YEAR})\\b`, 'gi');
/** "In 2018 ..., and after six years, in 2024" */
const AFTER = new RegExp(`\\b(?:in|of|since) (${YEAR})\\b(?![-–/])(?:(?!${YEAR})[^.;:()]){0,140}?\\b(after (${NUMBER}) years,? in (${YEAR}))\\b`, 'gi');

interface Told extends Sentence { readonly from: number; readonly years: number; readonly due: number; readonly given: number | null }

/** "had been established 20 years earlier, and ... in March 2003", "since its establishment in 2009, and in the ten years since then": counted up to the meeting. */
const FOUNDED = '(?:establish|found|creat|launch|inaugurat|set up|began|begun|incept|start|first (?:meeting|held|met|convened))';
const AGO = new RegExp(`\\b${FOUNDED}[^.;:()]{0,60}? ((${NUMBER}) years (?:earlier|before|ago|previously))\\b([^.;]{0,160})`, 'i');
const SINCE_THEN = new RegExp(`\\b(?:since|from) (?:its|their|the) (?:establishment|foundation|founding|creation|launch|inception|inauguration|beginning|first meeting)[^.;:()]{0,40}? in (?:[A-Z][a-z]+ )?(${YEAR})\\b[^.;]{0,80}?\\b(?:in|over|for|during) the ((${NUMBER}) years) (?:since|after|that (?:had )?followed)\\b`, 'i');
/** "2019 marked the 25th anniversary of the Forum, whose first meeting had been held in Bangkok on 25 July 1994" */
const ANNIVERSARY = new RegExp(`(?:\\b(${YEAR}) (?:marked|marks|was|is|would mark)[^.;]{0,30}?)?\\b((\\d{1,2}(?:st|nd|rd|th)|${ORDINAL_TENS}) anniversary) of\\b([^.;]{0,140})`, 'i');

/** Before the year in which that began of which it is the anniversary, and not the year in which that fell. */
const BEGUN = /\b(?:found\w*|establish\w*|creat\w+|set up|launch\w*|adopt\w*|sign\w*|conclu\w+|held|began|begun|met|convened|took place|opened|inaugurat\w+|struck|happened|occurred)\b[^,.;]{0,60}$|\b(?:of|in the) $/i;

const NONE: readonly Told[] = [];

/** Counts that lead to the year of the meeting, or to one that is called an anniversary. */
function upToNow({ text, sentences }: Wording): Told[] {
  return sentences.flatMap(({ start, end }) => {
    const words = text.slice(start, end);
    const told = (at: number, length: number, from: number, years: number, given: number | null): Told[] => (ABOUT.test(words.slice(0, at)) || years < 2 || given === from + years ? [] : [{ start: start + at, end: start + at + length, from, years, due: from + years, given }]);
    const ago = /years (?:earlier|before|ago|previously)/i.test(words) ? AGO.exec(words) : null;
    const [year, another] = words.match(ANY_YEAR) ?? [];
    // the year of the founding stands before the count, or goes with a first meeting behind it
    if (ago !== null && year !== undefined && another === undefined && (ago[0].slice(0, -ago[3]!.length || undefined).includes(year) || (ago[3]!.includes(year) && /\b(?:first|founded|established|created|inaugur\w+|launched|began)\b/.test(ago[3]!)))) return told(ago.index + ago[0].indexOf(ago[1]!), ago[1]!.length, Number(year), numberOf(ago[2]!), null);
    const since = /years (?:since|after|that)/i.test(words) ? SINCE_THEN.exec(words) : null;
    if (since !== null) return told(since.index + since[0].lastIndexOf(since[2]!), since[2]!.length, Number(since[1]), numberOf(since[3]!), null);
    const marked = /anniversary/i.test(words) ? ANNIVERSARY.exec(words) : null;
    const [founded, later] = marked === null ? [] : marked[4]!.match(ANY_YEAR) ?? [];
    if (marked === null || founded === undefined || !BEGUN.test(marked[4]!.slice(0, marked[4]!.indexOf(founded))) || later !== undefined || (words.match(ANY_YEAR)?.length ?? 0) > (marked[1] === undefined ? 1 : 2)) return [];
    const years = /^\d/.test(marked[3]!) ? Number.parseInt(marked[3]!, 10) : fromOrdinal(marked[3]!.toLowerCase()) ?? 0;
    return told(marked.index + marked[0].indexOf(marked[2]!), marked[2]!.length, Number(founded), years, marked[1] === undefined ? null : Number(marked[1]));
  });
}

const TOLD = telling((wording): readonly Told[] => {
  const { text } = wording;
  if (!/\b(?:years?|anniversary)\b/i.test(text)) return NONE;
  return [...upToNow(wording), ...lasting(text), ...afterwards(wording), ...[...text.matchAll(APART)].flatMap(hit => {
    const [whole, from, , words, number, way, given] = hit as unknown as string[];
    const years = numberOf(number!);
    const due = Number(from) + (/^(?:earlier|before)$/i.test(way!) ? -years : years);
    const end = hit.index + whole!.length;
    const sentence = wording.sentences.findLast(({ start }) => start <= hit.index);
    // counted from another year of the sentence
    const fits = [...text.slice(sentence?.start ?? 0, end - words!.length).matchAll(ANY_YEAR)].some(([year]) => Math.abs(Number(given) - Number(year)) === years);
    return due === Number(given) || fits || ABOUT.test(text.slice(0, end - words!.length)) ? [] : [{ start: end - words!.length, end, from: Number(from), years, due, given: Number(given) }];
  })];
});


function lasting(text: string): Told[] {
  const found = [...text.matchAll(OVER)].map(hit => ({ hit, from: hit[1]!, to: hit[2]!, words: hit[3]!, number: hit[4]! }));
  const more = [...text.matchAll(LASTING)].map(hit => ({ hit, from: hit[3]!, to: hit[4]!, words: hit[1]!, number: hit[2]! }));
  return [...found, ...more].flatMap(({ hit, from, to, words, number }) => {
    const years = numberOf(number);
    const apart = Number(to) - Number(from);
    const start = hit.index + hit[0].lastIndexOf(words);
    return apart < 1 || years === apart || years === apart + 1 || ABOUT.test(text.slice(0, start)) ? [] : [{ start, end: start + words.length, from: Number(from), years, due: Number(from) + years, given: Number(to) }];
  });
}

function afterwards({ text, sentences }: Wording): Told[] {
  return [...text.matchAll(AFTER)].flatMap(hit => {
    const [years, from, given] = [numberOf(hit[3]!), Number(hit[1]), Number(hit[4])];
    const end = hit.index + hit[0].length;
    const start = end - hit[2]!.length;
    const opening = sentences.findLast(each => each.start <= hit.index)?.start ?? 0;
    return [...text.slice(opening, start).matchAll(ANY_YEAR)].some(([year]) => Number(year) + years === given) || given < from ? [] : [{ start, end, from, years, due: from + years, given }];
  });
}

export const yearCountsOf = (units: readonly Unit[]): readonly YearCount[] =>
  units.flatMap(({ joined }) => joined.ask(TOLD).map(({ start, end, ...told }) => ({ ...joined.phrase(start, end), ...told })));
