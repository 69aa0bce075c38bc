/** What may be written at a place: which kinds are asked depends on where it is. */
import { touches } from '../../text/span';
import { citationCompletions } from './citations';
import { headingCompletions } from './headings';
import { placeAt, type Completion, type CompletionInput } from './model';
import { acronymCompletions, dateCompletions, participantCompletions } from './names';
import { rowCompletions } from './rows';

export function completionsAt(input: CompletionInput, offset: number): Completion[] {
  const { report } = input;
  const place = placeAt(report, offset);
  const rows = rowCompletions(input, place);
  if (rows) return rows;
  const names = (): Completion[] => [...participantCompletions(input, place), ...acronymCompletions(input, place), ...dateCompletions(input, place)];
  if (report.annexes.some(({ span }) => touches(span, offset))) return names();
  const annexes = citationCompletions(input, place);
  // a label is wanted, and nothing else
  if (annexes[0]?.kind === 'annex' && annexes[0].detail === 'the next annex' && annexes[0].rank === 1) return annexes;
  if (opensLine(input, place.line, place.before)) return headingCompletions(input, place);
  return [...annexes, ...names()];
}

/** A line that stands alone and may become a heading: a few words without a number or stop, under a blank line or a heading. */
function opensLine({ report }: CompletionInput, line: number, before: string): boolean {
  const { lines, text } = report;
  if (before.length > 80 || /[.;:,]\s/.test(before) || /^\s*[\d(•-]/.test(before)) return false;
  if (/\S/.test(text.slice(lines.start(line) + before.length, lines.end(line)))) return false;
  return line === 0 || !/\S/.test(text.slice(lines.start(line - 1), lines.end(line - 1)));
}
