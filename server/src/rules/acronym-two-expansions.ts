import type { AcronymUse, Mentions } from '../report/mentions';
import type { Report } from '../report/model';
import { isCapital } from '../text/letters';
import { significantWords } from '../text/similarity';
import { covers } from '../text/span';
import { say } from '../text/say';
import { expandedElsewhere, expandedIn, isSameExpansion } from './acronym-words';
import type { Finding, Rule } from './rule';

/** An acronym that stands for one thing here and for another there. */
export const acronymTwoExpansions: Rule = {
  id: 'acronym/two-expansions',
  title: 'An acronym stands for the same words throughout',
  severity: 'warning',
  lesser: ['information'],
  basis: 'draft',
  *check({ report, mentions }) {
    for (const use of mentions.acronymUses) {
      if (use.introductions.length < 2) {
        yield* besideHeading(report, mentions, use);
        continue;
      }
      yield* inOtherWords(mentions, use);
      const [first, ...again] = expandedIn(use);
      // What is told as a wrong official name is not told again.
      if (first === undefined || first.official === false) continue;
      for (const { expansion, official, inBody } of [...again, ...expandedElsewhere(use)]) {
        if (isSameExpansion(first.expansion.text, expansion.text) || official === false) continue;
        yield {
          span: expansion.span, ...(!inBody && { severity: 'information' as const }),
          message: say`"${use.acronym}" stands for "${expansion.text}" here and for "${first.expansion.text}" before. Let both say the same, or give one of them another acronym.`,
          related: [{ span: first.expansion.span, message: say`It was introduced here.` }],
        };
      }
    }
  },
};

/** Fewest letters that are no chance. */
const FEWEST = 3;

/** "The Defence Officers' Discussion (DOD)" below "Outcomes of the Defence Officials' Dialogue": the heading has other words of the same letters. */
function* besideHeading(report: Report, { properNames }: Mentions, use: AcronymUse): Generator<Finding> {
  const [first] = expandedIn(use);
  if (first === undefined || use.acronym.length < FEWEST || initialsOf(first.expansion.text) !== use.acronym) return;
  const heading = report.headings.findLast(({ span }) => covers(span, first.span));
  if (heading === undefined) return;
  const own = significantWords(first.expansion.text);
  const name = properNames.find(({ place, span, text }) => place === 'heading' && covers(heading.titleSpan, span) && endsWithInitials(text, use.acronym));
  const words = name === undefined ? [] : significantWords(name.text);
  if (name === undefined || own.every(word => words.includes(word)) || !own.some(word => words.includes(word))) return;
  yield {
    span: first.expansion.span, severity: 'information',
    message: say`"${use.acronym}" stands for "${first.expansion.text}" here, and the heading above has "${name.text}". Let both say the same, unless two things are meant.`,
    related: [{ span: name.span, message: say`The heading stands here.` }],
  };
}

/** "the Department for Peace Operations (DPKO)", of which the letters do not even fit, behind "the Department of Peacekeeping Operations (DPKO)". */
function* inOtherWords({ properNames }: Mentions, use: AcronymUse): Generator<Finding> {
  const [first] = expandedIn(use);
  if (first === undefined || first.official === false || use.acronym.length < FEWEST) return;
  const own = significantWords(first.expansion.text);
  for (const { span, expansion, behind } of use.introductions) {
    const name = expansion === null && behind !== null ? properNames.find(each => each.span.end < span.start && span.start - each.span.end <= BRACKET) : undefined;
    const words = name === undefined ? [] : significantWords(name.text);
    const shared = own.filter(word => words.includes(word)).length;
    if (name === undefined || shared === own.length || shared < Math.max(2, own.length / 2) || words.length < own.length - 1) continue;
    yield {
      span: name.span, severity: 'information',
      message: say`"${use.acronym}" stands for "${name.text}" here and for "${first.expansion.text}" before. Let both say the same, or give one of them another acronym.`,
      related: [{ span: first.expansion.span, message: say`It was introduced here.` }],
    };
  }
}
/** " (" */
const BRACKET = 2;

const capitalised = (words: string): string[] => words.split(/[\s-]+/).filter(word => isCapital(word, 0));
const initialsOf = (words: string): string => capitalised(words).map(word => word[0]).join('');
const endsWithInitials = (words: string, acronym: string): boolean => initialsOf(words).endsWith(acronym) && capitalised(words).slice(-acronym.length).every(word => !isCapital(word, 1));
