/** The tables behind the pictures: the same in words, for those who read with their ears and for copying. */
import { said, say } from '../../text/say';
import { element, escaped } from './html';
import { nameOf, PRESENCE_WORDS } from './matrix';
import type { Cell, MatrixRow, PastReport, Step } from './model';
import type { Passages } from './passages';

export function matrixTable(caption: string, reports: readonly PastReport[], rows: readonly MatrixRow[], passages: Passages): string {
  const head = element('tr', {}, element('th', { scope: 'col' }, say`Past report`), ...rows.map(({ label }) => element('th', { scope: 'col' }, escaped(label))));
  const body = reports.map((report, column) => element('tr', {},
    element('th', { scope: 'row' }, report.opening ? say`${escaped(nameOf(report))}, opening only` : escaped(nameOf(report))),
    ...rows.map(({ cells }) => element('td', {}, cellWords(cells[column]!, passages)))));
  const foot = element('tr', {}, element('th', { scope: 'row' }, say`In all`), ...rows.map(({ agree, of }) => element('td', {}, say`${agree} of ${of}`)));
  return folded(caption, element('table', {}, element('caption', {}, escaped(caption)), element('thead', {}, head), element('tbody', {}, ...body), element('tfoot', {}, foot)));
}

function cellWords({ presence, words, place }: Cell, passages: Passages): string {
  const told = presence === 'present' && words !== '' ? escaped(words) : words === '' ? said(PRESENCE_WORDS[presence]) : say`${said(PRESENCE_WORDS[presence])}: ${escaped(words)}`;
  return place === null ? told : element('a', { href: passages.hrefOf(place) }, told);
}

export function stepsTable(caption: string, sections: readonly MatrixRow[], steps: readonly Step[], passages: Passages): string {
  const head = element('tr', {}, ...[say`Section`, say`Next section`, say`Past reports`].map(words => element('th', { scope: 'col' }, words)));
  const body = steps.map(({ from, to, reports, place }) => element('tr', {},
    element('td', {}, escaped(sections[from]!.label)),
    element('td', {}, place === null ? escaped(sections[to]!.label) : element('a', { href: passages.hrefOf(place) }, escaped(sections[to]!.label))),
    element('td', {}, String(reports))));
  return folded(caption, element('table', {}, element('caption', {}, escaped(caption)), element('thead', {}, head), element('tbody', {}, ...body)));
}

const folded = (caption: string, table: string): string =>
  element('details', {}, element('summary', {}, `${say`As a table`}<span class="unseen">: ${escaped(caption)}</span>`), element('div', { class: 'wide' }, table));
