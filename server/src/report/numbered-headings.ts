/** Numbers and letters that count headings, told over all blocks before any is judged. */
import { hasCapitals, hasLetters, hasSmall, isCapital } from '../text/letters';
import type { Block } from './blocks';
import { isTitleLike, wordCount } from './heading-words';
import type { MarkerForm } from './marker';
import type { NumberForm } from './model';
import type { Source } from './source';

/** A heading in the capitals of a sentence has no more words than this, */
const SHORT = 8;
/** or this, where numbers of paragraphs run beside those of headings, */
const SHORT_BESIDE = 14;
/** and stands among so many alike. */
const FEWEST_SHORT = 3;

/** "MINUTES OF THE 45th MEETING" is in capitals. */
const ORDINAL = /\d(?:st|nd|rd|th)\b/g;

export const bodyOf = (source: Source, block: Block): string => source.text.slice(source.lines.start(block.first) + block.marker!.body, block.end);

/**
 * Numbers that count headings: words in capitals always; title case only where these numbers form a run of their own beside the paragraphs'
 * numbers, or where no prose is numbered at all; other short lines where they count on from the first of them, each over prose.
 */
export function numberedHeadings(source: Source, candidates: readonly Block[], decimalProse: number): Set<Block> {
  const upper: Block[] = [];
  const titled: Block[] = [];
  const short: Block[] = [];
  let prose = 0;
  for (const block of candidates) {
    const stops = source.info(block.last).stops;
    const length = block.end - block.start;
    const words = length <= 220 && block.last - block.first < 3 ? bodyOf(source, block) : null;
    if (words === null || stops !== 'none' || !hasLetters(words, 2) || wordCount(words) > 24) { prose++; continue; }
    if (hasCapitals(words, 3) && !hasSmall(words.replace(ORDINAL, '1'), 2)) upper.push(block);
    else if (isTitleLike(words) && wordCount(words) <= 16) titled.push(block);
    else {
      prose++;
      if (wordCount(words) <= SHORT_BESIDE && block.last === block.first && isCapital(words, 0)) short.push(block);
    }
  }
  // "1. Opening of the meeting", "2. Any other business", each with unnumbered prose below: the minutes of many institutions.
  const allShort = short.length === prose && short.every(block => wordCount(bodyOf(source, block)) <= SHORT);
  if (allShort && titled.length + short.length === candidates.length && candidates.length >= FEWEST_SHORT && isRun(candidates) && separated(source, candidates)) return new Set(candidates);
  const headings = new Set(upper);
  if (titled.length >= 2 && isRun(titled) && (prose === 0 ? decimalProse > 0 || separated(source, titled) : overlaps(titled, candidates, headings))) {
    for (const block of titled) headings.add(block);
  }
  if (short.length > 0) for (const block of besideParagraphs(source, candidates, new Set([...upper, ...titled, ...short]))) headings.add(block);
  return headings;
}

/**
 * "3. State of the stocks" over the paragraphs 5 to 13: short lines that count on, and numbered prose between them that counts on as well, tell
 * two runs from one. A short line with the number that the prose has next is prose without its stop. None where the two cannot be parted.
 */
function besideParagraphs(source: Source, candidates: readonly Block[], short: ReadonlySet<Block>): readonly Block[] {
  const heads: Block[] = [];
  const paragraphs: Block[] = [];
  let slips = 0;
  let head = 0;
  let paragraph = 0;
  for (const [index, block] of candidates.entries()) {
    const value = block.marker!.path[0]!;
    const below = candidates[index + 1]?.marker!.path[0];
    const isHead = short.has(block) && block.marker!.form === candidates[0]!.marker!.form && (value === head + 1 ? value !== paragraph + 1 || below !== value + 1 : value !== paragraph + 1);
    if (isHead) {
      heads.push(block);
      head = value;
    } else {
      // paragraphs may start anew under each heading
      if (value !== paragraph + 1 && !(value === 1 && heads.at(-1) === candidates[index - 1])) slips++;
      paragraphs.push(block);
      paragraph = value;
    }
  }
  const parted = heads.length >= FEWEST_SHORT && heads[0] === candidates[0] && paragraphs.length >= 2 && slips * STEPS <= paragraphs.length;
  if (!parted || !isRun(heads) || !separated(source, heads) || heads.some(block => isLedTo(source, block))) return [];
  return overlaps(heads, candidates, new Set()) ? heads : [];
}

/** L, C, D and M are letters: no report has so many sections. */
const FARTHEST = 50;

/** "I. Opening of the session", "II. Adoption of the agenda", each with prose below: a run from I on. */
export function romanHeadings(source: Source, blocks: readonly Block[]): readonly Block[] {
  const short = blocks.filter(block => block.marker !== null && block.marker.roman !== null && block.marker.upper && block.marker.roman < FARTHEST && isShort(source, block, SHORT));
  return short.length >= FEWEST_SHORT && countsOn(short.map(({ marker }) => marker!.roman!)) && separated(source, short) ? short : [];
}

