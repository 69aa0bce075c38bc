/** A row of the follow-up table drafted from what the text asks for: issue, deadline and party, to be looked at. */
import type { Undertaking } from '../../report/mentions';
import type { Column, ColumnRole, FollowUpTable } from '../../report/model';
import { listInEnglish, namesInEnglish } from '../../report/in-english';
import { phrase, said, say } from '../../text/say';
import type { EditInput } from './arrange';
import { insertAfter } from './insert';
import type { EditPlan } from './plan';

const ASK = phrase`Drafted from the text: check issue, deadline and party.`;

/** Behind the last row; null where the report has no table whose rows can be written. */
export function addFollowUpRow(input: EditInput, undertaking: Undertaking): EditPlan | null {
  const table = input.report.followUp;
  const last = table?.rows.at(-1);
  if (!table || !last) return null;
  const plan = insertAfter(input, { kind: 'row', node: last, table }, rowCells(table, undertaking));
  return plan && { ...plan, title: say`Add to the follow-up table`, edits: plan.edits.map(edit => (edit.span.start === edit.span.end ? { ...edit, ask: said(ASK) } : edit)) };
}

/** Words of the cells in the order of the columns, the number aside. */
export function rowCells(table: FollowUpTable, undertaking: Undertaking): string[] {
  const matter = matterOf(undertaking);
  if (table.columns.length === 0) return [[matter, partyOf(undertaking), deadlineOf(undertaking)].filter(words => words !== '').join(', ')];
  return table.columns.filter(({ role }) => role !== 'number').map(column => cellOf(column, table, matter, undertaking));
}

function cellOf({ role, text }: Column, table: FollowUpTable, matter: string, undertaking: Undertaking): string {
  const has = (other: ColumnRole): boolean => table.columns.some(column => column.role === other);
  switch (role) {
    case 'issue': return has('action') && undertaking.activities.length > 0 ? nameOfAll(undertaking) : matter;
    case 'action': return matter;
    case 'deadline': return deadlineOf(undertaking);
    case 'party': return partyOf(undertaking);
    case 'reference': return /para/i.test(text) ? undertaking.paragraph.label ?? '' : '';
    default: return '';
  }
}

const folded = (words: string): string => words.replace(/\*\*|__/g, '').replace(/\s+/g, ' ').trim();

/** What is to be done, with the activity it concerns where the words do not name it already. */
function matterOf(undertaking: Undertaking): string {
  const object = undertaking.object === null ? '' : withoutDeadline(folded(undertaking.object.text), undertaking).replace(/^(?:the|their|its|his|her|a|an)\s+/i, '');
  const about = nameOfAll(undertaking);
  if (object === '') return about;
  const words = about === '' || undertaking.activities.some(({ name }) => object.includes(folded(name.text))) ? object : `${object} on the ${about}`;
  return words[0]!.toUpperCase() + words.slice(1);
}

/** The deadline has a column of its own. */
function withoutDeadline(words: string, { deadline }: Undertaking): string {
  if (deadline === null) return words;
  const at = words.indexOf(folded(deadline.text));
  return at <= 0 ? words : words.slice(0, at).replace(/[\s,]*\b(?:by|before|until|no later than|not later than|on|in)?\s*$/i, '');
}

const nameOfAll = ({ activities }: Undertaking): string => listInEnglish(activities.map(({ name }) => folded(name.text)));

const deadlineOf = ({ deadline }: Undertaking): string => (deadline === null ? '' : folded(deadline.text).replace(/^(?:by|before|until|no later than|not later than)\s+(?=\d)/i, ''));

/** Whoever is to act, and those who run the activity it is for. */
function partyOf({ actors, acting, activities }: Undertaking): string {
  const own = actors.map(({ text }) => folded(text)).filter(words => !acting.some(({ text }) => folded(text) === words));
  const leads = namesInEnglish([...acting, ...activities.flatMap(activity => activity.leads)]);
  return listInEnglish([...new Set([...own, ...leads])]);
}
