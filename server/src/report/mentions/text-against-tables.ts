/** Figures that a paragraph gives for a row of the table right below or above it: "25 minutes in Group B". */
import type { TableFigure } from '../mentions';
import { isHeading, type Node, type Paragraph, type Report, type Table } from '../model';
import type { Joined } from '../joined';
import type { Unit } from '../units';

/** Fewer rows are compared by eye. */
const FEWEST = 3;
/** Characters between a figure and what it is said of. */
const BETWEEN = 40;

export function tableFiguresOf(report: Report, units: readonly Unit[]): readonly TableFigure[] {
  const joinedOf = new Map(units.map(({ paragraph, joined }) => [paragraph, joined] as const));
  const out: TableFigure[] = [];
  const walk = (nodes: readonly Node[]): void => {
    nodes.forEach((node, index) => {
      if (isHeading(node)) walk(node.children);
      if (node.kind !== 'table' || node.rows.length < FEWEST) return;
      for (const beside of [nodes[index - 1], nodes[index + 1]]) {
        const joined = beside?.kind === 'paragraph' ? joinedOf.get(beside as Paragraph) : undefined;
        if (joined !== undefined) out.push(...against(joined, node));
      }
    });
  };
  walk(report.children);
  return out;
}

const FIGURE = /^\d{1,3}(?:,\d{3})+$|^\d{1,7}(?:\.\d+)?%?$/;

function against(joined: Joined, { rows, head }: Table): TableFigure[] {
  const { text } = joined;
  const keyword = /^[A-Z][a-z]+$/.exec(head?.cells[0]?.text ?? '')?.[0];
  const named = rows.map(({ cells, span }) => ({ span, label: cells[0]?.text ?? '', figures: cells.slice(1).map(cell => cell.text).filter(figure => FIGURE.test(figure)) }));
  if (named.some(({ figures }) => figures.length === 0) || new Set(named.map(({ label }) => label)).size < named.length) return [];
  return named.flatMap(({ span, label, figures }): TableFigure[] => {
    // a letter or number is no name but behind the word at the head of its column
    const words = label.length > 3 ? label : keyword === undefined || label === '' ? null : `${keyword} ${label}`;
    const at = words === null ? -1 : text.indexOf(words);
    if (words === null || at < 0 || text.indexOf(words, at + 1) >= 0) return [];
    const before = /(?:^|[\s(])(\d[\d,.]*%?)(?: [a-z%]+){0,2} (?:in|for|from|by|of|at) (?:the )?$/.exec(text.slice(Math.max(0, at - BETWEEN), at));
    const behind = before === null ? /^(?: had| with| has| sent| gave| reported|:| \()? ?(\d[\d,.]*%?)(?![\d:/-])/.exec(text.slice(at + words.length, at + words.length + BETWEEN)) : null;
    const figure = (before ?? behind)?.[1]!.replace(/[.,]$/, '');
    if (figure === undefined || figures.includes(figure)) return [];
    // the figure of another row, and not of this one
    const other = named.find(each => each.label !== label && each.figures.includes(figure));
    if (other === undefined) return [];
    const from = before !== null ? Math.max(0, at - BETWEEN) + before.index + before[0].indexOf(figure) : at;
    return [{ ...joined.phrase(from, before !== null ? at + words.length : at + words.length + behind![0].length), figure, label: words, due: figures.join(', '), row: span }];
  });
}
