import { outlineNodes, outlineOf, type OutlineNode, type ReportOutline } from '../../features/outline';
import { FAMILIES } from '../../report/model';
import { Reader } from '../../report/reader';
import { familyName } from '../../reporters/families';
import { count, mayColour, printable, styleOf, wrap, type Style } from '../../reporters/style';
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
  const width = host.terminal('out');
  host.out(format === 'json' ? `${JSON.stringify(tree)}\n` : outlineText(tree, outlineNodes(report, 'labelled'), styleOf(mayColour(host.env, width !== null)), width, numbersOf(draft, report.lines)));
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

/**
 * An indented tree with names as the report shows them; before each node stands the number of the line it begins on. Lines are broken
 * at the width of the terminal, if there is one.
 */
export function outlineText({ title, family }: ReportOutline, nodes: readonly OutlineNode[], style: Style, width: number | null, numberOf: LineNumber = line => line + 1): string {
  const widest = String(numberOf(lastLine(nodes))).length;
  const meeting = [title.ordinal === null ? null : ordinalWords(title.ordinal), title.meeting, title.acronym === null ? null : `(${title.acronym})`].filter(part => part !== null).join(' ');
  const head = [
    [title.kind, meeting].filter(Boolean).join(' · '),
    [title.venue, title.dates.map(date => date.text).join('; ')].filter(Boolean).join(' · '),
  ].filter(line => line !== '');
  return [
    ...head.flatMap((line, index) => wrap(printable(line), width).map(part => index === 0 ? style.bold(part) : part)),
    style.dim(familyName(family)),
    '',
    ...nodes.flatMap(node => nodeLines(node, 0, { widest, style, width, numberOf })),
    '',
  ].join('\n');
}

interface Layout {
  /** Columns of the widest line number. */
  readonly widest: number;
  readonly style: Style;
  readonly width: number | null;
  readonly numberOf: LineNumber;
}

function nodeLines(node: OutlineNode, depth: number, layout: Layout): string[] {
  const { widest, style, width, numberOf } = layout;
  const indent = '  '.repeat(depth);
  const room = width === null ? null : Math.max(NARROWEST, width - widest - 2 - indent.length);
  const words = wrap(printable(node.kind === 'list' ? `List of ${count(node.children.length, 'item')}` : node.name), room).map(part => HEADINGS.has(node.kind) ? style.bold(part) : part);
  const number = String(numberOf(node.range.start.line)).padStart(widest);
  return [
    ...words.map((part, index) => `${index === 0 ? style.dim(number) : ' '.repeat(widest)}  ${indent}${part}`),
    ...node.children.flatMap(child => nodeLines(child, depth + 1, layout)),
  ];
}

const NARROWEST = 30;

const HEADINGS = new Set<OutlineNode['kind']>(['section', 'agenda-item', 'session', 'annex', 'follow-up-table']);

/** "24th". */
function ordinalWords(value: number): string {
  const last = value % 10;
  const teen = Math.floor(value / 10) % 10 === 1;
  return `${value}${teen || last < 1 || last > 3 ? 'th' : ['st', 'nd', 'rd'][last - 1]}`;
}

const lastLine = (nodes: readonly OutlineNode[]): number => nodes.at(-1)?.range.end.line ?? 0;
