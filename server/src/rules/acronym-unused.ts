import type { Phrase, Report } from '../report/model';
import { officialOf } from '../report/official-names';
import { say } from '../text/say';
import type { Span } from '../text/span';
import { expandedIn } from './acronym-words';
import type { Rule } from './rule';

/** Most paragraphs that tell who came. */
const OPENING = 3;

/** Where the paragraphs end that tell who came: at the second heading at the latest. */
const openingEnd = ({ paragraphs, headings, text }: Report): number =>
  Math.min(paragraphs[headings.length < 2 ? OPENING - 1 : OPENING]?.span.start ?? text.length, headings.find(({ span }) => span.start > (paragraphs[0]?.span.start ?? 0))?.span.start ?? text.length);

/** Whether words are a name: all but those that join begin with a capital. */
const isName = (words: string): boolean => !/\b(?!(?:of|on|in|the|and|for|to|with|against)\b)[a-z]{2,}/.test(words.replace(/-[a-z]+/g, ''));

/** An acronym that is introduced and then never used. */
export const acronymUnused: Rule = {
  id: 'acronym/unused',
  title: 'An acronym that is introduced is used',
  severity: 'information',
  basis: 'draft',
  *check({ report, mentions }) {
    const opening = openingEnd(report);
    for (const use of mentions.acronymUses) {
      if (use.introductions.length !== 1 || use.familiar || use.uses.length + use.others > 0) continue;
      const [introduction] = expandedIn(use);
      if (introduction === undefined) continue;
      const { span, expansion } = introduction;
      const again = standsAgain(report, expansion);
      if (again !== null) {
        yield {
          span, message: say`"${use.acronym}" is introduced here and never used, but the words stand again. Use the acronym there, or leave it out here.`,
          related: [{ span: again, message: say`The words stand again here.` }],
        };
        continue;
      }
      // Bodies that were represented are named with their acronyms so that readers know who is meant; not so the one a co-chair comes from.
      const known = use.acronym.includes(' ') || officialOf(use.acronym) !== null || (span.start < opening && isName(expansion.text));
      if (known && !mentions.coChairs.some(({ post }) => post !== null && post.span.start <= span.start && span.start <= post.span.end + NEAR)) continue;
      yield { span, message: say`"${use.acronym}" is introduced here and never used. Leave the acronym out, or use it where the words stand again.` };
    }
  },
};

/** The bracket stands so near behind the post that it belongs to it. */
const NEAR = 2;

/** Where the words stand in the text once more, and not as a part of a longer name. */
function standsAgain({ text, annexes }: Report, { text: words, span }: Phrase): Span | null {
  const end = annexes[0]?.span.start ?? text.length;
  for (let at = text.indexOf(words, span.end); at >= 0 && at < end; at = text.indexOf(words, at + words.length)) {
    if (!LONGER.test(text.slice(at + words.length, at + words.length + 12)) && !/[\w-]$/.test(text.slice(at - 1, at)) && !/[A-Z][a-z]+\s$/.test(text.slice(Math.max(0, at - 20), at))) return { start: at, end: at + words.length };
  }
  return null;
}

/** What goes on with another word in capitals, or in the midst of a word. */
const LONGER = /^(?:[\w-]|\s(?:(?:of|on|for|and|in|to|at)\s(?:the\s)?)?[A-Z])/;
