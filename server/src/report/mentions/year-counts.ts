/** Years that the text counts between two of them: "adopted in 2001, and followed ten years later, in 2011". */
import { CARDINAL_TENS, CARDINAL_UNITS, fromCardinal } from '../../text/numerals';
import type { Phrase } from '../model';
import type { Sentence } from '../sentences';
import type { Unit } from '../units';
import { telling } from '../wording';

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

interface Told extends Sentence { readonly from: number; readonly years: number; readonly due: number; readonly given: number }

const NONE: readonly Told[] = [];

const TOLD = telling((wording): readonly Told[] => {
  const { text } = wording;
  if (!/\byears? (?:later|after|thereafter|earlier|before)/i.test(text)) return NONE;
  return [...text.matchAll(APART)].flatMap(hit => {
    const [whole, from, , words, number, way, given] = hit as unknown as string[];
    const years = /^\d/.test(number!) ? Number(number) : fromCardinal(number!.toLowerCase()) ?? 0;
    const due = Number(from) + (/^(?:earlier|before)$/i.test(way!) ? -years : years);
    const end = hit.index + whole!.length;
    const sentence = wording.sentences.findLast(({ start }) => start <= hit.index);
    // counted from another year of the sentence
    const fits = [...text.slice(sentence?.start ?? 0, end - words!.length).matchAll(ANY_YEAR)].some(([year]) => Math.abs(Number(given) - Number(year)) === years);
    return due === Number(given) || fits || ABOUT.test(text.slice(0, end - words!.length)) ? [] : [{ start: end - words!.length, end, from: Number(from), years, due, given: Number(given) }];
  });
});

export const yearCountsOf = (units: readonly Unit[]): readonly YearCount[] =>
  units.flatMap(({ joined }) => joined.ask(TOLD).map(({ start, end, ...told }) => ({ ...joined.phrase(start, end), ...told })));
