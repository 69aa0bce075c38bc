import { rolesOf } from '../report/mentions/row-cells';
import { participantOf } from '../report/participants';
import type { Cell, ColumnRole, Row } from '../report/model';
import { findDates } from '../text/dates';
import { say } from '../text/say';
import type { Rule } from './rule';

/** Two cells of a row that stand in each other's column: the day under who, or who under what; on the first of them. */
export const followUpMisplacedCell: Rule = {
  id: 'follow-up/misplaced-cell',
  title: 'What stands in a column of the follow-up table is what the column is for',
  severity: 'warning',
  basis: 'draft',
  *check({ report }) {
    const table = report.followUp;
    if (table === null || table.layout === 'list') return;
    const roles = rolesOf(table);
    const cellOf = (row: Row, wanted: readonly ColumnRole[]): Cell | undefined => row.cells.find(cell => cell.text !== '' && wanted.includes(roles[cell.column] ?? 'other'));
    // where others do so as well it is the heads that are wrong, or the columns are mixed
    const wrong = table.rows.flatMap(row => {
      const [party, deadline, matter] = [cellOf(row, ['party']), cellOf(row, ['deadline']), cellOf(row, ['action', 'issue'])];
      if (party === undefined) return [];
      if (deadline !== undefined && isDay(party.text) && isSomebody(deadline.text)) return [{ cell: party, other: deadline, isDay: true }];
      return matter !== undefined && isTask(party.text) && isNames(matter.text) ? [{ cell: party, other: matter, isDay: false }] : [];
    });
    if (wrong.length * 2 > table.rows.length) return;
    for (const { cell, other, isDay: day } of wrong) {
      yield {
        span: cell.span, related: [{ span: other.span, message: say`This stands in the other column.` }],
        message: day ? say`"${cell.text}" stands where the other rows say who is to act, and "${other.text}" where they say by when. Put each into its own column.` : say`"${cell.text}" stands where the other rows say who is to act, and "${other.text}" where they say what is to be done. Put each into its own column.`,
      };
    }
  },
};

/** Nothing but a day or a month. */
const isDay = (text: string): boolean => {
  const [date] = findDates(text);
  return date !== undefined && /^[\W_]*(?:(?:by|before|on|until|end of|no later than)\b[\W_]*)?(?:[A-Z][a-z]+day[\W_]+)?$/i.test(text.slice(0, date.span.start) + text.slice(date.span.end));
};
/** No word of when. */
const isSomebody = (text: string): boolean => /^(?:(?:the|all|both|each) )?[A-Z]/.test(text) && !/\d/.test(text) && !/\b(?:tb[acd]|to be|early|mid|end|late|next|before|after|ongoing|continu\w+|immediate\w*|annual\w*|done|completed|none|n\/a|as soon|spring|summer|autumn|winter|quarter|January|February|March|April|May|June|July|August|September|October|November|December)\b/i.test(text);
const isNames = (text: string): boolean => text.split(/\s*(?:,|;|\band\b|\/)\s*/).every(part => participantOf(part.replace(/^the\s/i, '')) !== null);
/** What is to be done, in a few words. */
const isTask = (text: string): boolean => /^[A-Z][a-z]+ (?:[a-z]+ ){1,}/.test(`${text} `) && !isNames(text) && !/^(?:all|the|each|both|other|interested|any|every|participants?|members?|delegat\w+|host|chair\w*|co-?chair\w*)\b/i.test(text);
