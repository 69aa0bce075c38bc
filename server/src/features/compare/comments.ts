/** Comments of several delegations on an old draft, each by the number of a paragraph there, gathered by the numbers of the new one. */
import { label, phrase, said, say } from '../../text/say';
import type { Comparison, Entry } from './compare';

/** A place of the old draft as a comment names it. */
export interface Target {
  readonly kind: 'paragraph' | 'agenda-item' | 'annex' | 'row' | 'general';
  /** "12", "3.1", "B"; null for the report as a whole. */
  readonly label: string | null;
}

export interface Comment {
  readonly from: string;
  readonly target: Target;
  readonly words: string;
}

export interface GatheredComment {
  readonly from: string;
  /** As named in the comment: "Paragraph 12". */
  readonly old: string;
  /** Where that stands now: "Paragraph 14"; null when it was removed, or the old draft has no such place. */
  readonly new: string | null;
  /** What became of it, in words; null for a comment on the report as a whole. */
  readonly became: string | null;
  readonly words: string;
}

/** "Paragraph 12:", "Paras 3-5 -", "Agenda Item 3.1", "Annex B", "Row 2", "12." alone or before words. */
const PLACE = /^[\s*#>•-]{0,8}(?:(paragraphs?|paras?\.?|agenda items?|items?|sections?|annex(?:es)?|rows?)\s{0,3}|)((?:\d{1,3}(?:\.\d{1,2}){0,2})|[A-Z]|[IVX]{1,6})(?:\s{0,2}(?:-|\u2013|to|and|&|,)\s{0,2}(\d{1,3}))?(?:\s{0,2}[.):\u2013-]+|\s+\(|\s{2,}|\s*$|\t)\s*(.*)$/i;
const GENERAL = /^[\s*#>•-]{0,8}general(?: comments?)?\s{0,2}[:.\u2013-]?\s*(.*)$/i;

/** Longest range of paragraphs one comment may name. */
const LONGEST_RANGE = 60;

/** A comment goes on until the next place is named; what stands before the first place is on the report as a whole. */
export function readComments(from: string, text: string): Comment[] {
  const out: { targets: Target[]; words: string[] }[] = [];
  for (const line of text.split(/\r\n|\r|\n/)) {
    const named = placeIn(line);
    if (named !== null) out.push({ targets: named.targets, words: named.rest === '' ? [] : [named.rest] });
    else if (line.trim() !== '') {
      if (out.length === 0) out.push({ targets: [{ kind: 'general', label: null }], words: [] });
      out.at(-1)!.words.push(line.trim());
    }
  }
  return out.flatMap(({ targets, words }) => words.length === 0 ? [] : targets.map((target): Comment => ({ from, target, words: words.join(' ') })));
}

function placeIn(line: string): { targets: Target[]; rest: string } | null {
  const general = GENERAL.exec(line);
  if (general) return { targets: [{ kind: 'general', label: null }], rest: general[1]!.trim() };
  const match = PLACE.exec(line);
  if (!match) return null;
  const [, keyword, first, last, rest] = match;
  const kind = kindOf(keyword);
  // a letter alone begins many a sentence
  if (keyword === undefined && !/^\d/.test(first!)) return null;
  const from = Number(first);
  const to = Number(last);
  const many = last !== undefined && Number.isInteger(from) && to > from && to - from < LONGEST_RANGE;
  const labels = many ? /(?:-|\u2013|to)\s{0,2}\d{1,3}/.test(line) ? Array.from({ length: to - from + 1 }, (_, index) => String(from + index)) : [first!, last] : [first!];
  return { targets: labels.map(label => ({ kind, label })), rest: rest!.trim() };
}

function kindOf(keyword: string | undefined): Target['kind'] {
  switch (keyword?.charAt(0).toLowerCase()) {
    case 'a': return keyword!.toLowerCase().startsWith('annex') ? 'annex' : 'agenda-item';
    case 'i': case 's': return 'agenda-item';
    case 'r': return 'row';
    default: return 'paragraph';
  }
}

/** "Paragraph 12", "General" */
function nameOf(kind: Target['kind'], number: string): string {
  switch (kind) {
    case 'paragraph': return label`Paragraph ${number}`;
    case 'agenda-item': return say`Item ${number}`;
    case 'annex': return say`Annex ${number}`;
    case 'row': return label`Row ${number}`;
    case 'general': return say`General`;
  }
}

/** Of a place that has no number. */
const UNNUMBERED: Readonly<Record<Target['kind'], string>> = { 'paragraph': phrase`Paragraph without number`, 'agenda-item': phrase`Item without number`, 'annex': phrase`Annex without number`, 'row': phrase`Row without number`, 'general': phrase`General` };
const ENTRY_KINDS: Readonly<Record<Exclude<Target['kind'], 'general'>, Entry['kind']>> = { 'paragraph': 'paragraph', 'agenda-item': 'heading', 'annex': 'annex', 'row': 'row' };

/** In the order of the new draft; what is on the report as a whole first, what has no place any more last. */
export function gatherComments(comparison: Comparison, comments: readonly Comment[]): GatheredComment[] {
  const placed = comments.map((comment, index) => {
    const at = comment.target.kind === 'general' ? -1 : comparison.entries.findIndex(entry => isAt(entry, comment.target));
    const entry = at < 0 ? null : comparison.entries[at]!;
    const gathered = gather(comment, entry);
    const rank = comment.target.kind === 'general' ? -1 : gathered.new === null ? Number.MAX_SAFE_INTEGER : at;
    return { gathered, rank, index };
  });
  return placed.sort((a, b) => a.rank - b.rank || a.index - b.index).map(({ gathered }) => gathered);
}

function isAt(entry: Entry, { kind, label }: Target): boolean {
  if (kind === 'general' || entry.kind !== ENTRY_KINDS[kind] || entry.old?.label == null || entry.change === 'split') return false;
  const own = entry.kind === 'annex' ? entry.old.label.replace(/^[\s*]*annex\s*/i, '') : entry.old.label;
  return own.replace(/[*.\s]/g, '').toLowerCase() === label!.replace(/\.$/, '').toLowerCase() || own === label;
}

function gather({ from, target, words }: Comment, entry: Entry | null): GatheredComment {
  if (target.kind === 'general') return { from, old: nameOf('general', ''), new: nameOf('general', ''), became: null, words };
  const old = nameOf(target.kind, target.label ?? '');
  if (entry === null) return { from, old, new: null, became: say`not in the old draft`, words };
  const now = entry.new === null ? null : target.kind === 'annex' ? entry.new.label : entry.new.label === null ? said(UNNUMBERED[target.kind]) : nameOf(target.kind, entry.new.label);
  return { from, old, new: now, became: becameWords(entry), words };
}

/** What became of a part: "unchanged", "moved and shortened by 12 words", "removed". */
export function becameWords({ change, moved, wordsAdded, wordsRemoved }: Entry): string {
  if (change === 'same') return moved ? say`moved` : say`unchanged`;
  const words = changeWords(change, wordsAdded, wordsRemoved);
  return moved ? say`moved and ${words}` : words;
}

function changeWords(change: Exclude<Entry['change'], 'same'>, added: number, removed: number): string {
  switch (change) {
    case 'shortened': return removed === 1 ? say`shortened by 1 word` : say`shortened by ${removed} words`;
    case 'extended': return added === 1 ? say`extended by 1 word` : say`extended by ${added} words`;
    case 'reworded': return added + removed === 0 ? say`put in another order` : added === 1 ? say`reworded (1 word in, ${removed} out)` : say`reworded (${added} words in, ${removed} out)`;
    case 'added': return say`added`;
    case 'removed': return say`removed`;
    case 'split': return say`split off`;
    case 'merged': return say`merged into it`;
  }
}
