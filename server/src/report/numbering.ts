/** How the numbers of a report are to be read, decided over all its blocks before any is judged. */
import { isSmallLetter } from '../text/letters';
import { wordCount } from './heading-words';
import type { Block } from './blocks';
import type { MarkerForm } from './marker';
import type { NumberForm } from './model';
import { bodyOf, letteredHeadings, numberedHeadings, romanHeadings } from './numbered-headings';
import type { Source } from './source';

export interface NumberingPlan {
  /** Form of the paragraphs' numbers; null when paragraphs have none. */
  readonly main: NumberForm | null;
  /** Paragraphs carry decimals (5.2), as in the 1990s. */
  readonly decimal: boolean;
  /** Blocks whose number belongs to a heading ("2. ADOPTION OF THE AGENDA"). */
  readonly headings: ReadonlySet<Block>;
  /** Blocks that look like headings and are a list that the words above announce. */
  readonly listed: ReadonlySet<Block>;
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
  const headings = numberedHeadings(source, withoutAnnounced(source, blocks, candidates), decimalProse);
  const main = mainForm(withoutLists(source, blocks, candidates.filter(block => !headings.has(block))));
  const mainCount = main === null ? 0 : candidates.filter(block => block.marker!.form === main && !headings.has(block)).length;
  const decimal = decimalProse >= 3 && decimalProse > mainCount;
  const roman = new Set(romanHeadings(source, blocks));
  for (const block of [...roman, ...letteredHeadings(source, blocks, roman, decimal ? '5.2' : main)]) headings.add(block);
  return { main: decimal ? '5.2' : main, decimal, headings, listed: announcedItems(source, blocks) };
}

/** Fewest lines, one right below the other, of a list that the words above it announce. */
const FEWEST_ANNOUNCED = 3;

/** "The meeting adopted the following agenda:" over "Agenda Item 1: Opening", "Agenda Item 2: Reports", with nothing between them but "2.1 Report of the chair". */
function announcedItems(source: Source, blocks: readonly Block[]): ReadonlySet<Block> {
  const listed = new Set<Block>();
  let at = 1;
  while (at < blocks.length) {
    const first = at++;
    const { keyword } = blocks[first]!;
    const above = blocks[first - 1]!;
    if (keyword === null || keyword.kind !== 'agenda-item' || keyword.path[0] !== 1 || above.keyword !== null || source.info(above.last).stops !== 'colon') continue;
    let items = 1;
    for (let last = 1; at < blocks.length; at++) {
      const { keyword: own, marker, adjacent } = blocks[at]!;
      if (own?.kind === 'agenda-item' && own.path[0]! > last) { items++; last = own.path[0]!; }
      else if (!adjacent || marker?.path.length !== 2 || marker.path[0] !== last) break;
    }
    if (items >= FEWEST_ANNOUNCED) for (const block of blocks.slice(first, at)) listed.add(block);
  }
  return listed;
}

/** The candidates but those of a list without blank lines: "The agenda was adopted as follows: 1 Opening, 2 Reports". */
function withoutAnnounced(source: Source, blocks: readonly Block[], candidates: readonly Block[]): readonly Block[] {
  const listed = new Set<Block>();
  let at = 0;
  while (at < blocks.length) {
    const first = at++;
    const opening = blocks[first]!.marker;
    if (opening === null || opening.path[0] !== 1 || opening.path.length > 1 || first === 0 || source.info(blocks[first - 1]!.last).stops !== 'colon') continue;
    while (at < blocks.length && blocks[at]!.adjacent && blocks[at]!.marker?.form === opening.form) at++;
    if (at - first >= FEWEST_ANNOUNCED) for (const block of blocks.slice(first, at)) listed.add(block);
  }
  return listed.size === 0 ? candidates : candidates.filter(block => !listed.has(block));
}

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
