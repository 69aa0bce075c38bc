/** Acronyms that are introduced once and never used, with the place where the words they stand for stand again. */
import type { AcronymUse, UnusedAcronym } from '../mentions';
import { Searched } from '../looked-up';
import type { Phrase, Report } from '../model';
import type { Span } from '../../text/span';
import { telling } from '../wording';
import type { Stretch } from '../wordings';

export function unusedAcronymsOf({ annexes }: Report, acronyms: readonly AcronymUse[], stretches: readonly Stretch[]): readonly UnusedAcronym[] {
  const out: UnusedAcronym[] = [];
  const end = annexes[0]?.span.start ?? Infinity;
  for (const { acronym, introductions: [introduction, ...more], uses, others, familiar } of acronyms) {
    if (introduction === undefined || more.length > 0 || familiar || uses.length + others > 0 || !introduction.inBody || introduction.expansion === null) continue;
    out.push({ acronym, span: introduction.span, expansion: introduction.expansion, again: standsAgain(introduction.expansion, stretches, end) });
  }
  return out;
}

/** Where words of a line stand in the text once more, and not as a part of a longer name. */
function standsAgain({ text: words, span }: Phrase, stretches: readonly Stretch[], end: number): Span | null {
  for (const { wording, start } of stretches) {
    if (start >= end) break;
    for (const at of wording.ask(STANDING_ALONE).places(words)) if (start + at >= span.end && start + at < end) return { start: start + at, end: start + at + words.length };
  }
  return null;
}

const STANDING_ALONE = telling(({ text }) => new Searched(text, (stretch, words) => {
  const out: number[] = [];
  for (let at = stretch.indexOf(words); at >= 0; at = stretch.indexOf(words, at + words.length)) {
    if (!LONGER.test(stretch.slice(at + words.length, at + words.length + 12)) && !/[\w-]$/.test(stretch.slice(at - 1, at)) && !/[A-Z][a-z]+\s$/.test(stretch.slice(Math.max(0, at - 20), at))) out.push(at);
  }
  return out;
}));

/** What goes on with another word in capitals, or in the midst of a word. */
const LONGER = /^(?:[\w-]|\s(?:(?:of|on|for|and|in|to|at)\s(?:the\s)?)?[A-Z])/;
