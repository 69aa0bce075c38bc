/** Lines that stand above the text: whether an undertaking has a row, what a row stands for, what a section holds. */
import type { Mentions } from '../report/mentions';
import type { Report } from '../report/model';
import type { Range } from '../text/lines';
import { label, say } from '../text/say';
import type { Span } from '../text/span';
import { originsOf, undertakingStates, type FollowUpInput } from './follow-up-state';
import { Ranges } from './ranges';

/** Each kind can be switched off by itself. */
export interface LensChoice {
  readonly followUps: boolean;
  readonly sections: boolean;
}

export interface Lens {
  readonly range: Range;
  readonly title: string;
  readonly action: { readonly kind: 'go'; readonly targets: readonly Range[] } | { readonly kind: 'add' } | null;
}

export function lensesOf(report: Report, input: FollowUpInput, choice: LensChoice): Lens[] {
  const ranges = new Ranges(report.lines, report.text.length);
  return [...choice.sections ? sectionLenses(report, input.mentions, ranges) : [], ...choice.followUps ? followUpLenses(report, input, ranges) : []];
}

function followUpLenses(report: Report, input: FollowUpInput, ranges: Ranges): Lens[] {
  if (report.followUp === null) return [];
  const out: Lens[] = [];
  for (const { undertaking, rows, missing } of undertakingStates(input)) {
    const range = ranges.of(undertaking.span);
    if (rows.length > 0) out.push({ range, title: say`In the follow-up table: ${rows.map(row => (row.label === null ? say`one row` : label`row ${row.label}`)).join(', ')}`, action: { kind: 'go', targets: rows.map(row => ranges.of(row.span)) } });
    else if (missing) out.push({ range, title: say`Not in the follow-up table: add a row`, action: { kind: 'add' } });
  }
  for (const followUp of input.mentions.followUps) {
    const paragraphs = [...new Set([...followUp.undertakings, ...followUp.touched].flatMap(({ paragraph }) => paragraph.label ?? []))];
    const origins = originsOf(followUp);
    if (origins.length === 0) continue;
    out.push({
      range: ranges.of(followUp.row.span), action: { kind: 'go', targets: origins.map(span => ranges.of(span)) },
      title: paragraphs.length === 0 ? say`Where the text speaks of it` : paragraphs.length === 1 ? say`From paragraph ${paragraphs[0]!}` : say`From paragraphs ${paragraphs.join(', ')}`,
    });
  }
  return out;
}

/** What stands under each heading of the first level. */
function sectionLenses(report: Report, mentions: Mentions, ranges: Ranges): Lens[] {
  const paragraphs = starts(report.paragraphs.filter(({ label }) => label !== null));
  const citations = starts(mentions.citations);
  const undertakings = starts(mentions.undertakings.filter(({ routine }) => !routine));
  return report.headings.filter(({ level }) => level === 1).map((heading): Lens => {
    const within = (at: readonly number[]): number => firstFrom(at, heading.span.end) - firstFrom(at, heading.span.start);
    const words = [paragraphsWords(within(paragraphs)), citationsWords(within(citations)), followUpsWords(within(undertakings))].filter(each => each !== '');
    return { range: ranges.of(heading.nameSpan), title: words.length === 0 ? say`Nothing stands here yet` : words.join(' · '), action: null };
  });
}

const starts = (items: readonly { readonly span: Span }[]): number[] => items.map(({ span }) => span.start);
const paragraphsWords = (count: number): string => count === 0 ? '' : count === 1 ? say`1 paragraph` : say`${count} paragraphs`;
const citationsWords = (count: number): string => count === 0 ? '' : count === 1 ? say`1 citation` : say`${count} citations`;
const followUpsWords = (count: number): string => count === 0 ? '' : count === 1 ? say`1 follow-up` : say`${count} follow-ups`;

/** Index of the first number that is not below the limit; they rise. */
function firstFrom(numbers: readonly number[], limit: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numbers[middle]! < limit) low = middle + 1; else high = middle;
  }
  return low;
}
