/** The comparison as tables to read: old number, new number, what became of it; runs of what did not change are one line. */
import { phrase, said, say } from '../../text/say';
import { becameWords, type GatheredComment } from './comments';
import type { Comparison, Entry } from './compare';
import { PART_KINDS, type PartKind } from './parts';

export interface ConcordanceLine {
  /** "12", "1-11"; "-" where there is none. */
  readonly old: string;
  readonly new: string;
  readonly became: string;
  /** Its title or first words; "" for a run. */
  readonly name: string;
}

export interface ConcordanceTable {
  readonly kind: PartKind;
  readonly title: string;
  readonly lines: readonly ConcordanceLine[];
}

const TITLES: Readonly<Record<PartKind, string>> = { heading: phrase`Headings`, paragraph: phrase`Paragraphs`, annex: phrase`Annexes`, row: phrase`Follow-up table` };

/** Kinds that neither draft has are left out. */
export function concordance({ entries }: Comparison): ConcordanceTable[] {
  return PART_KINDS.flatMap(kind => {
    const own = entries.filter(entry => entry.kind === kind);
    return own.length === 0 ? [] : [{ kind, title: said(TITLES[kind]), lines: linesOf(own) }];
  });
}

function linesOf(entries: readonly Entry[]): ConcordanceLine[] {
  const out: ConcordanceLine[] = [];
  for (let at = 0; at < entries.length;) {
    let end = at + 1;
    if (isQuiet(entries[at]!)) while (end < entries.length && isQuiet(entries[end]!) && shiftOf(entries[end]!) === shiftOf(entries[at]!)) end++;
    const first = entries[at]!;
    if (end - at > 1) out.push({ ...runOf(first, entries[end - 1]!), became: say`unchanged (${end - at})` });
    else out.push({ old: labelOf(first.old), new: labelOf(first.new), became: becameWords(first), name: (first.new ?? first.old)!.name });
    at = end;
  }
  return out;
}

const isQuiet = (entry: Entry): boolean => entry.change === 'same' && !entry.moved;

/** How far the number moved; a label that is no number moved as far as it reads otherwise. */
function shiftOf({ old, new: now }: Entry): number | string {
  const shift = Number(now!.label) - Number(old!.label);
  return Number.isNaN(shift) ? (old!.label === now!.label ? 0 : `${old!.label} ${now!.label}`) : shift;
}

/** A run by its first and last number, or where one of these has none, by their words. */
function runOf(first: Entry, last: Entry): Pick<ConcordanceLine, 'old' | 'new' | 'name'> {
  const labels = (from: Entry['old'], to: Entry['old']): string | null => from!.label === null || to!.label === null ? null : say`${from!.label} to ${to!.label}`;
  const old = labels(first.old, last.old);
  const now = labels(first.new, last.new);
  return old === null || now === null ? { old: '\u2013', new: '\u2013', name: say`${first.new!.name} to ${last.new!.name}` } : { old, new: now, name: '' };
}

/** "-" for a part without a number as well: its words stand beside it. */
const labelOf = (part: Entry['old']): string => part?.label ?? '\u2013';

/** Markdown, for a page beside the drafts. */
export function comparisonPage(comparison: Comparison, names: { readonly old: string; readonly new: string }, comments: readonly GatheredComment[] = []): string {
  const changed = concordance(comparison).map(({ title, lines }) => `## ${title}\n\n${table([say`Old`, say`New`, say`What became of it`, say`Words`], lines.map(line => [line.old, line.new, line.became, line.name]))}`);
  const gathered = comments.length === 0 ? [] : [`## ${say`Comments`}\n\n${table([say`New`, say`Old`, say`From`, say`Comment`, say`What became of it`], comments.map(comment => [comment.new ?? '\u2013', comment.old, comment.from, comment.words, comment.became ?? '']))}`];
  return [`# ${say`${escaped(names.old)} and ${escaped(names.new)}`}`, ...gathered, ...changed, ''].join('\n\n');
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows.map(row => row.map(escaped))].map(row => `| ${row.join(' | ')} |`).join('\n');
}

/** Words of a draft stand in the page as they are: nothing in them is markup. */
const escaped = (words: string): string => words.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]<>#|!~]/g, mark => `\\${mark}`);
