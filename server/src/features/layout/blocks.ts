/** Lays a report out. Every word of it is in some block: what belongs to no node of the tree stands between the blocks as it is. */
import { isHeading, type AgendaTable, type Annex, type Cell, type Delegation, type FollowUpTable, type Heading, type List, type ListItem, type Node, type Paragraph, type Person, type Report, type Row } from '../../report/model';
import { plainWords } from '../../report/plain';
import type { Span } from '../../text/span';
import type { Block, PrintedNumber } from './model';
import { runsOf } from './runs';

const DEEPEST = 3;

export function blocksOf(report: Report): Block[] {
  return new Layout(report).all();
}

class Layout {
  private readonly out: Block[] = [];
  private readonly text: string;

  constructor(private readonly report: Report) {
    this.text = report.text;
  }

  all(): Block[] {
    const { title, children } = this.report;
    let from = 0;
    if (title !== null) {
      this.between(0, title.span.start);
      for (const lines of this.together(title.lines)) this.words('title', null, lines, { start: lines[0]!.start, end: lines.at(-1)!.end }, '\n');
      from = title.span.end;
    }
    this.within(children, from, this.text.length);
    return this.out;
  }

  /** Nodes of a stretch in their order, and what stands between them. */
  private within(nodes: readonly Node[], from: number, to: number): void {
    let at = from;
    for (const node of nodes) {
      this.between(at, node.span.start);
      this.node(node);
      at = Math.max(at, node.span.end);
    }
    this.between(at, to);
  }

  private between(from: number, to: number): void {
    if (to <= from) return;
    const part = this.text.slice(from, to);
    for (const match of part.matchAll(/[^\r\n\f]+/g)) {
      const span = { start: from + match.index, end: from + match.index + match[0].length };
      // rules and fences are marks, not words
      if (/[\p{L}\p{N}]/u.test(match[0])) this.words('text', null, [span], span);
    }
  }

  private node(node: Node): void {
    if (isHeading(node)) return this.heading(node);
    switch (node.kind) {
      case 'paragraph': return this.paragraph(node);
      case 'list': return this.list(node, 0);
      case 'list-item': return this.item(node, 0, 'bullet');
      case 'text': return this.words('text', null, [node.span], node.span);
      case 'table': return this.table(node.rows, node.head, node.span);
      case 'row': return this.table([node], null, node.span);
      case 'follow-up-table': return this.followUp(node);
      case 'annex': return this.annex(node);
      case 'delegation': return this.delegation(node);
      case 'person': return this.person(node);
      case 'agenda-table': return this.agenda(node);
    }
  }

  /** Lines in groups with no blank line inside. */
  private together(lines: readonly Span[]): Span[][] {
    const groups: Span[][] = [];
    for (const line of lines) {
      const last = groups.at(-1)?.at(-1);
      if (last !== undefined && (this.text.slice(last.end, line.start).match(/\r\n|\r|\n/g) ?? []).length === 1) groups.at(-1)!.push(line);
      else groups.push([line]);
    }
    return groups;
  }

  private words(kind: 'title' | 'paragraph' | 'text', number: PrintedNumber | null, spans: readonly Span[], span: Span, between: ' ' | '\n' = ' '): void {
    const runs = runsOf(this.text, spans, between);
    if (runs.length > 0 || number !== null) this.out.push({ kind, number, runs, span });
  }

  private heading(node: Heading): void {
    const hashes = /^#+\s*/.exec(this.text.slice(node.nameSpan.start, node.nameSpan.start + 12))?.[0].length ?? 0;
    this.out.push({ kind: 'heading', level: Math.min(node.level, DEEPEST), annex: false, runs: runsOf(this.text, [{ start: node.nameSpan.start + hashes, end: node.nameSpan.end }]), span: node.nameSpan });
    this.within(node.children, node.nameSpan.end, node.span.end);
  }

  private paragraph(node: Paragraph): void {
    const number = node.number === null || node.path.length > 1 || node.form === null || node.form === '5.2' ? null : numberIn(this.text, node.labelSpan!, node.number, 'arabic');
    const own = node.pieces.map(({ start, end }, index): Span => ({ start: index === 0 && number !== null ? node.textSpan.start : start, end }));
    this.words('paragraph', number, own, node.span);
    for (const list of node.children) this.list(list, 0);
  }

  private list(list: List, depth: number): void {
    let at = list.items[0]?.span.end ?? list.span.end;
    for (const item of list.items) {
      this.between(at, item.span.start);
      this.item(item, depth, list.style);
      at = item.span.end;
    }
  }

