/** What a report asks for or promises, each with the row of the follow-up table that stands for it; then rows that stand for nothing. */
import type { FollowUp, Undertaking } from '../../report/mentions';
import type { Report, Row } from '../../report/model';
import { firstWords } from '../words';
import { label, say } from '../../text/say';
import { trouble, type ViewInput, type ViewNode } from './model';

export function followUpsView({ report, mentions, findings }: ViewInput): ViewNode[] {
  const rowsOf = (undertaking: Undertaking): FollowUp[] => mentions.followUps.filter(each => each.undertakings.includes(undertaking) || each.touched.includes(undertaking));
  const rowNode = (row: Row): ViewNode => ({ label: rowName(row), detail: row.cells.map(cell => cell.text).filter(text => text !== '' && text !== row.label).join(' \u00b7 '), state: 'plain', range: report.lines.rangeOf(row.span), children: [] });
  const asked = mentions.undertakings.filter(({ routine }) => !routine).map((undertaking): ViewNode => {
    const rows = rowsOf(undertaking);
    const missing = trouble(findings, undertaking.sentence, ({ rule }) => rule === 'follow-up/undertaking-without-row') !== null;
    const by = undertaking.deadline === null ? '' : say`by ${undertaking.deadline.text}`;
    return {
      label: labelOf(undertaking, report),
      detail: [undertaking.paragraph.label === null ? '' : label`paragraph ${undertaking.paragraph.label}`, by, rows.length > 0 ? rows.map(({ row }) => (row.label === null ? say`one row` : label`row ${row.label}`)).join(', ') : report.followUp === null ? '' : say`in no row`].filter(Boolean).join(' \u00b7 '),
      state: missing ? 'missing' : rows.length > 0 ? 'sound' : 'plain', range: report.lines.rangeOf(undertaking.span),
      children: rows.map(({ row }) => rowNode(row)),
    };
  });
  const alone = mentions.followUps.filter(({ undertakings, touched }) => undertakings.length === 0 && touched.length === 0).map(({ row }): ViewNode => ({
    ...rowNode(row), state: trouble(findings, row.span, ({ rule }) => rule === 'follow-up/unmatched-row') === null ? 'plain' : 'open',
  }));
  return [...asked, ...alone];
}

/** Who is to do what, where the sentence says so in so many words; else its first words. */
function labelOf({ actors, object, sentence }: Undertaking, report: Report): string {
  if (object === null) return firstWords(report.text, sentence);
  const what = firstWords(report.text, object.span);
  return actors.length === 0 ? what : say`${actors.map(({ text }) => text.replace(/\s+/g, ' ')).join(', ')}: ${what}`;
}

const rowName = (row: Row): string => row.label === null ? say`Row` : label`Row ${row.label}`;
