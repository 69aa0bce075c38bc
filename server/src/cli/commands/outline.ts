import { outlineOf, type OutlineNode, type ReportOutline } from '../../features/outline';
import { FAMILIES } from '../../report/model';
import { Reader } from '../../report/reader';
import { FAMILY_NAMES } from '../../reporters/families';
import { mayColour, printable, styleOf, type Style } from '../../reporters/style';
import { oneOf, UsageError, type Arguments } from '../arguments';
import type { LineTable } from '../../text/lines';
import { isUnread, type Draft } from '../draft';
import { readNamed } from '../inputs';
import type { ExitStatus, Host } from '../host';

/** `rapporteur outline`: the tree of one report. */
export function outline(args: Arguments, host: Host): ExitStatus {
  const format = oneOf('format', args.value('format') ?? 'text', ['text', 'json']);
  const family = args.value('family');
  const forced = family === undefined ? undefined : oneOf('family', family, FAMILIES);
  if (args.operands.length !== 1) throw new UsageError('name one file, for instance: rapporteur outline draft.txt');
  const draft = readNamed(host, args.operands[0]!);
  if (isUnread(draft)) return 2;
  const report = new Reader().read(draft.text);
  const tree = outlineOf(report, forced ?? report.family);
  host.out(format === 'json' ? `${JSON.stringify(tree)}\n` : outlineText(tree, styleOf(mayColour(host.env, host.terminal('out') !== null)), numbersOf(draft, report.lines)));
  return draft.complaint === null ? 0 : 2;
}

/** Number of the line a node begins on, counted from 1: the paragraph of a Word document, the page of a PDF. */
type LineNumber = (line: number) => number;

function numbersOf({ origin }: Draft, lines: LineTable): LineNumber {
  return line => {
    const place = origin?.placeAt(lines.start(line)) ?? null;
    return place === null ? line + 1 : 'page' in place ? place.page : place.paragraph;
  };
}

/** An indented tree; before each node stands the number of the line it begins on. */
export function outlineText({ title, family, outline: nodes }: ReportOutline, style: Style, numberOf: LineNumber = line => line + 1): string {
  const widest = String(numberOf(lastLine(nodes))).length;
  const head = [
    [title.kind, title.ordinal === null ? null : `no. ${title.ordinal}`, title.meeting, title.acronym === null ? null : `(${title.acronym})`].filter(part => part !== null).join(' · '),
    [title.venue, title.dates.map(date => date.text).join('; ')].filter(Boolean).join(' · '),
  ].filter(line => line !== '');
  return [
    ...head.map((line, index) => index === 0 ? style.bold(printable(line)) : printable(line)),
    style.dim(FAMILY_NAMES[family]),
    '',
    ...nodes.flatMap(node => nodeLines(node, 0, widest, style, numberOf)),
    '',
  ].join('\n');
}

function nodeLines(node: OutlineNode, depth: number, widest: number, style: Style, numberOf: LineNumber): string[] {
  const line = style.dim(String(numberOf(node.range.start.line)).padStart(widest));
  const words = printable(labelled(node));
  return [
    `${line}  ${'  '.repeat(depth)}${HEADINGS.has(node.kind) ? style.bold(words) : words}`,
    ...node.children.flatMap(child => nodeLines(child, depth + 1, widest, style, numberOf)),
  ];
}

const HEADINGS = new Set<OutlineNode['kind']>(['section', 'agenda-item', 'session', 'annex', 'follow-up-table']);

function labelled({ kind, label, name }: OutlineNode): string {
  switch (kind) {
    case 'annex': return name;
    case 'agenda-item': return label === null ? name : `Item ${label}: ${name}`;
    case 'session': return label === null ? name : `Session ${label}: ${name}`;
    case 'row': return label === null ? `Row: ${name}` : `Row ${label}: ${name}`;
    case 'list-item': return `${label === null ? '-' : `${label})`} ${name}`;
    case 'list': return `List: ${name}`;
    default: return label === null ? name : `${label}. ${name}`;
  }
}

const lastLine = (nodes: readonly OutlineNode[]): number => nodes.at(-1)?.range.end.line ?? 0;
