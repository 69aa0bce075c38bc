/** How findings on things that count up are worded: in one way for paragraphs, items, sessions, list items, rows and delegates. */
import { capitalised } from '../text/letters';
import { say } from '../text/say';
import type { Disturbance } from '../text/sequence';

/** What counts, by its number within a sentence, and as the one before another. */
export interface Noun {
  readonly within: (number: string) => string;
  readonly previous: () => string;
}

export const NOUNS = {
  paragraph: { within: number => say`paragraph ${number}`, previous: () => say`the paragraph before it` },
  agendaItem: { within: number => say`agenda item ${number}`, previous: () => say`the agenda item before it` },
  section: { within: number => say`section ${number}`, previous: () => say`the section before it` },
  subItem: { within: number => say`sub-item ${number}`, previous: () => say`the sub-item before it` },
  item: { within: number => say`item ${number}`, previous: () => say`the item before it` },
  row: { within: number => say`row ${number}`, previous: () => say`the row before it` },
  delegate: { within: number => say`delegate ${number}`, previous: () => say`the delegate before it` },
} as const satisfies Record<string, Noun>;

/** What the report itself calls "Session", "Day" or "Part". */
export function nounOf(keyword: string): Noun {
  const lower = keyword.toLowerCase();
  return { within: number => `${lower} ${number}`, previous: () => say`the ${lower} before it` };
}

/** `show`: the number as such things write it. */
export function describe({ kind, expected }: Disturbance, value: number, other: number | null, { within, previous }: Noun, show: (value: number) => string): string {
  const name = capitalised(within(show(value)));
  const before = show(expected - 1);
  const due = show(expected);
  switch (kind) {
    case 'gap': return say`${name} follows ${before}: ${missingWords(expected, value - 1, show)}.`;
    case 'start': return say`${name} comes first, but counting begins with ${due}.`;
    case 'duplicate': return say`${name} is numbered like ${previous()}; ${due} is due here.`;
    case 'restart': return say`Numbering starts again at ${show(value)} after ${within(before)}; ${due} is due here.`;
    case 'back': return say`Numbering falls back to ${show(value)} after ${within(before)}; ${due} is due here.`;
    case 'swapped': return say`${name} stands after ${within(show(other ?? value + 1))}.`;
    case 'stray': return other === value
      ? say`${name} follows ${before}, and ${show(value)} is used already; ${due} is due here.`
      : say`${name} follows ${before}; ${due} is due here.`;
  }
}

/** "7 is missing", "7 and 8 are missing", "7 to 12 are missing" */
export function missingWords(from: number, to: number, show: (value: number) => string): string {
  if (from === to) return say`${show(from)} is missing`;
  return to === from + 1 ? say`${show(from)} and ${show(to)} are missing` : say`${show(from)} to ${show(to)} are missing`;
}
