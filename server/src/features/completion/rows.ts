/** Rows of the follow-up table drafted from what the text asks for and no row stands for yet. */
import { addFollowUpRow } from '../edits/follow-up-row';
import { undertakingStates } from '../follow-up-state';
import { say } from '../../text/say';
import type { Completion, CompletionInput, Place } from './model';

/** On the line under the last row, or on one that has been begun there. */
export function rowCompletions(input: CompletionInput, place: Place): Completion[] | null {
  const { report, mentions } = input;
  const last = report.followUp?.rows.at(-1);
  if (!last || place.before.trim() !== '') return null;
  const { lines } = report;
  if (place.line !== lines.lineAt(last.span.end) + 1) return null;
  const span = { start: lines.start(place.line), end: place.offset };
  return undertakingStates({ mentions, findings: input.findings() }).filter(({ rows, missing }) => missing || rows.length === 0).flatMap(({ undertaking, missing }): Completion[] => {
    const plan = addFollowUpRow({ report, mentions }, undertaking);
    const row = plan?.edits.find(({ span: own }) => own.start === own.end)?.newText.replace(/^[\r\n]+/, '');
    if (row === undefined) return [];
    const label = row.replace(/[\t|]+/g, ' ').replace(/\s+/g, ' ').trim();
    return [{ label, kind: 'row', text: row, span, detail: undertaking.paragraph.label === null ? say`from the text` : say`from paragraph ${undertaking.paragraph.label}`, rank: missing ? 0 : 1 }];
  });
}
