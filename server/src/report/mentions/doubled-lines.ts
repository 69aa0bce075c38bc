/** Lines of lists among the annexes that stand twice in a row. */
import type { Report } from '../model';
import { telling } from '../wording';
import type { Stretch } from '../wordings';
import type { Repeat } from './repeats';

/** Shorter ones may well be the same: "Break", "Tea". */
const SHORTEST = 12;

interface Twice { readonly first: number; readonly second: number; readonly length: number }

const NONE: readonly Twice[] = [];

const DOUBLED = telling(({ text }): readonly Twice[] => {
  if (!text.includes('\n')) return NONE;
  const out: Twice[] = [];
  let last = '';
  let before = 0;
  let at = 0;
  for (const line of text.split('\n')) {
    const words = line.trim();
    const start = at + line.indexOf(words);
    // rows of a table may say the same of different things
    if (words === last && words.length >= SHORTEST && /[a-z]/.test(words) && !/[\t|]| {2}/.test(words)) out.push({ first: before, second: start, length: words.length });
    if (words !== '') { last = words; before = start; }
    at += line.length + 1;
  }
  return out;
});

export function doubledLinesOf({ annexes }: Report, stretches: readonly Stretch[]): readonly Repeat[] {
  const [first] = annexes;
  if (first === undefined) return [];
  return stretches.flatMap(({ wording, start }) => (start + wording.text.length <= first.span.start ? [] : wording.ask(DOUBLED).filter(twice => start + twice.first >= first.span.start).map((twice): Repeat => ({
    kind: 'words',
    span: { start: start + twice.second, end: start + twice.second + twice.length },
    firstSpan: { start: start + twice.first, end: start + twice.first + twice.length },
  }))));
}
