import { toldIn } from '../report/watch';
import { telling } from '../report/wording';
import { say } from '../text/say';
import { isFar } from './annex-total';
import type { TableNumber } from '../report/mentions';
import { isHeading, type Node, type Report } from '../report/model';
import type { Finding, Rule } from './rule';

/** "Table 3" where the last table is table 2, and captions whose numbers leave a gap. */
export const referenceTable: Rule = {
  id: 'reference/table',
  title: 'Tables and figures are numbered in order and exist where the text refers to them, their figures add up, and the text gives those of their rows',
  severity: 'warning',
  lesser: ['information'],
  basis: 'draft',
  *check({ report, mentions: { tableNumbers, tableFigures, tallies } }) {
    const { annexes } = report;
    for (const { annex, span, total, rows, added, row } of tallies) {
      if (annex !== null || added === total || isFar({ total, added, row })) continue;
      yield {
        span,
        message: row === null
          ? say`The table gives ${total} as the total, but its ${rows} rows add up to ${added}. Correct the total or the row that is wrong.`
          : say`The table gives ${total} as the total of ${row}, but its ${rows} figures add up to ${added}. Correct the total or the figure that is wrong.`,
      };
    }
    for (const { span, figure, label, due, row } of tableFigures) {
      yield { span, message: say`The text gives ${figure} for ${label}, and the table ${due}; ${figure} stands in another row. Check which is meant.`, related: [{ span: row, message: say`The row stands here.` }] };
    }
    for (const sort of new Set(tableNumbers.map(each => each.sort))) {
      const all = tableNumbers.filter(each => each.sort === sort);
      const captions = all.filter(({ isCaption }) => isCaption);
      const last = captions.at(-1);
      if (last === undefined) {
        // a figure may stand in a document without words under it; a second one without a first does not
        if (sort === 'figure' && all.every(({ value }) => value > 1)) for (const { span, text } of all) if (LEADS.test(report.text.slice(Math.max(0, span.start - 8), span.start))) yield { span, severity: 'information', message: say`This report has no ${text}, and no figure at all. Add it, or take the reference out.` };
        if (sort === 'table' && !seatsPeople(report)) for (const { span, text } of all) yield { span, severity: 'information', message: hasTables(report) ? say`No table of this report is called ${text}. Give it its number, or correct the reference.` : say`This report has no ${text}, and no table at all. Add it, or take the reference out.` };
        continue;
      }
      for (const [index, { span, text, value }] of captions.entries()) {
        const before = captions[index - 1];
        // an annex may begin anew, and what is copied from another paper anywhere
        if (before === undefined || value === before.value + 1 || (value === 1 && before.value !== 1)) continue;
        yield { span, message: say`${text} follows ${before.text}. Check the number.`, related: [{ span: before.span, message: say`${before.text} stands here.` }] };
      }
      yield* besideOwn(all, captions, annexes[0]?.span.start ?? Infinity);
      for (const { span, text, value, isCaption } of all) {
        if (isCaption || captions.some(caption => caption.value === value)) continue;
        yield { span, message: say`There is no ${text} in this report; the last one is ${last.text}. Give the number of the one that is meant.`, related: [{ span: last.span, message: say`${last.text} stands here.` }] };
      }
    }
  },
};

/** "the participants broke into six tables": those who sit at them are meant. */
const SEATS = /\b(?:broke|broken|divided|split|seated|sat|arranged|grouped|formed|gathered|met)\b[^.;]{0,40}\btables\b|\btables (?:of|with) (?:players|participants|delegates|officers|trainees|experts)\b/i;
const SEATED = telling(({ text }) => SEATS.test(text));
const seatsPeople = (report: Report): boolean => report.paragraphs.some(({ textSpan }) => toldIn(report, textSpan, SEATED));

/** "as shown in Figure 2" */
const LEADS = /\b(?:in|see|by)\s$/i;

const hasTables = ({ followUp, children, annexes }: Report): boolean => followUp !== null || annexes.some(({ children: own }) => own.some(({ kind }) => TABULAR.has(kind))) || holdsTable(children);
const holdsTable = (nodes: readonly Node[]): boolean => nodes.some(node => node.kind === 'table' || (isHeading(node) && holdsTable(node.children)));
const TABULAR: ReadonlySet<string> = new Set(['table', 'agenda-table', 'follow-up-table']);

/** Characters between what leads to a table and its caption. */
const NEAR = 500;

/** "Their distribution is shown in Table 2.", and right below stands Table 1, of which the text never speaks. */
function* besideOwn(all: readonly TableNumber[], captions: readonly TableNumber[], end: number): Generator<Finding> {
  for (const caption of captions) {
    const references = all.filter(({ isCaption, span }) => !isCaption && span.start < end);
    const last = references.findLast(({ span }) => span.end <= caption.span.start);
    if (caption.span.start >= end || last === undefined || caption.span.start - last.span.end > NEAR || last.value <= caption.value || references.some(({ value }) => value === caption.value)) continue;
    const own = captions.find(({ value }) => value === last.value);
    const between = captions.some(({ span }) => span.start > last.span.end && span.start < caption.span.start);
    if (own === undefined || between || own.span.start < last.span.start || !references.some(each => each !== last && each.value === last.value)) continue;
    yield { span: last.span, severity: 'information', message: say`${caption.text} follows here, of which the text never speaks, and this leads to ${last.text}. Check which is meant.`, related: [{ span: caption.span, message: say`${caption.text} stands here.` }] };
  }
}
