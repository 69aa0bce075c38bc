/** Words that the messages of the agenda rules share. */
import type { AgendaItem, AnnexedAgenda } from '../report/mentions';
import type { Heading } from '../report/model';
import { label, say } from '../text/say';

const LONGEST = 80;

/** In quotation marks, cut at a word when long. */
export const quoted = (words: string): string => say`"${words.length <= LONGEST ? words : `${words.slice(0, words.lastIndexOf(' ', LONGEST))} ...`}"`;

/** "Annex 2"; a timetable in the text has no label. */
export const annexWords = ({ annex }: AnnexedAgenda): string => (annex.label === '' ? label`Programme in the text` : annex.label);

/** `agenda item 4`, `session 2`, `4.1`, or the heading in quotation marks where it has no number. */
export function headingWords({ kind, label, title }: Heading): string {
  if (label === null) return quoted(title);
  return kind === 'agenda-item' ? say`agenda item ${label}` : kind === 'session' ? say`session ${label}` : label;
}

/** `item 4`, or its name where it has no number. */
export const itemWords = ({ entry, name }: AgendaItem): string => (entry.item === null ? quoted(name.text) : say`item ${entry.item}`);

/** Indexes of a longest run of values that never fall, the others being out of order. */
export function inOrder(values: readonly number[]): ReadonlySet<number> {
  const best: number[] = [];
  const before: number[] = [];
  let last = -1;
  values.forEach((value, index) => {
    best.push(1);
    before.push(-1);
    for (let other = 0; other < index; other++) {
      if (values[other]! <= value && best[other]! + 1 > best[index]!) { best[index] = best[other]! + 1; before[index] = other; }
    }
    if (last < 0 || best[index]! > best[last]!) last = index;
  });
  const kept = new Set<number>();
  for (let at = last; at >= 0; at = before[at]!) kept.add(at);
  return kept;
}
