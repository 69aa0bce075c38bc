/** Where rows of the follow-up table belong: what their references lead to, where the text speaks of them, and the events they are due by. */
import type { Span } from '../../text/span';
import { wordsOf } from '../../text/similarity';
import { agrees, findDates } from '../../text/dates';
import type { FollowUp, RowPlace } from '../mentions';
import { memo } from '../memory';
import type { CalendarDate, Cell, ColumnRole, Heading, Paragraph, Phrase, Report, Row } from '../model';
import type { Unit } from '../units';
import { telling } from '../wording';
import type { WordingSource } from '../wordings';
import { locate, REFERS } from './row-cells';
import { periodEndIn } from './period-ends';
import { STEMS } from './row-words';
import { shareOf } from './stems';

/** Share of a row's words that the part it refers to must have. */
const HEARD = 0.5;
/** Share that will do where that part, and not the other, gives the day of the row. */
const HEARD_WITH_DAY = 0.25;
/** Share that another part must have to be the one that is meant. */
const MEANT = 0.75;

const WORDS = telling(({ text }): ReadonlySet<string> => new Set(wordsOf(text)));

/** One for each row, in order. */
export function rowPlacesOf(report: Report, followUps: readonly FollowUp[], units: readonly Unit[], wordings: WordingSource): readonly RowPlace[] {
  const table = report.followUp;
  if (table === null || followUps.length === 0) return [];
  const [first] = table.rows[0]?.cells ?? [];
  const column = table.columns.length === 0 && first !== undefined && REFERS.test(first.text) ? 0 : table.columns.findIndex(({ role }) => role === 'reference');
  const parts = new Parts(report, column < 0 ? '' : table.columns[column]?.text ?? first!.text, followUps.flatMap(({ row }) => row.cells.filter(each => each.column === column && each.text !== '')), wordings);
  const isHeard = (words: readonly string[]): boolean => {
    const all = (heard: ReadonlySet<string>): boolean => words.every(word => heard.has(word));
    return units.some(({ joined }) => all(joined.ask(WORDS))) || all(new Set(wordsOf(report.title?.meeting?.text ?? '')));
  };
  return followUps.map(followUp => {
    const cell = column < 0 ? undefined : followUp.row.cells.find(each => each.column === column && each.text !== '');
    const milestone = table.layout === 'list' ? null : milestoneIn(report, followUp, wordings);
    return { followUp, ...parts.read(followUp, cell), unheardMilestone: milestone === null || isHeard(milestone.words) ? null : milestone.phrase };
  });
}

/** What the row is about: headings of its activities, else the paragraphs that speak of them, else what the text asks. */
function placeOf({ activities, undertakings }: FollowUp): RowPlace['place'] {
  const headings = activities.flatMap(({ heading }) => (heading === null ? [] : [heading]));
  const parts: readonly (Heading | Paragraph)[] = headings.length > 0 ? headings : activities.length > 0 ? activities.flatMap(activity => activity.paragraphs) : undertakings.map(({ paragraph }) => paragraph);
  const [first] = parts;
  if (first === undefined) return null;
  const starts = parts.map(({ span }) => span.start);
  return { span: first.nameSpan, label: first.label, from: Math.min(...starts), to: Math.max(...starts) };
}

const PARAGRAPHS = /\bpara(?:graph)?s?\.?\s(\d{1,3}(?:(?:,\s?|\s?(?:and|to|-|–)\s?)\d{1,3}){0,9})/gi;

interface Part { readonly label: string; readonly span: Span; readonly nameSpan: Span }

/** Numbered paragraphs, each with the lines without a number below it: what is to be done on it. */
function withLines({ paragraphs, headings }: Report): Part[] {
  const out: Part[] = [];
  let next = 0;
  let under: number | undefined;
  for (const { label, span, nameSpan } of paragraphs) {
    while (next < headings.length && headings[next]!.span.start < span.start) next++;
    const last = out.at(-1);
    if (label !== null) { out.push({ label, span, nameSpan }); under = next; }
    else if (last !== undefined && under === next && span.end - span.start < LONGEST_LINE) out[out.length - 1] = { ...last, span: { start: last.span.start, end: span.end } };
  }
  return out;
}
const LONGEST_LINE = 300;

