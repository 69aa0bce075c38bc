/** The outline of a report: one tree for the command line's `outline` and for the editor's symbols. */
import type { CalendarDate, Family, FollowUpTable, Heading, ListItem, Node, Paragraph, Report, Row, TitleBlock } from '../report/model';
import type { Range } from '../text/lines';
import type { Span } from '../text/span';
import { Ranges } from './ranges';
import { firstWords, plainWords } from './words';

export type OutlineKind = Heading['kind'] | 'paragraph' | 'list' | 'list-item' | 'annex' | 'delegation' | 'follow-up-table' | 'row';

export interface OutlineNode {
  readonly kind: OutlineKind;
  /** "3.1", "IV", "12"; null without one. */
  readonly label: string | null;
  /** Headings by their words, paragraphs by their first words, rows by their issue; never empty. */
  readonly name: string;
  /** The whole node. */
  readonly range: Range;
  /** Its heading, number or label; always inside `range`. */
  readonly nameRange: Range;
  readonly children: readonly OutlineNode[];
}

export interface OutlineTitle {
  readonly kind: string | null;
  readonly meeting: string | null;
  readonly ordinal: number | null;
  readonly acronym: string | null;
  /** As written; two venues are joined by "; ". */
  readonly venue: string | null;
  /** `from` and `to` as 2024-04-24, with as many parts as the report gives: 2024-04, or --04-24 without a year. */
  readonly dates: readonly { readonly text: string; readonly from: string; readonly to: string }[];
}

export interface ReportOutline {
  readonly title: OutlineTitle;
  readonly family: Family;
  readonly outline: readonly OutlineNode[];
}

export function outlineOf(report: Report, family: Family = report.family): ReportOutline {
  return { title: outlineTitle(report.title), family, outline: outlineNodes(report) };
}

/**
 * `words`: names without labels, for readers who have the label beside it. `labelled`: names as the report shows them, label
 * included ("AGENDA ITEM 3: ...", "12. The Meeting ..."), for lists that show nothing else.
 */
export type OutlineNames = 'words' | 'labelled';

/** The tree alone, in document order. */
export function outlineNodes(report: Report, names: OutlineNames = 'words'): OutlineNode[] {
  return new Builder(report, names === 'labelled').all(report.children);
}

function outlineTitle(title: TitleBlock | null): OutlineTitle {
  return {
    kind: title?.kind?.text ?? null,
    meeting: title?.meeting?.text ?? null,
    ordinal: title?.ordinal?.value ?? null,
    acronym: title?.acronym?.text ?? null,
    venue: title && title.venues.length > 0 ? title.venues.map(venue => venue.text).join('; ') : null,
    dates: (title?.dates ?? []).map(date => ({ text: date.text, from: isoOf(date.from), to: isoOf(date.to) })),
  };
}

function isoOf({ year, month, day }: CalendarDate): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${year === null ? '-' : String(year).padStart(4, '0')}-${two(month)}${day === null ? '' : `-${two(day)}`}`;
}

class Builder {
  private readonly text: string;
  private readonly ranges: Ranges;

  constructor(report: Report, private readonly labelled: boolean) {
    this.text = report.text;
    this.ranges = new Ranges(report.lines, report.text.length);
  }

  all(nodes: readonly Node[]): OutlineNode[] {
    const out: OutlineNode[] = [];
    for (const node of nodes) this.add(node, out);
    return out;
  }

  /** Adds the node to `out`; what has no kind of its own in an outline adds what it holds, or nothing. */
  private add(node: Node, out: OutlineNode[]): void {
    switch (node.kind) {
      case 'section': case 'agenda-item': case 'session': case 'sub-item':
        out.push(this.node(node, node.kind, node.label, this.labelled ? plainWords(this.text, node.nameSpan).replace(/^#+ /, '') : node.title, node.children));
        break;
      case 'paragraph':
        out.push(this.node(node, 'paragraph', node.label, this.firstWords(node), node.children));
        break;
      case 'list':
        out.push(this.node(node, 'list', null, firstWords(this.text, node.items[0]?.textSpan ?? node.nameSpan), node.items));
        break;
      case 'list-item':
        out.push(this.node(node, 'list-item', node.label, this.firstWords(node), node.children));
        break;
      case 'annex':
        out.push(this.node(node, 'annex', node.id || null, node.title === '' ? node.label : `${node.label}: ${node.title}`, node.children));
        break;
      case 'delegation':
        out.push(this.node(node, 'delegation', null, node.name, []));
        break;
      case 'follow-up-table':
        out.push(this.followUp(node));
        break;
      // an annexed agenda repeats the headings of the body: as entries of the outline they would stand there twice
      case 'agenda-table': case 'text': case 'table': case 'row': case 'person':
        break;
    }
  }

  private node(at: { readonly span: Span; readonly nameSpan: Span }, kind: OutlineKind, label: string | null, name: string, children: readonly Node[]): OutlineNode {
    const range = this.ranges.of(at.span);
    const nameRange = this.ranges.of(inside(at.nameSpan, at.span));
    return { kind, label, name: name || firstWords(this.text, at.nameSpan) || kind, range, nameRange, children: children.length === 0 ? NONE : this.all(children) };
  }

  private firstWords(node: Paragraph | ListItem): string {
    const start = this.labelled && node.labelSpan ? Math.min(node.labelSpan.start, node.textSpan.start) : node.textSpan.start;
    return firstWords(this.text, { start, end: node.textSpan.end });
  }

  private beside(label: string | null, words: string): string {
    return this.labelled && label !== null ? `${label}${/[.)]$/.test(label) ? '' : '.'} ${words}` : words;
  }

  private followUp(table: FollowUpTable): OutlineNode {
    const issue = table.columns.findIndex(column => column.role === 'issue');
    const node = this.node(table, 'follow-up-table', null, table.title, NONE);
    return { ...node, children: table.rows.map(row => this.node(row, 'row', row.label, this.beside(row.label, this.issueOf(row, issue)), NONE)) };
  }

  /** Words of the issue column; without such a column those of the first cell that is more than a number of the row or of a paragraph. */
  private issueOf(row: Row, issue: number): string {
    const cell = row.cells.find(each => each.column === issue && each.text !== '') ?? row.cells.find(each => /\p{L}{3}/u.test(each.text)) ?? row.cells.find(each => each.text !== '' && each.text.replace(/\.$/, '') !== row.label);
    return cell?.text ?? plainWords(this.text, row.nameSpan);
  }
}

const NONE: readonly never[] = [];

/** An editor refuses a name that lies outside its node. */
function inside(inner: Span, outer: Span): Span {
  if (inner.start >= outer.start && inner.end <= outer.end) return inner;
  const start = Math.max(outer.start, Math.min(inner.start, outer.end));
  return { start, end: Math.max(start, Math.min(inner.end, outer.end)) };
}
