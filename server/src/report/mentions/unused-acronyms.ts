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
    if (introduction === undefined || more.length > 0 || uses.length + others > 0 || !introduction.inBody || introduction.expansion === null) continue;
    const again = standsAgain(introduction.expansion, stretches, end) ?? standsInPart(introduction.expansion, stretches, end);
    // what everybody knows by its acronym may well be named with it once
    if (again === null ? !familiar : !familiar || !OURS.has(acronym)) out.push({ acronym, span: introduction.span, expansion: introduction.expansion, again });
  }
  return out;
}

/** The forum and its own groups, which a report may well call by all their names. */
const OURS = new Set(['ARF', 'ASEAN', 'ISM', 'ISG', 'CBM', 'PD', 'US', 'USA', 'UN', 'DPRK', 'ROK', 'PNG', 'PRC', 'PDR', 'DPR', 'Lao PDR']);

/** The end of a name that does for all of it: "the Security Council", "these Regulations" not. */
const ENDING = /^[A-Z][\w'’-]+ (?:[A-Z][\w'’-]+ )*?((?:[A-Z][\w'’-]+ )[A-Z][\w'’-]+)$/;

/** Where the last two words of a name stand again, behind "the". */
function standsInPart({ text, span }: Phrase, stretches: readonly Stretch[], end: number): Span | null {
  const ending = ENDING.exec(text)?.[1];
  return ending === undefined ? null : standsAgain({ text: `the ${ending}`, span }, stretches, end);
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
