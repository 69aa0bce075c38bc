/** Years that the text counts between two of them: "adopted in 2001, and followed ten years later, in 2011". */
import { CARDINAL_TENS, CARDINAL_UNITS, fromCardinal } from '../../text/numerals';
import type { Phrase } from '../model';
import type { Sentence } from '../sentences';
import type { Unit } from '../units';
import { telling, type Wording } from '../wording';

export interface YearCount extends Phrase {
  readonly from: number;
  readonly years: number;
  /** The year that it leads to, and the one that the text gives. */
  readonly due: number;
  readonly given: number;
}

const YEAR = '(?:19|20)\\d\\d';
const NUMBER = `(?:${CARDINAL_TENS.join('|')})(?:-(?:${CARDINAL_UNITS.slice(0, 9).join('|')}))?|${CARDINAL_UNITS.join('|')}|\\d{1,2}`;
const APART = new RegExp(`\\b(?:in|of|since) (${YEAR})\\b(?![-–/])((?:(?!${YEAR})[^.;:()]){0,140}?)\\b((${NUMBER}) years? (later|after(?:wards)?|thereafter|earlier|before),? (?:namely )?in (${YEAR}))\\b`, 'gi');

const ANY_YEAR = new RegExp(`\\b${YEAR}\\b`, 'g');
const ABOUT = /\b(?:about|around|some|almost|nearly|over|under|roughly|approximately|than|least) $/i;

/** "From 1938 to 1961, that is, for 23 years", "the twenty years from 1992 to 2011"; the first and the last of them may both count. */
const OVER = new RegExp(`\\bfrom (${YEAR}) (?:to|until) (${YEAR}),? (?:that is,? |i\\.e\\.,? )?(?:for|over|in|a period of) ((${NUMBER}) years)\\b`, 'gi');
const LASTING = new RegExp(`\\b((${NUMBER}) years) from (${YEAR}) (?:to|until) (${YEAR})\\b`, 'gi');
/** "In 2018 ..., and after six years, in 2024" */
const AFTER = new RegExp(`\\b(?:in|of|since) (${YEAR})\\b(?![-–/])(?:(?!${YEAR})[^.;:()]){0,140}?\\b(after (${NUMBER}) years,? in (${YEAR}))\\b`, 'gi');

interface Told extends Sentence { readonly from: number; readonly years: number; readonly due: number; readonly given: number }

const NONE: readonly Told[] = [];

const TOLD = telling((wording): readonly Told[] => {
  const { text } = wording;
  if (!/\byears?\b/i.test(text)) return NONE;
  return [...lasting(text), ...afterwards(wording), ...[...text.matchAll(APART)].flatMap(hit => {
    const [whole, from, , words, number, way, given] = hit as unknown as string[];
    const years = valueOf(number!);
    const due = Number(from) + (/^(?:earlier|before)$/i.test(way!) ? -years : years);
    const end = hit.index + whole!.length;
    const sentence = wording.sentences.findLast(({ start }) => start <= hit.index);
    // counted from another year of the sentence
    const fits = [...text.slice(sentence?.start ?? 0, end - words!.length).matchAll(ANY_YEAR)].some(([year]) => Math.abs(Number(given) - Number(year)) === years);
    return due === Number(given) || fits || ABOUT.test(text.slice(0, end - words!.length)) ? [] : [{ start: end - words!.length, end, from: Number(from), years, due, given: Number(given) }];
  })];
});

const valueOf = (number: string): number => (/^\d/.test(number) ? Number(number) : fromCardinal(number.toLowerCase()) ?? 0);

function lasting(text: string): Told[] {
  const found = [...text.matchAll(OVER)].map(hit => ({ hit, from: hit[1]!, to: hit[2]!, words: hit[3]!, number: hit[4]! }));
  const more = [...text.matchAll(LASTING)].map(hit => ({ hit, from: hit[3]!, to: hit[4]!, words: hit[1]!, number: hit[2]! }));
  return [...found, ...more].flatMap(({ hit, from, to, words, number }) => {
    const years = valueOf(number);
    const apart = Number(to) - Number(from);
    const start = hit.index + hit[0].lastIndexOf(words);
    return apart < 1 || years === apart || years === apart + 1 || ABOUT.test(text.slice(0, start)) ? [] : [{ start, end: start + words.length, from: Number(from), years, due: Number(from) + years, given: Number(to) }];
  });
}

function afterwards({ text, sentences }: Wording): Told[] {
  return [...text.matchAll(AFTER)].flatMap(hit => {
    const [years, from, given] = [valueOf(hit[3]!), Number(hit[1]), Number(hit[4])];
    const end = hit.index + hit[0].length;
    const start = end - hit[2]!.length;
    const opening = sentences.findLast(each => each.start <= hit.index)?.start ?? 0;
    return [...text.slice(opening, start).matchAll(ANY_YEAR)].some(([year]) => Number(year) + years === given) || given < from ? [] : [{ start, end, from, years, due: from + years, given }];
  });
}

export const yearCountsOf = (units: readonly Unit[]): readonly YearCount[] =>
  units.flatMap(({ joined }) => joined.ask(TOLD).map(({ start, end, ...told }) => ({ ...joined.phrase(start, end), ...told })));