/** "12. With regard to the last of these, Singapore said": what it is about stands above. */
const LOOKS_BACK = /\b(?:first|second|third|fourth|last|latter|former|two|three|all|each|both|one) of (?:these|them|those)\b|\bthe (?:latter|former)\b/i;
const OPENING = 160;

/** The parts of the report that a column of references may mean. */
class Parts {
  private readonly known: readonly Part[];
  private readonly stems = new Map<Part, ReadonlySet<string>>();
  /** Whether the head says what the numbers are of. */
  private readonly isClear: boolean;

  constructor(private readonly report: Report, head: string, cells: readonly Cell[], private readonly wordings: WordingSource) {
    const paragraphs = (): Part[] => withLines(report);
    const headings = (): Part[] => report.headings.filter((heading): heading is Heading & { label: string } => heading.label !== null);
    this.isClear = /para|minute|item|section|session|agenda/i.test(head);
    this.known = head === '' ? [] : /para|minute/i.test(head) ? paragraphs() : Parts.named(cells, paragraphs(), headings(), /item|section|session|agenda/i.test(head));
  }

  /** Under a head that does not say which, "Source", "Reference", or says "Item" of paragraphs with decimals: those that alone have all the numbers, with decimals. */
  private static named(cells: readonly Cell[], paragraphs: readonly Part[], headings: readonly Part[], isOfHeadings: boolean): readonly Part[] {
    if (cells.length === 0) return [];
    const [inParagraphs, inHeadings] = [paragraphs, headings].map(parts => { const labels = new Set(parts.map(({ label }) => label)); return cells.every(({ text }) => labels.has(text.replace(/[\s[\]()]/g, ''))); });
    return inParagraphs === inHeadings || !cells.every(({ text }) => text.includes('.')) ? (isOfHeadings ? headings : []) : inParagraphs ? paragraphs : headings;
  }

  /** The reference where it is wrong, and the place: the part that the reference leads to, unless the matter stands elsewhere. */
  read(followUp: FollowUp, cell: Cell | undefined): Pick<RowPlace, 'place' | 'parts' | 'reference'> {
    const place = placeOf(followUp);
    const named = cell === undefined ? [] : this.namedIn(cell);
    if (cell === undefined || named.length === 0) return { place, parts: [], reference: null };
    const parts = named.map(({ span }) => span);
    const reference = this.wrong(followUp, cell, named);
    if ((reference !== null && (place !== null || reference.meant !== null)) || (place !== null && named.some(({ span }) => span.start <= place.from && place.to < span.end))) return { place, parts, reference };
    const [first] = named;
    return { place: { span: first!.nameSpan, label: first!.label, from: Math.min(...named.map(({ span }) => span.start)), to: Math.max(...named.map(({ span }) => span.end)) }, parts, reference };
  }

  /** The parts a cell refers to; none where one of them is not there. */
  private namedIn(cell: Cell): readonly Part[] {
    // "[4]" is yet to be filled in
    const labels: readonly string[] = /[[\]]/.test(cell.text) ? [] : cell.text.match(/\b[A-Z]\.\d+\b|\d+(?:\.\d+)*|\b[IVX]+(?:\.\d+)*\b/g) ?? [];
    const named = this.known.filter(({ label }) => labels.includes(label));
    return named.length === labels.length ? named : [];
  }

  private wrong({ row, matter, deadline }: FollowUp, cell: Cell, named: readonly Part[]): RowPlace['reference'] {
    const issue = this.wordings.recall(STEMS, this.issueOf(row) ?? matter?.text ?? '');
    if (issue.size < 2 || named.some(part => this.share(issue, part) >= HEARD || this.shareBeyond(issue, part) >= HEARD)) return null;
    if (named.some(({ span }) => LOOKS_BACK.test(this.report.text.slice(span.start, Math.min(span.end, span.start + OPENING))))) return null;
    const meant = this.known.filter(part => this.share(issue, part) >= MEANT);
    // the narrowest of them: a sub-item rather than its item
    const best = meant.reduce<Part | null>((least, part) => (least === null || part.span.end - part.span.start < least.span.end - least.span.start ? part : least), null);
    if (deadline !== null && named.some(part => this.share(issue, part) >= HEARD_WITH_DAY && this.isDueRather(part, best, deadline.date))) return null;
    if (best === null && !this.isClear) return null;
    if (named.some(part => this.isDoneIn(row, part, best))) return null;
    return { cell, meant: best === null ? null : { label: best.label, span: best.nameSpan } };
  }

