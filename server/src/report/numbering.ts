/** How the numbers of a report are to be read, decided over all its blocks before any is judged. */
import { hasCapitals, hasLetters, hasSmall, isCapital, isSmallLetter } from '../text/letters';
import { isTitleLike, wordCount } from './heading-words';
import type { Block } from './blocks';
import type { MarkerForm } from './marker';
import type { NumberForm } from './model';
import type { Source } from './source';

export interface NumberingPlan {
  /** Form of the paragraphs' numbers; null when paragraphs have none. */
  readonly main: NumberForm | null;
  /** Paragraphs carry decimals (5.2), as in the 1990s. */
  readonly decimal: boolean;
  /** Blocks whose number belongs to a heading ("2. ADOPTION OF THE AGENDA"). */
  readonly headings: ReadonlySet<Block>;
}

const ARABIC: readonly MarkerForm[] = ['1.', '1', '(1)', '[1]', '1)'];

export function planNumbering(source: Source, blocks: readonly Block[]): NumberingPlan {
  const candidates: Block[] = [];
  let decimalProse = 0;
  for (const block of blocks) {
    if (!block.marker || block.weak || block.columns !== null) continue;
    if (block.marker.form === '5.2') {
      if (source.info(block.last).stops === 'sentence' && wordCount(bodyOf(source, block)) >= 8) decimalProse++;
    } else if (ARABIC.includes(block.marker.form)) {
      candidates.push(block);
    }
  }
  const headings = numberedHeadings(source, candidates, decimalProse);
  const main = mainForm(withoutLists(source, blocks, candidates.filter(block => !headings.has(block))));
  const mainCount = main === null ? 0 : candidates.filter(block => block.marker!.form === main && !headings.has(block)).length;
  const decimal = decimalProse >= 3 && decimalProse > mainCount;
  for (const block of romanHeadings(source, blocks)) headings.add(block);
  return { main: decimal ? '5.2' : main, decimal, headings };
}

const bodyOf = (source: Source, block: Block): string => source.text.slice(source.lines.start(block.first) + block.marker!.body, block.end);

/** The candidates, or none when every one of them belongs to a list: "... recommended that: 1. ... 2. ..." */
function withoutLists(source: Source, blocks: readonly Block[], candidates: readonly Block[]): readonly Block[] {
  if (candidates.length === 0) return candidates;
  let next = 0;
  let above: Block | null = null;
  let open: Block | null = null;
  for (const block of blocks) {
    if (block === candidates[next]) {
      next++;
      const marker = block.marker!;
      const opens: boolean = marker.path[0] === 1 && above !== null && source.info(above.last).stops === 'colon' && above.marker === null;
      const goesOn: boolean = open !== null && above === open && open.marker!.form === marker.form && (marker.path[0] === open.marker!.path[0]! + 1 || isSmallLetter(bodyOf(source, block), 0) && marker.path[0]! <= open.marker!.path[0]! + 3);
      if (!opens && !goesOn) return candidates;
      open = block;
    }
    above = block;
  }
  return [];
}

/** The form that counts on longest; a bare number counts only when several follow each other. */
function mainForm(blocks: readonly Block[]): NumberForm | null {
  let best: NumberForm | null = null;
  let bestScore = 0;
  for (const form of ARABIC) {
    const values = blocks.filter(block => block.marker!.form === form).map(block => block.marker!.path[0]!);
    if (values.length === 0) continue;
    let steps = 0;
    let highest = 0;
    for (let index = 0; index < values.length; index++) {
      if (index > 0 && values[index] === values[index - 1]! + 1) steps++;
      highest = Math.max(highest, values[index]!);
    }
    if (form === '1' && (steps < 2 || steps * 2 < values.length - 1)) continue;
    // a list that starts anew each time never counts far
    const score = steps + Math.min(highest, values.length) + (blocks[0]!.marker!.form === form ? 3 : 0) + (form === '1.' ? 1 : 0);
    if (score > bestScore) { best = form as NumberForm; bestScore = score; }
  }
  return best;
}

