/** One page that shows what was learned; it needs no network, no script and no other file. */
import { symbol, symbolCircle, symbolDiamond, symbolSquare } from 'd3-shape';
import { element, escaped } from './html';
import { matrixPicture } from './matrix';
import type { FamilyStructure, MatrixRow, Structure } from './model';
import { orderPicture } from './order-graph';
import { Passages } from './passages';
import { STYLE } from './style';
import { matrixTable, stepsTable } from './tables';

export interface PageSettings {
  /** Name of each family, in words for people. */
  readonly nameOf: (family: FamilyStructure['family']) => string;
  /** Markup that a host adds to the head: its security policy, its script. */
  readonly head?: string;
}

/** The whole page as text, starting with its doctype. */
export function structurePage(structure: Structure, { nameOf, head = '' }: PageSettings): string {
  const passages = new Passages();
  const families = structure.families.map(family => familyPart(family, capital(nameOf(family.family)), passages));
  const title = 'What past reports have in common';
  const nav = structure.families.length < 2 ? '' : element('nav', { 'aria-label': 'Kinds of meetings' },
    ...structure.families.map(({ family, total }) => element('a', { href: `#${family}` }, `${escaped(capital(nameOf(family)))} <span class="faint">${total}</span>`)));
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title}</title>
${head}<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${title}</h1>
<p class="intro">Learned from ${count(structure.reports, 'past report')} (profile ${escaped(structure.digest)}). Point at a mark to see what it stands for; click it to read the passage.</p>
${nav}
${families.join('\n')}
</main>
${passages.cards()}
</body>
</html>
`;
}

function familyPart(family: FamilyStructure, name: string, passages: Passages): string {
  const { reports, total, sections, order, steps, annexes, followUp } = family;
  const years = reports.flatMap(({ year }) => year ?? []);
  const span = years.length === 0 ? '' : Math.min(...years) === Math.max(...years) ? `, ${years[0]}` : `, ${Math.min(...years)}–${Math.max(...years)}`;
  const openings = reports.filter(({ opening }) => opening).length;
  const notes = [
    total > reports.length ? `The newest ${reports.length} are drawn; the counts are over all ${total}.` : '',
    openings > 0 ? `Of ${openings === reports.length ? 'these' : openings} only the opening is known; what it does not show counts neither way.` : '',
  ].filter(note => note !== '').join(' ');
  const parts = [
    sections.length === 0 ? '' : matrix('Sections', 'Which sections each report has, in their usual order from top to bottom.', reports, sections, passages, name),
    order.length < 2 || steps.length === 0 ? '' : figure('Order of sections', `Lines lead from each section to the next, the thicker the more reports have it so${steps.some(({ from, to }) => order.indexOf(to) > order.indexOf(from) + 1) ? '; lines on the right skip sections' : ''}${steps.some(({ from, to }) => to < from) ? ', dashed lines on the left turn back' : ''}.`,
      orderPicture(sections, order, steps, passages), stepsTable(`Order of sections, ${name}`, sections, steps, passages)),
    annexes.length === 0 ? '' : matrix('Annexes', 'How annexes are labelled, and which there are.', reports, annexes, passages, name, SIGN_KEY),
    followUp.length === 0 ? '' : matrix('Follow-up table', 'Whether there is one, and its columns.', reports, followUp, passages, name),
  ];
  return element('section', { class: 'family', id: family.family },
    element('h2', {}, escaped(name)),
    element('p', { class: 'faint', style: 'margin:2px 0 0' }, `${count(total, 'past report')}${span}. ${notes}`),
    parts.join('') === '' ? element('p', {}, 'Nothing of its structure could be told.') : parts.join('\n'));
}

function matrix(title: string, caption: string, reports: FamilyStructure['reports'], rows: readonly MatrixRow[], passages: Passages, name: string, more = ''): string {
  const moved = rows.some(({ cells }) => cells.some(({ presence }) => presence === 'moved'));
  const unknown = rows.some(({ cells }) => cells.some(({ presence }) => presence === 'unknown'));
  const keys = [
    keyOf('present', symbol(symbolSquare, 110)() ?? '', 'present'),
    moved ? keyOf('moved', symbol(symbolDiamond, 90)() ?? '', 'in another place') : '',
    keyOf('absent', symbol(symbolCircle, 26)() ?? '', 'absent'),
    unknown ? keyOf('unknown', 'M-4,0H4', 'cannot tell') : '',
    more,
  ];
  return figure(title, caption, matrixPicture(reports, rows, passages), matrixTable(`${title}, ${name}`, reports, rows, passages), element('ul', { 'class': 'key', 'aria-hidden': 'true' }, ...keys));
}

const keyOf = (presence: string, path: string, words: string): string =>
  element('li', {}, element('svg', { width: 16, height: 16, viewBox: '-8 -8 16 16' }, element('path', { class: `mark ${presence}`, d: path })), words);

const SIGN_KEY = element('li', {}, '1 figures') + element('li', {}, 'A letters') + element('li', {}, 'I Roman numerals');

const figure = (title: string, caption: string, picture: string, table: string, key = ''): string =>
  `${element('h3', {}, escaped(title))}${element('figure', {}, element('figcaption', {}, escaped(caption)), key, element('div', { class: 'wide' }, picture))}${table}`;

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
const count = (number: number, thing: string): string => `${number} ${thing}${number === 1 ? '' : 's'}`;