const LETTERED: readonly MarkerForm[] = ['a)', '(a)', 'a.'];

/**
 * "a) Welcome", "b) Adoption of the agenda", each with prose below, from a on and again from a under the next heading; two are enough, and one may be
 * left out, where each stands right over a paragraph that has a number, or over prose where none has; `roman`: what numerals count.
 */
export function letteredHeadings(source: Source, blocks: readonly Block[], roman: ReadonlySet<Block>, main: NumberForm | null): readonly Block[] {
  const short = blocks.filter((block, index) => block.marker !== null && block.marker.letter !== null && !roman.has(block) && isShort(source, block, SHORT) && !isListed(block, blocks[index - 1], roman) && !isListed(block, blocks[index + 1], roman));
  const over = new Set(blocks.filter((block, index) => !block.adjacent && index + 1 < blocks.length && isParagraph(source, blocks[index + 1]!, main)));
  return LETTERED.flatMap(form => [true, false].flatMap(upper => {
    const own = short.filter(({ marker }) => marker!.form === form && marker!.upper === upper);
    const counts = own.every(({ marker }, index) => marker!.letter === 1 || (index > 0 && marker!.letter === own[index - 1]!.marker!.letter! + 1)) || countsOn(own.map(({ marker }) => marker!.letter!));
    if (own.some(block => isLedTo(source, block))) return [];
    return (own.length >= FEWEST_SHORT && counts && separated(source, own)) || (own.length >= FEWEST_OVER && nearlyCounts(own) && own.every(block => over.has(block))) ? own : [];
  }));
}

const FEWEST_OVER = 2;

/** From a on, with a letter left out or taken twice. */
const nearlyCounts = (own: readonly Block[]): boolean => own.every(({ marker }, index) => marker!.letter === 1 || (index > 0 && Math.abs(marker!.letter! - own[index - 1]!.marker!.letter! - 1) <= 1));

/** Whether a block apart from the one above is a paragraph: numbered as the others are, or whole sentences where none is. */
const isParagraph = (source: Source, { marker, bullet, adjacent, columns, last }: Block, main: NumberForm | null): boolean =>
  (main === null ? marker === null && !adjacent : marker?.form === main) && !bullet && columns === null && /^(?:sentence|colon)$/.test(source.info(last).stops);

/** "... (agenda item 8)". */
const ASIDE = /\s*\([^()]*\)\s*$/;

/** A line of few words without a stop. */
const isShort = (source: Source, block: Block, most: number): boolean =>
  !block.weak && !block.bullet && block.columns === null && block.first === block.last && source.info(block.last).stops === 'none' && wordCount(bodyOf(source, block).replace(ASIDE, '')) <= most && isCapital(bodyOf(source, block), 0);

/** Whether the block beside it is marked alike: an item of the same list. */
const isListed = (block: Block, beside: Block | undefined, roman: ReadonlySet<Block>): boolean => beside?.marker?.form === block.marker!.form && !roman.has(beside);

/** Whether the words above end with a colon, which opens a list. */
function isLedTo(source: Source, block: Block): boolean {
  let above = block.first - 1;
  while (above >= 0 && source.info(above).blank) above--;
  return above >= 0 && source.info(above).stops === 'colon';
}

const isRun = (blocks: readonly Block[]): boolean => countsOn(blocks.map(({ marker }) => marker!.path[0]!));

/** Of so many steps one may be a slip: a number left out is one, a number twice two, two that changed places three. */
const STEPS = 3;

/** Whether numbers count from 1, with a slip or without: a heading with a wrong number is a heading. */
function countsOn(values: readonly number[]): boolean {
  const slips = values.filter((value, index) => value !== (index === 0 ? 1 : values[index - 1]! + 1)).length;
  return slips === 0 || (values.includes(1) && values.includes(2) && slips <= 3 && slips * STEPS <= values.length);
}

/** Of so many headings one may stand over nothing. */
const OVER_NOTHING = 4;

/** Prose stands between the headings, so they are no list. */
function separated(source: Source, blocks: readonly Block[]): boolean {
  const close = blocks.filter((block, index) => index > 0 && block.first - blocks[index - 1]!.last <= 2 && source.info(block.first - 1).stops !== 'sentence');
  return close.length * OVER_NOTHING < blocks.length;
}

/** Some number is used both by a heading and by a paragraph, so two sequences run side by side. */
function overlaps(titled: readonly Block[], candidates: readonly Block[], upper: ReadonlySet<Block>): boolean {
  const own = new Set(titled);
  const values = new Set(titled.map(block => block.marker!.path[0]!));
  let shared = 0;
  for (const block of candidates) if (!own.has(block) && !upper.has(block) && values.has(block.marker!.path[0]!)) shared++;
  return shared >= 2;
}