/** A heading in the capitals of a sentence has no more words than this, */
const SHORT = 8;
/** and stands among so many alike. */
const FEWEST_SHORT = 3;

/**
 * Numbers that count headings: words in capitals always; title case only where these numbers
 * form a run of their own beside the paragraphs' numbers, or where no prose is numbered at all.
 */
function numberedHeadings(source: Source, candidates: readonly Block[], decimalProse: number): Set<Block> {
  const upper: Block[] = [];
  const titled: Block[] = [];
  const short: Block[] = [];
  let prose = 0;
  for (const block of candidates) {
    const stops = source.info(block.last).stops;
    const length = block.end - block.start;
    const words = length <= 220 && block.last - block.first < 3 ? bodyOf(source, block) : null;
    if (words === null || stops !== 'none' || !hasLetters(words, 2) || wordCount(words) > 24) { prose++; continue; }
    if (hasCapitals(words, 3) && !hasSmall(words, 2)) upper.push(block);
    else if (isTitleLike(words) && wordCount(words) <= 16) titled.push(block);
    else {
      prose++;
      if (wordCount(words) <= SHORT && block.last === block.first && isCapital(words, 0)) short.push(block);
    }
  }
  // "1. Opening of the meeting", "2. Any other business", each with unnumbered prose below: the minutes of many institutions.
  if (short.length === prose && titled.length + short.length === candidates.length && candidates.length >= FEWEST_SHORT && isRun(candidates) && separated(source, candidates)) return new Set(candidates);
  const headings = new Set(upper);
  if (titled.length >= 2 && isRun(titled) && (prose === 0 ? decimalProse > 0 || separated(source, titled) : overlaps(titled, candidates, headings))) {
    for (const block of titled) headings.add(block);
  }
  return headings;
}

/** "I. Opening of the session", "II. Adoption of the agenda", each with prose below: a run from I on. */
function romanHeadings(source: Source, blocks: readonly Block[]): readonly Block[] {
  const short = blocks.filter(block => block.marker !== null && block.marker.roman !== null && block.marker.upper && !block.weak && block.columns === null
    && block.first === block.last && source.info(block.last).stops === 'none' && wordCount(bodyOf(source, block)) <= SHORT && isCapital(bodyOf(source, block), 0));
  return short.length >= FEWEST_SHORT && countsOn(short.map(({ marker }) => marker!.roman!)) && separated(source, short) ? short : [];
}

const isRun = (blocks: readonly Block[]): boolean => countsOn(blocks.map(({ marker }) => marker!.path[0]!));

/** Of so many steps one may be a slip: a number left out is one, a number twice two, two that changed places three. */
const STEPS = 3;

/** Whether numbers count from 1, with a slip or without: a heading with a wrong number is a heading. */
function countsOn(values: readonly number[]): boolean {
  const slips = values.filter((value, index) => value !== (index === 0 ? 1 : values[index - 1]! + 1)).length;
  return slips === 0 || (values.includes(1) && values.includes(2) && slips <= 3 && slips * STEPS < values.length);
}

/** Prose stands between the headings, so they are no list. */
const separated = (source: Source, blocks: readonly Block[]): boolean => blocks.every((block, index) => index === 0 || block.first - blocks[index - 1]!.last > 2 || source.info(block.first - 1).stops === 'sentence');

/** Some number is used both by a heading and by a paragraph, so two sequences run side by side. */
function overlaps(titled: readonly Block[], candidates: readonly Block[], upper: ReadonlySet<Block>): boolean {
  const own = new Set(titled);
  const values = new Set(titled.map(block => block.marker!.path[0]!));
  let shared = 0;
  for (const block of candidates) if (!own.has(block) && !upper.has(block) && values.has(block.marker!.path[0]!)) shared++;
  return shared >= 2;
}
