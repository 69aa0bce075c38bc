/** One page that shows what was learned; it needs no network, no script and no other file. */
import { symbol, symbolCircle, symbolDiamond, symbolSquare } from 'd3-shape';
import { language, say } from '../../text/say';
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
  const title = say`What past reports have in common`;
  const nav = structure.families.length < 2 ? '' : element('nav', { 'aria-label': say`Kinds of meetings` },
    ...structure.families.map(({ family, total }) => element('a', { href: `#${family}` }, `${escaped(capital(nameOf(family)))} <span class="faint">${total}</span>`)));
  return `<!doctype html>
<html lang="${language()}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title}</title>
${head}<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${title}</h1>
<p class="intro">${say`Learned from ${reportsWords(structure.reports)} (profile ${escaped(structure.digest)}). Point at a mark to see what it stands for; click it to read the passage.`}</p>
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
    total > reports.length ? say`The newest ${reports.length} are drawn; the counts are over all ${total}.` : '',
    openings === 0 ? '' : openings === reports.length
      ? say`Of these only the opening is known; what it does not show counts neither way.`
      : say`Of ${openings} only the opening is known; what it does not show counts neither way.`,
  ].filter(note => note !== '').join(' ');
  const parts = [
    sections.length === 0 ? '' : matrix(say`Sections`, say`Which sections each report has, in their usual order from top to bottom.`, reports, sections, passages, name),
    order.length < 2 || steps.length === 0 ? '' : figure(say`Order of sections`, orderCaption(order, steps),
      orderPicture(sections, order, steps, passages), stepsTable(say`Order of sections, ${name}`, sections, steps, passages)),
    annexes.length === 0 ? '' : matrix(say`Annexes`, say`How annexes are labelled, and which there are.`, reports, annexes, passages, name, signKey()),
    followUp.length === 0 ? '' : matrix(say`Follow-up table`, say`Whether there is one, and its columns.`, reports, followUp, passages, name),
  ];
  return element('section', { class: 'family', id: family.family },
    element('h2', {}, escaped(name)),
    element('p', { class: 'faint', style: 'margin:2px 0 0' }, `${reportsWords(total)}${span}. ${notes}`),
    parts.join('') === '' ? element('p', {}, say`Nothing of its structure could be told.`) : parts.join('\n'));
}

const reportsWords = (number: number): string => number === 1 ? say`1 past report` : say`${number} past reports`;

function orderCaption(order: readonly number[], steps: FamilyStructure['steps']): string {
  const skips = steps.some(({ from, to }) => order.indexOf(to) > order.indexOf(from) + 1);
  const turns = steps.some(({ from, to }) => to < from);
  return [
    say`Lines lead from each section to the next, the thicker the more reports have it so.`,
    ...skips ? [say`Lines on the right skip sections.`] : [], ...turns ? [say`Dashed lines on the left turn back.`] : [],
  ].join(' ');
}

function matrix(title: string, caption: string, reports: FamilyStructure['reports'], rows: readonly MatrixRow[], passages: Passages, name: string, more = ''): string {
  const moved = rows.some(({ cells }) => cells.some(({ presence }) => presence === 'moved'));
  const unknown = rows.some(({ cells }) => cells.some(({ presence }) => presence === 'unknown'));
  const keys = [
    keyOf('present', symbol(symbolSquare, 110)() ?? '', say`present`),
    moved ? keyOf('moved', symbol(symbolDiamond, 90)() ?? '', say`in another place`) : '',
    keyOf('absent', symbol(symbolCircle, 26)() ?? '', say`absent`),
    unknown ? keyOf('unknown', 'M-4,0H4', say`cannot tell`) : '',
    more,
  ];
  return figure(title, caption, matrixPicture(reports, rows, passages), matrixTable(`${title}, ${name}`, reports, rows, passages), element('ul', { 'class': 'key', 'aria-hidden': 'true' }, ...keys));
}

const keyOf = (presence: string, path: string, words: string): string =>
  element('li', {}, element('svg', { width: 16, height: 16, viewBox: '-8 -8 16 16' }, element('path', { class: `mark ${presence}`, d: path })), words);

const signKey = (): string => element('li', {}, `1 ${say`figures`}`) + element('li', {}, `A ${say`letters`}`) + element('li', {}, `I ${say`Roman numerals`}`);

const figure = (title: string, caption: string, picture: string, table: string, key = ''): string =>
  `${element('h3', {}, escaped(title))}${element('figure', {}, element('figcaption', {}, escaped(caption)), key, element('div', { class: 'wide' }, picture))}${table}`;

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
