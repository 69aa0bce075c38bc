/** What completion knows of the place it is asked at, and what it answers. */
import type { CheckedFinding } from '../../check/check';
import type { Binding } from '../../match/binding';
import type { ProfileView } from '../../profile/model';
import type { Mentions } from '../../report/mentions';
import type { Report } from '../../report/model';
import type { Span } from '../../text/span';

export interface CompletionInput {
  readonly report: Report;
  readonly mentions: Mentions;
  readonly binding: Binding;
  readonly profile: ProfileView;
  /** Asked for only where they matter: a long report is checked for them. */
  readonly findings: () => readonly CheckedFinding[];
}

export interface Completion {
  readonly label: string;
  readonly kind: 'heading' | 'annex' | 'phrase' | 'participant' | 'acronym' | 'date' | 'row';
  /** What is written in the place of `span`. */
  readonly text: string;
  readonly span: Span;
  /** A few words beside the label. */
  readonly detail: string;
  /** The likeliest first: a small number. */
  readonly rank: number;
  /** What stands in square brackets is to be filled in, one after the other. */
  readonly blanks?: true;
}

/** The line up to the offset, and what is being typed at its end. */
export interface Place {
  readonly offset: number;
  readonly line: number;
  /** From the start of the line to the offset. */
  readonly before: string;
  /** The word being typed. */
  readonly word: Span;
}

export function placeAt({ text, lines }: Report, offset: number): Place {
  const line = lines.lineAt(offset);
  let start = offset;
  while (start > lines.start(line) && /[\p{L}\p{N}'’.-]/u.test(text[start - 1]!)) start--;
  return { offset, line, before: text.slice(lines.start(line), offset), word: { start, end: offset } };
}