  /** Whether the one part tells what is to be done, and the other does so less: "14. The Meeting agreed to forward both proposals" below the paragraphs on each. */
  private isDoneIn({ cells }: Row, part: Part, other: Part | null): boolean {
    const action = this.wordings.recall(STEMS, this.cellOf(cells, 'action') ?? '');
    if (action.size < 2) return false;
    const share = this.share(action, part);
    return share >= HEARD && (other === null || share > this.share(action, other));
  }

  /** Whether the one part gives the day, and the other does not; or the one gives some day, and the other none. */
  private isDueRather(part: Part, other: Part | null, day: CalendarDate): boolean {
    const daysIn = ({ span }: Part): CalendarDate[] => findDates(this.report.text.slice(span.start, span.end)).flatMap(({ to }) => (to.day === null ? [] : [to]));
    const [own, others] = [daysIn(part), other === null ? [] : daysIn(other)];
    return own.some(each => agrees(each, day)) ? !others.some(each => agrees(each, day)) : own.length > 0 && other !== null && others.length === 0;
  }

  /** What the row names, without what is to be done about it. */
  private issueOf({ cells }: Row): string | null { return this.cellOf(cells, 'issue'); }

  private cellOf(cells: readonly Cell[], wanted: ColumnRole): string | null {
    const column = this.report.followUp!.columns.findIndex(({ role }) => role === wanted);
    return cells.find(cell => cell.column === column)?.text ?? null;
  }

  private share(stems: ReadonlySet<string>, part: Part): number {
    let own = this.stems.get(part);
    if (own === undefined) this.stems.set(part, own = this.wordings.recall(STEMS, this.report.text.slice(part.span.start, part.span.end)));
    return shareOf(stems, own);
  }

  /** The same with the paragraphs to which the part refers for what it leaves unsaid: "the concept paper referred to in paragraph 14". */
  private shareBeyond(stems: ReadonlySet<string>, part: Part): number {
    const labels = new Set([...this.report.text.slice(part.span.start, part.span.end).matchAll(PARAGRAPHS)].flatMap(([, numbers]) => numbers!.match(/\d+/g)!));
    if (labels.size === 0) return 0;
    const heard = [part, ...this.report.paragraphs.filter(({ label }) => label !== null && labels.has(label))];
    return shareOf(stems, new Set(heard.flatMap(({ span }) => [...this.wordings.recall(STEMS, this.report.text.slice(span.start, span.end))])));
  }
}

/** "Prior to the 31st ARF" */
const LEADING = /^(?:(?:prior to|before|by|ahead of|no later than|not later than|in time for|at|during|after|following|until)\s+)?(?:the\s+)?/i;
const EVENT = /\b(?:ARF|AMM|SOM|ISG|ISM|EAS|ADMM|Forum|Summit|Symposium|Conference|Seminar|Workshop|Meeting|Retreat|Dialogue|Ministerial)\b/;
/** What everybody knows to be the next one needs no word in the text. */
const NEXT = /\b(?:next|upcoming|forthcoming|following|first available|tb[acd])\b/i;

/** An event with its number that stands where a day would. */
interface Milestone {
  readonly event: string;
  /** Those that tell it from others. */
  readonly words: readonly string[];
}

const EMPTY = new Set(['the', 'of', 'on', 'in', 'and', 's', 'asean', 'regional']);
const MILESTONE = memo((text): Milestone | null => {
  if (text.length > 120) return null;
  const event = text.replace(LEADING, '').replace(/[.;,]+$/, '');
  if (!/^\d{1,2}(?:st|nd|rd|th)\b/.test(event) || !EVENT.test(event) || NEXT.test(event) || findDates(text).length > 0 || periodEndIn(text) !== null) return null;
  return { event, words: wordsOf(event).filter(word => !EMPTY.has(word)) };
});

function milestoneIn({ text }: Report, { deadlineCell, deadline }: FollowUp, wordings: WordingSource): { readonly words: readonly string[]; readonly phrase: Phrase } | null {
  const milestone = deadlineCell === null || deadline !== null ? null : wordings.recall(MILESTONE, deadlineCell.text);
  return milestone === null ? null : { words: milestone.words, phrase: locate(text, deadlineCell!, milestone.event) };
}
