/** Shares that are told in hundreds beside the numbers they are worked out from: "of 640 places, 512 had been filled, a rate of 80 per cent", "from 40 to 52, a rise of 30 per cent". */
import { CARDINAL_TENS, CARDINAL_UNITS, numberOf } from '../../text/numerals';
import type { StatedCount } from '../mentions';
import type { Unit } from '../units';
import { telling } from '../wording';
import type { Sentence } from '../sentences';

type Told = Pick<StatedCount, 'kind' | 'value' | 'counted'> & Sentence;

const NONE: readonly Told[] = [];
const WORDS = `(?:${CARDINAL_TENS.join('|')})(?:-(?:${CARDINAL_UNITS.slice(0, 9).join('|')}))?|${CARDINAL_UNITS.join('|')}`;
const COUNT = `(?<![\\w.,/–-])(${WORDS}|\\d{1,3}(?:,\\d{3})+|\\d{1,6})(?![\\d.,/–-]\\d|\\s?(?:%|per\\b|percent|million|billion)|[\\w-])`;
const SHARE = `(${WORDS}|\\d{1,3}(?:\\.\\d{1,2})?)\\s?(?:%|per ?cent\\b)`;
/** What may stand between a number and the share that it makes; any other number would be in the way. */
const GAP = '[^\\d;:.()]{0,80}?';
const MAKES = '(?:,? \\(|, or |, that is,? |, i\\.e\\.,? |, a (?:rate|share|proportion|ratio) of |, which (?:is|was|made|makes) (?:a (?:rate|share) of )?|, making (?:up )?|, corresponding to |, equal to )(?:(?:about|some|nearly|almost|roughly|approximately|around|over|just over|just under|more than|less than) )?';
const YEARED = '(?: in (?:19|20)\\d\\d)?';

/** "Of 640 places offered in 2022, 512 had been filled, a rate of 80 per cent": the whole, a part and their share. */
const OF_ALL = new RegExp(`\\bof (?:the |its |all |these )?${COUNT} [a-z]${GAP}${YEARED}, ${COUNT}${GAP}${MAKES}${SHARE}`, 'i');
/** "512 of the 640 places offered (80 per cent)" */
const A_PART_OF = new RegExp(`${COUNT}(?: [a-z]+){0,2} (?:out )?of (?:the |its |all |these )?${COUNT}${GAP}${YEARED}${MAKES}${SHARE}`, 'i');
/** "512 (80 per cent) of the 640 places", "512, or 80 per cent, of the 640 places" */
const SHARE_FIRST = new RegExp(`${COUNT}(?: [a-z]+){0,2}${MAKES}${SHARE}[),]* of (?:the |its |all |these )?${COUNT} [a-z]`, 'i');
const UP = '(?:rise|increase|growth|gain)';
const DOWN = '(?:fall|drop|decline|decrease|reduction|loss)';
/** "from 40 in 2012 to 52 in 2013, a rise of 30 per cent" */
const CHANGE = new RegExp(`\\bfrom ${COUNT}${GAP}${YEARED} to ${COUNT}${GAP}${YEARED},? (?:or )?(?:an? |this (?:was|is) an? )?(?:(?:${UP})|(${DOWN})) (?:of|by) ${SHARE}`, 'i');
/** "had risen by 30 per cent, from 40 in 2012 to 52 in 2013" */
const CHANGED = new RegExp(`\\b(?:(?:increased?|rose|risen|grown|grew|grow|rise|rising|increasing|growing|up)|(fallen|fell|fall|falling|dropped|drop|declined?|decreased?|reduced|down)) by ${SHARE},? from ${COUNT}${GAP}${YEARED} to ${COUNT}`, 'i');
/** Shares are told in round numbers, and rounder still where a word says so. */
const ROUNDED = 1;
const ROUGHLY = 6;
const ROUGH = /\b(?:about|some|nearly|almost|roughly|approximately|around|over|under|more than|less than|at least)\s(?:[a-z]+\s)?\S+$/i;

const TOLD = telling(({ text, sentences }): readonly Told[] => {
  if (!/\d\s?%|\bper ?cent\b/i.test(text)) return NONE;
  return sentences.flatMap(({ start, end }): Told[] => {
    const words = text.slice(start, end);
    if (!/\d\s?%|\bper ?cent\b/i.test(words)) return [];
    const told = (hit: RegExpExecArray, share: string, counted: number): Told[] => {
      const at = hit.index + Math.max(...[`${share}%`, `${share} %`, `${share} per`].map(each => hit[0].lastIndexOf(each)));
      const value = /^\d/.test(share) ? Number(share) : numberOf(share);
      const near = ROUGH.test(words.slice(Math.max(0, at - 24), at + share.length)) ? ROUGHLY : ROUNDED;
      return !Number.isFinite(counted) || Math.abs(value - counted) <= near ? [] : [{ start: start + at, end: start + at + share.length, kind: 'percent', value, counted: Math.round(counted) }];
    };
    const of = (part: string, whole: string): number => (numberOf(part) > numberOf(whole) ? NaN : 100 * numberOf(part) / numberOf(whole));
    const change = (from: string, to: string, down: boolean): number => (100 * (numberOf(to) - numberOf(from)) / numberOf(from)) * (down ? -1 : 1);
    let hit = OF_ALL.exec(words);
    if (hit !== null) return told(hit, hit[3]!, of(hit[2]!, hit[1]!));
    if ((hit = SHARE_FIRST.exec(words)) !== null) return told(hit, hit[2]!, of(hit[1]!, hit[3]!));
    if ((hit = A_PART_OF.exec(words)) !== null) return told(hit, hit[3]!, of(hit[1]!, hit[2]!));
    if ((hit = CHANGE.exec(words)) !== null) return told(hit, hit[4]!, change(hit[1]!, hit[2]!, hit[3] !== undefined));
    if ((hit = CHANGED.exec(words)) !== null) return told(hit, hit[2]!, change(hit[3]!, hit[4]!, hit[1] !== undefined));
    return [];
  });
});

export const percentagesOf = (units: readonly Unit[]): readonly StatedCount[] => units.flatMap(({ joined }) => joined.ask(TOLD).map(({ start, end, ...told }) => ({ ...joined.phrase(start, end), ...told })));