  private item(item: ListItem, depth: number, style: List['style']): void {
    const number = item.ordinal === null || item.labelSpan === null || style === 'bullet' ? null : numberIn(this.text, item.labelSpan, item.ordinal, style);
    this.out.push({ kind: 'item', number, depth, runs: runsOf(this.text, [item.textSpan]), span: item.span });
    for (const list of item.children) this.list(list, depth + 1);
  }

  private table(rows: readonly Row[], head: Row | null, span: Span): void {
    const all = head === null || rows.includes(head) ? rows : [head, ...rows];
    this.out.push({ kind: 'table', rows: level(all.map(row => cellsOf(row.cells))), hasHead: head !== null, span });
  }

  private followUp(node: FollowUpTable): void {
    if (node.headingSpan !== null) this.out.push({ kind: 'heading', level: 1, annex: false, runs: runsOf(this.text, [withoutHashes(this.text, node.headingSpan)]), span: node.headingSpan });
    if (node.leadIn !== null) this.words('text', null, [node.leadIn.span], node.leadIn.span);
    if (node.layout === 'list') for (const row of node.rows) this.words('text', null, [row.span], row.span);
    else this.table(node.rows, node.head, node.span);
  }

  private annex(node: Annex): void {
    const { labelSpan, titleSpan } = node;
    const below = titleSpan !== null && /[\r\n]/.test(this.text.slice(labelSpan.end, titleSpan.start));
    const label = withoutHashes(this.text, labelSpan);
    const lines: Span[] = titleSpan === null ? [label] : below ? [label, titleSpan] : [{ start: label.start, end: titleSpan.end }];
    this.out.push({ kind: 'heading', level: 1, annex: true, runs: runsOf(this.text, lines, '\n'), span: { start: label.start, end: lines.at(-1)!.end } });
    this.within(node.children, Math.max(node.nameSpan.end, node.titleSpan?.end ?? 0), node.span.end);
  }

  private delegation(node: Delegation): void {
    this.out.push({ kind: 'heading', level: 2, annex: false, runs: runsOf(this.text, [withoutHashes(this.text, node.nameSpan)]), span: node.nameSpan });
    this.within(node.people, node.nameSpan.end, node.span.end);
  }

  private person(node: Person): void {
    const number = node.number === null || node.labelSpan === null ? null : numberIn(this.text, node.labelSpan, node.number, 'arabic');
    this.out.push({ kind: 'item', number, depth: 0, runs: runsOf(this.text, [{ start: number === null ? node.span.start : node.labelSpan!.end, end: node.span.end }]), span: node.span });
  }

  private agenda(node: AgendaTable): void {
    this.out.push({ kind: 'table', rows: level(node.entries.map(({ span }) => columnsOf(this.text.slice(span.start, span.end)))), hasHead: false, span: node.span });
  }
}

/** Cells of a line of an agenda, however it is laid out; what its markup puts on lines of their own stays so. */
function columnsOf(line: string): string[] {
  const cells = line.includes('\t') ? line.split('\t') : line.includes('|') ? line.replace(/^\s*\|/, '').replace(/\|\s*$/, '').split('|') : line.split(/ {2,}/);
  return cells.map(cell => cell.split(/<(?:br|p|li|div|\/p|\/li|\/div)\b[^<>]*>|[\r\n]+/i).map(part => plainWords(part)).filter(part => part !== '').join('\n'));
}

/** A label as it is printed, taken apart around what counts: "(12)" is "(", 12, ")". */
function numberIn(text: string, label: Span, value: number, count: PrintedNumber['count']): PrintedNumber {
  const [, before = '', after = ''] = /^[\s*_]*([^\p{L}\p{N}]*)[\p{L}\p{N}]+([^\p{L}\p{N}\s*_]*)/u.exec(text.slice(label.start, label.end)) ?? [];
  return { value, count, before, after };
}

const cellsOf = (cells: readonly Cell[]): string[] => {
  const out: string[] = [];
  for (const { column, text } of cells) out[column] = out[column] === undefined ? text : `${out[column]}\n${text}`;
  return Array.from(out, text => text ?? '');
};

/** Rows of the same length. */
function level(rows: readonly string[][]): string[][] {
  const widest = Math.max(0, ...rows.map(row => row.length));
  return rows.map(row => [...row, ...Array.from({ length: widest - row.length }, () => '')]);
}

const withoutHashes = (text: string, { start, end }: Span): Span => ({ start: start + (/^[#\s]+/.exec(text.slice(start, Math.min(end, start + 12)))?.[0].length ?? 0), end });

