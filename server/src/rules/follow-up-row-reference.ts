import type { Reference } from '../report/mentions';
import type { Report } from '../report/model';
import { textIn } from '../report/watch';
import { say } from '../text/say';
import { rowWords } from './follow-up-words';
import type { Finding, Rule } from './rule';

/** A row refers to an item or paragraph that does not speak of its matter. */
export const followUpRowReference: Rule = {
  id: 'follow-up/row-reference',
  title: 'A row refers to a part of the report that speaks of something else',
  severity: 'warning',
  lesser: ['information'],
  basis: 'draft',
  *check({ report, mentions }) {
    yield* outsideLead(report, mentions.references);
    for (const { followUp, reference } of mentions.rowPlaces) {
      if (reference === null) continue;
      const { cell, meant } = reference;
      yield {
        span: cell.span,
        severity: meant === null ? 'information' : 'warning',
        message: meant === null
          ? say`${rowWords(followUp)} refers to ${cell.text}, which does not speak of this. Check the number, or what the row is about.`
          : say`${rowWords(followUp)} refers to ${cell.text}, which does not speak of this. ${meant.label} does: write that, if it is meant.`,
        ...(meant !== null && { related: [{ span: meant.span, message: say`The matter stands here.` }] }),
      };
    }
  },
};

/** How far above the rows it may be said where they come from. */
const NEAR = 500;
const LEADS = /\b(?:tables?|follow(?:ing|s|-up)|below|undertakings?|actions?|agreed|tasks?|listed|summ\w+)\b/i;
const AROUND = 160;

/** "The undertakings given in sections 2 and 3", over rows of which one comes from section 4. */
function* outsideLead(report: Report, references: readonly Reference[]): Generator<Finding> {
  const { followUp } = report;
  const column = followUp?.columns.findIndex(({ role }) => role === 'reference') ?? -1;
  const [first] = followUp?.rows ?? [];
  if (followUp === null || column < 0 || first === undefined) return;
  const above = references.filter(({ kind, another, span, path }) => !another && path.length === 1 && (kind === 'agenda-item' || kind === 'section' || kind === 'paragraph') && span.end <= first.span.start && first.span.start - span.end <= NEAR);
  const whole = above.at(-1)?.whole;
  const named = above.filter(each => each.whole.span.start === whole?.span.start);
  if (whole === undefined || named.length < 2 || !LEADS.test(textIn(report, { start: Math.max(0, whole.span.start - AROUND), end: Math.min(first.span.start, whole.span.end + AROUND) }))) return;
  const said = new Set(named.flatMap(({ path, span }, index) => {
    const before = named[index - 1];
    const from = before !== undefined && /^\s?(?:to|[-–—])\s?$/.test(textIn(report, { start: before.span.end, end: span.start })) ? before.path[0]! + 1 : path[0]!;
    return Array.from({ length: Math.max(0, path[0]! - from) + 1 }, (_, at) => from + at);
  }));
  const rows = followUp.rows.flatMap(({ cells }) => {
    const cell = cells.find(each => each.column === column);
    const value = /^(?:(?:agenda )?item |section |para(?:graph)?\.? )?\(?(\d{1,3})(?:\.\d{1,2})*\)?\.?$/i.exec(cell?.text ?? '')?.[1];
    return cell === undefined || value === undefined ? [] : [{ cell, inside: said.has(Number(value)) }];
  });
  const outside = rows.filter(({ inside }) => !inside);
  if (outside.length === 0 || outside.length * 2 > rows.length) return;
  yield {
    span: whole.span,
    message: say`"${whole.text}" is said to be where the rows below come from, and one comes from ${outside[0]!.cell.text}. Correct one of them.`,
    related: [{ span: outside[0]!.cell.span, message: say`The row refers to another part here.` }],
  };
}
