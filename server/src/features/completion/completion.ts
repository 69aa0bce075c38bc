/** What may be written at a place: which kinds are asked depends on where it is. */
import { touches } from '../../text/span';
import { citationCompletions } from './citations';
import { headingCompletions } from './headings';
import { placeAt, type Completion, type CompletionInput } from './model';
import { acronymCompletions, dateCompletions, participantCompletions } from './names';
import { rowCompletions } from './rows';
import { sentenceCompletions } from './sentences';

/** `whole`: false where more comes once a letter is typed. */
export interface Completions {
  readonly items: readonly Completion[];
  readonly whole: boolean;
}

export function completionsAt(input: CompletionInput, offset: number): Completions {
  const { report } = input;
  const place = placeAt(report, offset);
  const rows = rowCompletions(input, place);
  if (rows) return { items: rows, whole: true };
  // acronyms begin with a capital, and a long report is read through for them
  const capital = /^\p{Lu}/u.test(report.text.slice(place.word.start, offset));
  const names = (): Completion[] => [...participantCompletions(input, place), ...capital ? acronymCompletions(input, place) : [], ...dateCompletions(input, place)];
  if (report.annexes.some(({ span }) => touches(span, offset))) return { items: names(), whole: capital };
  const annexes = citationCompletions(input, place);
  // a label is wanted, and nothing else
  if (annexes[0]?.kind === 'annex' && annexes[0].rank === 1) return { items: annexes, whole: true };
  if (opensLine(input, place.line, place.before)) return { items: [...sentenceCompletions(input, place), ...headingCompletions(input, place)], whole: true };
  return { items: [...sentenceCompletions(input, place), ...annexes, ...names()], whole: capital };
}

/** A line that stands alone and may become a heading: a few words without a number or stop, under a blank line or a heading. */
function opensLine({ report }: CompletionInput, line: number, before: string): boolean {
  const { lines, text } = report;
  if (before.length > 80 || /[.;:,]\s/.test(before) || /^\s*[\d(•-]/.test(before)) return false;
  if (/\S/.test(text.slice(lines.start(line) + before.length, lines.end(line)))) return false;
  return line === 0 || !/\S/.test(text.slice(lines.start(line - 1), lines.end(line - 1)));
}
